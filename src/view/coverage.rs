//! The same event in other publications.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::reference;

/// The list of links.
pub fn coverage(context: &Context, out: &mut MarkupWriter) {
    out.element("ul.coverage|role=list", |out| {
        for one in context.article.coverage.iter() {
            out.element("li.coverage-item", |out| {
                reference::card(context, out, "img.thumbnail", "a.link|data-kind=coverage", one);
            });
        }
    });
}
