//! The bar that says which topic the cards are filtered by, with the way back.

use super::pen::Pen;
use super::{Look, Page, icon};
use crate::i18n::Key;

/// The bar.
pub fn filter(look: &Look, page: &Page, pen: &mut Pen) {
    let Some(topic) = &page.filter else { return };
    // No article's `id` has a capital.
    pen.element("div.filter|role=group|aria-labelledby=Topic", |pen| {
        pen.element("p.filter-label|id=Topic", |pen| {
            pen.icon(icon::TAG);
            pen.element("span", |pen| {
                let (before, after) = look.strings.around(Key::Filter);
                pen.text(before);
                pen.leaf("span.filter-topic|dir=auto", topic);
                pen.text(after);
            });
        });
        if look.answers {
            pen.element("button.button filter-clear|type=button|aria-describedby=Topic", |pen| {
                pen.word(&look.strings, Key::ShowAll);
            });
        }
    });
}
