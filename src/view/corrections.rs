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
    let strings = &context.options.strings;
    out.element("ul.corrections|role=list", |out| {
        for correction in corrections.iter() {
            out.element("li.correction", |out| {
                context.text_dir(out);
                let label = strings.format(Key::Correction, &[("date", &strings.date(&correction.date))]);
                context.time(out, "time.date correction-label", &correction.date, &label);
                out.text(" ");
                out.text(&correction.text);
            });
        }
    });
}
