//! Dated corrections, above the summary.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use crate::i18n::Key;

/// The list of corrections.
pub fn corrections(context: &Context, out: &mut MarkupWriter) {
    let corrections = &context.article.corrections;
    if corrections.is_empty() {
        return;
    }
    out.element("ul.corrections|role=list", |out| {
        for correction in corrections.iter() {
            out.element("li.correction", |out| {
                out.element("span.correction-label", |out| {
                    context.around(out, Key::Correction, &|out| context.date(out, "time.date", &correction.date));
                });
                out.text(" ");
                context.article_text(out, "span.correction-text", &correction.text);
            });
        }
    });
}
