//! The bar that says which topic the cards are filtered by, with the way back.

use super::pen::Pen;
use super::{Action, Look, Page, icon};
use crate::i18n::Key;

/// The bar.
pub fn filter(look: &Look, page: &Page, pen: &mut Pen) {
    let Some(topic) = &page.filter else { return };
    pen.open("div.filter#filter");
    pen.open("p.filter-label#label");
    pen.icon(icon::TAG);
    pen.open("span");
    let (before, after) = look.strings.around(Key::Filter);
    pen.text(before);
    pen.leaf("span.filter-topic|dir=auto", topic);
    pen.text(after);
    pen.close();
    pen.close();
    if let Some(on) = &look.on {
        pen.open("button.button filter-clear#clear|type=button");
        pen.press(on, Action::Unfilter);
        pen.word(&look.strings, Key::ShowAll);
        pen.close();
    }
    pen.close();
}
