//! The bar that says which topic the cards are filtered by, with the way back.

use yew::virtual_dom::VNode;

use super::tag::{Tag, bare, fixed, part, tag, text};
use super::{Action, Look, Page, icon};
use crate::i18n::Key;

/// The bar.
pub fn filter(look: &Look, page: &Page) -> Option<Tag> {
    let topic = page.filter.as_ref()?;
    let (before, after) = look.strings.around(Key::Filter, "topic");
    let name: VNode = tag("span", &["part", "dir"], [fixed("filter-topic"), fixed("auto")]).text(topic).into();
    let words = bare("span").children(vec![text(before), name, text(after)]);
    let label = part("p", "filter-label").key("label").child(icon::TAG).child(words);
    let clear = look.on.as_ref().map(|on| {
        tag("button", &["part", "type"], [fixed("button filter-clear"), fixed("button")])
            .key("clear")
            .press(on, Action::Unfilter)
            .text(look.strings.get(Key::ShowAll))
    });
    Some(part("div", "filter").key("filter").child(label).maybe(clear))
}
