//! Numbered links from a statement to its source in the same article, and back.

use super::context::Context;
use super::icon;
use super::pen::Pen;
use crate::config::Panel;
use crate::i18n::Key;
use crate::model::Citation;
use crate::words::{concat, to_decimal};

/// Each citation with the space before it, so that a copied text stays readable.
pub fn citations(context: &Context, pen: &mut Pen, citations: &[Citation]) {
    for citation in citations {
        pen.text(" ");
        match citation {
            Citation::Source(number) => source(context, pen, *number),
            Citation::Unresolved(id) => {
                pen.element("span.citation citation-unresolved", |pen| {
                    pen.icon(icon::QUESTION);
                    hidden(context, pen, &context.look.strings.format(Key::Unresolved, &[("id", id)]));
                });
            }
        }
    }
}

fn source(context: &Context, pen: &mut Pen, number: usize) {
    let digits = to_decimal(number as u64);
    let label = context.look.strings.format(Key::Citation, &[("number", &digits)]);
    let listed = context.look.panels.contains(&Panel::Sources);
    let source = context.article.sources.get(number.wrapping_sub(1));
    let url = source.and_then(|source| source.url.as_ref());
    let link = |pen: &mut Pen| {
        context.label(pen, &label);
        pen.leaf("span", &digits);
    };
    if listed {
        pen.element("a.citation|data-kind=citation", |pen| {
            pen.attribute("id", &place(context, number, context.cited(number, 1)));
            pen.attribute("href", &concat(&["#", &context.id(&target(number))]));
            link(pen);
        });
    } else if let Some(url) = url {
        // The embedder has left the list of sources out: the way leads straight to the source.
        pen.element("a.citation|data-kind=source", |pen| {
            pen.attribute("href", url.as_str());
            link(pen);
        });
    } else {
        pen.element("span.citation", |pen| {
            pen.leaf("span|aria-hidden=true", &digits);
            hidden(context, pen, &label);
        });
    }
}

fn hidden(context: &Context, pen: &mut Pen, words: &str) {
    pen.element("span|class=hidden", |pen| {
        context.words(pen, words);
    });
}

/// A link back to each statement that cites a source, in the order of the page. Fragments of a shadow tree leave nothing in
/// the browser's history, which is the host page's: so the way back has to stand here.
pub fn backlinks(context: &Context, pen: &mut Pen, number: usize) {
    let mut time = 0;
    while time < context.cited(number, 0) {
        time += 1;
        let digits = to_decimal(time as u64);
        pen.text(" ");
        pen.element("a.backlink|data-kind=backlink", |pen| {
            pen.attribute("href", &concat(&["#", &place(context, number, time)]));
            context.label(pen, &context.look.strings.format(Key::Backlink, &[("number", &digits)]));
            pen.text("\u{2191}");
            if time > 1 {
                pen.text(&digits);
            }
        });
    }
}

/// The id of a citation: which source it is of, and which time it is cited.
fn place(context: &Context, number: usize, time: usize) -> String {
    context.id(&concat(&[&target(number), "-", &to_decimal(time as u64)]))
}

/// The end of the id of a source's entry.
pub fn target(number: usize) -> String {
    concat(&["source-", &to_decimal(number as u64)])
}
