//! Dated corrections, where nobody can miss them.

use super::context::Context;
use super::icon;
use super::pen::Pen;
use crate::i18n::Key;

/// The list of corrections.
pub fn corrections(context: &Context, pen: &mut Pen) {
    let corrections = &context.article.corrections;
    if corrections.is_empty() {
        return;
    }
    pen.element("ul.corrections|role=list", |pen| {
        for correction in corrections.iter() {
            pen.element("li.correction", |pen| {
                pen.icon(icon::PEN);
                pen.element("span.correction-label", |pen| {
                    context.word(pen, Key::Correction);
                    pen.text(" ");
                    context.date(pen, "time.date", &correction.date);
                });
                pen.text(" ");
                context.own(pen, "span.correction-text", &correction.text);
            });
        }
    });
}
