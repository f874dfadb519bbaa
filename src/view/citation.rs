//! Numbered links from a statement to its source in the same article, and back.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use crate::i18n::Key;
use crate::model::{Citation, Panel};
use crate::words::{concat, to_decimal};

/// Writes each citation with a space before it, so that a copied text stays readable.
pub fn citations(context: &Context, out: &mut MarkupWriter, citations: &[Citation]) {
    for citation in citations {
        out.text(" ");
        match citation {
            Citation::Source(number) => source(context, out, *number),
            Citation::Unresolved(id) => {
                out.element("span.citation citation-unresolved", |out| {
                    hidden(context, out, &context.options.strings.format(Key::Unresolved, &[("id", id)]));
                });
            }
        }
    }
}

fn source(context: &Context, out: &mut MarkupWriter, number: usize) {
    let strings = &context.options.strings;
    let digits = strings.whole(number as u64);
    let mut label = strings.format(Key::Citation, &[("number", &digits)]);
    let listed = context.options.panels.iter().any(|name| name == Panel::Sources.name());
    let source = context.article.sources.get(number.wrapping_sub(1));
    if let Some(source) = source {
        label.push_str(&concat(&[strings.get(Key::ListSeparator), &source.title]));
    }
    let url = source.and_then(|source| source.url.as_ref());
    let link = |out: &mut MarkupWriter| {
        context.label(out, &label);
        out.text(&digits);
    };
    if listed {
        out.element("a.citation|data-kind=citation", |out| {
            out.attribute("id", &citation_id(context, number, context.cited(number, 1)));
            out.href(&concat(&["#", &context.id(&target(number))]));
            link(out);
        });
    } else if let Some(url) = url {
        // Without a panel of sources, the citation links to the source itself.
        out.element("a.citation|data-kind=source", |out| {
            out.href(url.as_str());
            link(out);
        });
    } else {
        out.element("span.citation", |out| {
            out.text_element("span|aria-hidden=true", &digits);
            hidden(context, out, &label);
        });
    }
}

fn hidden(context: &Context, out: &mut MarkupWriter, words: &str) {
    out.element("span|class=hidden", |out| {
        context.interface_text(out, words);
    });
}

/// Writes a link back to each statement that cites a source, in the order of the page. Following a citation adds no
/// entry to the browser's history, so visitors need these links to go back.
pub fn backlinks(context: &Context, out: &mut MarkupWriter, number: usize) {
    let mut time = 0;
    while time < context.cited(number, 0) {
        time += 1;
        let digits = context.options.strings.whole(time as u64);
        out.text(" ");
        out.element("a.backlink|data-kind=backlink", |out| {
            out.href(&concat(&["#", &citation_id(context, number, time)]));
            context.label(out, &context.options.strings.format(Key::Backlink, &[("number", &digits)]));
            out.text("\u{2191}");
            if time > 1 {
                out.text(&digits);
            }
        });
    }
}

/// The `id` of a citation, by the number of its source and how many citations of that source there are up to this one.
fn citation_id(context: &Context, number: usize, time: usize) -> String {
    context.id(&concat(&[&target(number), "-", &to_decimal(time as u64)]))
}

/// The end of the `id` of a source's entry in the list of sources.
pub fn target(number: usize) -> String {
    concat(&["source-", &to_decimal(number as u64)])
}
