//! Writes the view's markup as HTML that a parser reads back as the same tree.

use std::rc::Rc;

use yew::{Component, Context, Html, LocalServerRenderer, Properties};

use super::Options;
use super::tree::nodes;
use crate::config::ATTRIBUTES;
use crate::view::{Content, ViewOptions};

#[derive(Clone, Properties)]
struct Props {
    view_options: Rc<ViewOptions>,
    content: Rc<Content>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view_options, &other.view_options) && Rc::ptr_eq(&self.content, &other.content)
    }
}

/// The Yew component that is rendered.
struct Shell;

impl Component for Shell {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let Props { view_options, content } = context.props();
        nodes(view_options, content)
    }
}

/// The tree of a page as HTML.
///
/// # Errors
///
/// Fails where the system has no means to run it.
pub fn tree(view_options: ViewOptions, content: Content) -> std::io::Result<String> {
    let props = Props { view_options: Rc::new(view_options), content: Rc::new(content) };
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let renderer = LocalServerRenderer::<Shell>::with_props(props).hydratable(false);
    Ok(parseable(&tokio::task::LocalSet::new().block_on(&runtime, renderer.render())))
}

/// Escapes what Yew does not, and an HTML parser would change: it reads a carriage return as a line feed, and a NUL
/// cannot be written at all. Neither is in markup that Yew itself writes. (A line feed at the start of a `pre` would be
/// dropped, too, but the reader of HTML leaves none there.)
fn parseable(html: &str) -> String {
    html.replace('\r', "&#13;").replace('\0', "\u{fffd}")
}

/// The element with a declarative shadow tree.
pub(super) fn element(options: &Options, articles: usize, tree: &str) -> String {
    let mut html = String::new();
    if let Some(script) = &options.script {
        html.push_str("<script type=\"module\"");
        push_attribute(&mut html, "src", script);
        html.push_str("></script>\n");
    }
    html.push_str("<nutgraf-feed");
    for (name, _) in ATTRIBUTES {
        if let Some((_, value)) = options.attributes.iter().find(|(key, _)| key == name) {
            push_attribute(&mut html, name, value);
        }
    }
    html.push_str("><template shadowrootmode=\"open\"><link rel=\"stylesheet\"");
    push_attribute(&mut html, "href", &options.stylesheet);
    html.push_str("><div");
    push_attribute(&mut html, "data-prerendered", &options.now.to_string());
    push_attribute(&mut html, "data-articles", &articles.to_string());
    html.push('>');
    html.push_str(tree);
    html.push_str("</div></template></nutgraf-feed>\n");
    html
}

/// Writes an attribute.
pub(super) fn push_attribute(html: &mut String, name: &str, value: &str) {
    for piece in [" ", name, "=\""] {
        html.push_str(piece);
    }
    push_text(html, value);
    html.push('"');
}

/// Writes a text, which may also stand in an attribute's value.
pub(super) fn push_text(html: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '\r' => html.push_str("&#13;"),
            '\0' => html.push('\u{fffd}'),
            other => html.push(other),
        }
    }
}
