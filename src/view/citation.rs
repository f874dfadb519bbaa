//! Numbered links from a statement to its source in the same article.

use yew::virtual_dom::VNode;

use super::context::Context;
use super::icon;
use super::tag::{bare, fixed, part, tag, text, value};
use crate::config::Panel;
use crate::i18n::Key;
use crate::model::Citation;

/// Each citation with the space before it, so that a copied text stays readable.
pub fn citations(context: &Context, citations: &[Citation]) -> Vec<VNode> {
    let mut nodes = Vec::new();
    for citation in citations {
        nodes.push(text(" "));
        nodes.push(match citation {
            Citation::Source(number) => source(context, *number),
            Citation::Unresolved(id) => {
                let words = context.look.strings.format(Key::Unresolved, &[("id", id)]);
                let words = tag("span", &["class"], [fixed("hidden")]).child(context.words(&words));
                part("span", "citation citation-unresolved").child(icon::QUESTION).child(words).into()
            }
        });
    }
    nodes
}

fn source(context: &Context, number: usize) -> VNode {
    let digits = number.to_string();
    let label = context.look.strings.format(Key::Citation, &[("number", &digits)]);
    let listed = context.look.panels.contains(&Panel::Sources);
    let source = context.article.sources.get(number.wrapping_sub(1));
    let (href, kind) = match source.and_then(|source| source.url.as_ref()) {
        _ if listed => (["#", &context.id(&target(number))].concat(), "citation"),
        // The embedder has left the list of sources out: the way leads straight to the source.
        Some(url) => (url.as_str().to_owned(), "source"),
        None => {
            let words = tag("span", &["class"], [fixed("hidden")]).child(context.words(&label));
            let number = tag("span", &["aria-hidden"], [fixed("true")]).text(&digits);
            return part("span", "citation").child(number).child(words).into();
        }
    };
    let values = [fixed("citation"), value(&href), fixed(kind), value(&label)];
    let number = bare("span").text(&digits);
    tag("a", &["part", "href", "data-kind", "aria-label"], values).child(number).into()
}

/// The end of the id of a source's entry.
pub fn target(number: usize) -> String {
    ["source-", &number.to_string()].concat()
}
