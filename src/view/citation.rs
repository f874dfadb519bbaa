//! Numbered links from a statement to its source in the same article.

use super::context::Context;
use super::icon;
use super::pen::Pen;
use crate::config::Panel;
use crate::i18n::Key;
use crate::model::Citation;

/// Each citation with the space before it, so that a copied text stays readable.
pub fn citations(context: &Context, pen: &mut Pen, citations: &[Citation]) {
    for citation in citations {
        pen.text(" ");
        match citation {
            Citation::Source(number) => source(context, pen, *number),
            Citation::Unresolved(id) => {
                pen.open("span.citation citation-unresolved");
                pen.icon(icon::QUESTION);
                hidden(context, pen, &context.look.strings.format(Key::Unresolved, &[("id", id)]));
                pen.close();
            }
        }
    }
}

fn source(context: &Context, pen: &mut Pen, number: usize) {
    let digits = number.to_string();
    let label = context.look.strings.format(Key::Citation, &[("number", &digits)]);
    let listed = context.look.panels.contains(&Panel::Sources);
    let source = context.article.sources.get(number.wrapping_sub(1));
    let url = source.and_then(|source| source.url.as_ref());
    if listed {
        pen.open("a.citation|data-kind=citation");
        pen.attribute("href", &["#", &context.id(&target(number))].concat());
    } else if let Some(url) = url {
        // The embedder has left the list of sources out: the way leads straight to the source.
        pen.open("a.citation|data-kind=source");
        pen.attribute("href", url.as_str());
    } else {
        pen.open("span.citation");
        pen.leaf("span|aria-hidden=true", &digits);
        hidden(context, pen, &label);
        pen.close();
        return;
    }
    pen.attribute("aria-label", &label);
    pen.leaf("span", &digits);
    pen.close();
}

fn hidden(context: &Context, pen: &mut Pen, words: &str) {
    pen.open("span|class=hidden");
    context.words(pen, words);
    pen.close();
}

/// The end of the id of a source's entry.
pub fn target(number: usize) -> String {
    ["source-", &number.to_string()].concat()
}
