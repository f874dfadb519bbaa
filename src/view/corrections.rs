//! Dated corrections, where nobody can miss them.

use super::context::Context;
use super::icon;
use super::tag::{Tag, fixed, part, tag};
use crate::i18n::Key;

/// The list of corrections.
pub fn corrections(context: &Context) -> Option<Tag> {
    let corrections = &context.article.corrections;
    if corrections.is_empty() {
        return None;
    }
    let mut list = tag("ul", &["part", "role"], [fixed("corrections"), fixed("list")]).key("corrections");
    for (place, correction) in corrections.iter().enumerate() {
        let label = part("span", "correction-label")
            .child(context.word(Key::Correction))
            .text(" ")
            .child(context.date("date", &correction.date));
        list =
            list.child(part("li", "correction").nth(place).child(icon::PEN).child(label).text(" ").child(context.own(
                "span",
                "correction-text",
                &correction.text,
            )));
    }
    Some(list)
}
