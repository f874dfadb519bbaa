//! A feed as an e-mail for newsletters: tables and inline styles, because many mail programs know nothing else, and no
//! script, no button and nothing that opens. It is made of the nodes of the view, so that it says what the widget shows.

use yew::virtual_dom::{VNode, VTag};

use super::email_styles::{BODY, Look, TITLE, look};
use super::markup::{push_attribute, push_text};
use crate::i18n::Strings;
use crate::model::Feed;
use crate::view::BELOW;

/// [Gmail](https://support.google.com/a/answer/1366776) shows no more of a message than this, in bytes.
pub const GMAIL_BYTES: usize = 102 * 1024;

/// Elements that have no end tag.
const VOID: [&str; 3] = ["br", "hr", "img"];

/// The attributes that stay.
const KEPT: [&str; 10] = ["alt", "colspan", "dir", "href", "lang", "rowspan", "scope", "src", "title", "width"];

/// How wide a picture can be, in CSS pixels: a card without its padding. Outlook knows no `max-width`.
const WIDEST: u32 = 550;

/// The whole document.
pub(super) fn document(feed: &Feed, strings: &Strings, nodes: &VNode) -> String {
    let title = feed.title.as_deref().unwrap_or_default();
    let mut html = String::from("<!doctype html>\n<html");
    push_attribute(&mut html, "lang", strings.locale());
    push_attribute(&mut html, "dir", strings.direction());
    html.push_str("><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>");
    push_text(&mut html, title);
    html.push_str("</title></head>\n<body");
    push_attribute(&mut html, "style", BODY);
    html.push('>');
    boxed(&mut html, &[("align", "center")], "padding:16px 8px", |html| {
        // Outlook goes by the attribute, and others by the style.
        html.push_str("<table role=\"presentation\" width=\"600\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"");
        push_attribute(html, "style", "width:100%;max-width:600px");
        html.push_str("><tr><td>");
        if !title.is_empty() {
            html.push_str("<h1 dir=\"auto\"");
            if let Some(lang) = &feed.lang {
                push_attribute(html, "lang", lang);
            }
            push_attribute(html, "style", TITLE);
            html.push('>');
            match &feed.home {
                Some(home) => {
                    html.push_str("<a");
                    push_attribute(html, "href", home.as_str());
                    push_attribute(html, "style", "color:inherit;text-decoration:none");
                    html.push('>');
                    push_text(html, title);
                    html.push_str("</a>");
                }
                None => push_text(html, title),
            }
            html.push_str("</h1>\n");
        }
        node(html, nodes);
        html.push_str("</td></tr></table>");
    });
    html.push_str("</body></html>\n");
    html
}

/// A table of one cell: the only box whose padding and background all mail programs show.
fn boxed(html: &mut String, attributes: &[(&str, &str)], style: &str, fill: impl FnOnce(&mut String)) {
    html.push_str(
        "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td",
    );
    attributes.iter().for_each(|(name, value)| push_attribute(html, name, value));
    push_attribute(html, "style", style);
    html.push('>');
    fill(html);
    // Space below: a table has no margin everywhere.
    html.push_str("</td></tr><tr><td height=\"16\"></td></tr></table>\n");
}

fn node(html: &mut String, node: &VNode) {
    match node {
        VNode::VText(text) => push_text(html, &text.text),
        VNode::VTag(tag) => element(html, tag),
        VNode::VList(list) => list.iter().for_each(|child| self::node(html, child)),
        _ => {}
    }
}

fn attribute<'a>(tag: &'a VTag, name: &str) -> &'a str {
    tag.attributes.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value)
}

/// The attributes of an element that stay. A link to a place in the message itself works in few programs.
fn kept<'a>(tag: &'a VTag, part: &str) -> Vec<(&'a str, String)> {
    let is_kept = |name: &str, value: &str| match name {
        "href" => !value.starts_with('#'),
        // It is that of a label, which only assistive technology reads.
        "lang" => part != "topics",
        _ => KEPT.contains(&name),
    };
    let capped = |name: &str, value: &str| match value.parse::<u32>() {
        Ok(width) if name == "width" => width.min(WIDEST).to_string(),
        _ => value.to_owned(),
    };
    let mut kept: Vec<_> = tag
        .attributes
        .iter()
        .filter(|(name, value)| is_kept(name, value) && !(part == "image" && *name == "width"))
        .map(|(name, value)| (name, capped(name, value)))
        .collect();
    if part == "image" {
        kept.push(("width", WIDEST.to_string()));
    }
    kept
}

fn element(html: &mut String, tag: &VTag) {
    let part = attribute(tag, "part");
    let kept = kept(tag, part);
    match look(tag.tag(), part, attribute(tag, "class")) {
        Look::Nothing => {}
        Look::Content => children(html, tag, part),
        Look::Box(style) => {
            let attributes: Vec<_> = kept.iter().map(|(name, value)| (*name, value.as_str())).collect();
            boxed(html, &attributes, style, |html| children(html, tag, part));
        }
        Look::Element(name, style) => {
            let name = if name == "a" && !kept.iter().any(|(name, _)| *name == "href") { "span" } else { name };
            // An element that only a style sheet has a use for.
            if matches!(name, "span" | "div") && style.is_empty() && kept.is_empty() {
                return children(html, tag, part);
            }
            html.push('<');
            html.push_str(name);
            kept.iter().for_each(|(name, value)| push_attribute(html, name, value));
            if !style.is_empty() {
                push_attribute(html, "style", style);
            }
            html.push('>');
            if !VOID.contains(&name) {
                children(html, tag, part);
                html.push_str("</");
                html.push_str(name);
                html.push('>');
            }
        }
    }
}

/// Whether an element has a link with a line of facts below it.
fn is_with_facts(tag: &VTag, part: &str) -> bool {
    matches!(part, "source" | "coverage-item" | "coverage-link") || attribute(tag, "class") == "link-text"
}

/// What is in an element. Topics have a dot between them instead of a box around each.
fn children(html: &mut String, tag: &VTag, part: &str) {
    let Some(content) = tag.children() else { return };
    match content {
        VNode::VList(list) if part == "topics" => {
            let pieces = list.iter().map(|child| {
                let mut piece = String::new();
                match child {
                    VNode::VTag(item) if item.tag() == "li" => {
                        let lang = attribute(item, "lang");
                        if !lang.is_empty() {
                            piece.push_str("<span");
                            push_attribute(&mut piece, "lang", lang);
                            piece.push('>');
                        }
                        children(&mut piece, item, "");
                        if !lang.is_empty() {
                            piece.push_str("</span>");
                        }
                    }
                    other => node(&mut piece, other),
                }
                piece
            });
            let pieces: Vec<String> = pieces.filter(|piece| !piece.is_empty()).collect();
            html.push_str(&pieces.join(" &middot; "));
        }
        // The widget's style sheet keeps the break before the line below a link.
        VNode::VList(list) if is_with_facts(tag, part) => {
            let start = html.len();
            list.iter().for_each(|child| match child {
                VNode::VText(text) if text.text.starts_with(BELOW) => {
                    // The name of a publisher that has several links is not below one.
                    html.push_str(if html.len() > start { "<br>" } else { "" });
                    push_text(html, &text.text[BELOW.len()..]);
                }
                other => node(html, other),
            });
        }
        // Its mark is a picture.
        _ if part.contains("citation-unresolved") => html.push_str("[?]"),
        content if part == "citation" => {
            html.push('[');
            node(html, content);
            html.push(']');
        }
        content => node(html, content),
    }
}
