//! The promotion card of a periodic digest.

use super::tag::{Tag, class, fixed, part, tag, text, value};
use super::{Look, Page, icon};
use crate::i18n::Key;

/// The card: a link where it leads somewhere, else text.
pub fn recap(look: &Look, page: &Page) -> Option<Tag> {
    let recap = page.feed.recap.as_ref().filter(|_| !page.articles.is_empty())?;
    let lang = page.feed.lang.as_deref().and_then(value);
    // Each text runs in its own direction, but lines up with the label as the interface's direction has it.
    let words =
        |name: &'static str, words: &str| part("span", name).child(tag("span", &["dir"], [fixed("auto")]).text(words));
    let card = match &recap.url {
        Some(url) => {
            tag("a", &["part", "href", "data-kind"], [fixed("recap-card"), value(url.as_str()), fixed("recap")])
        }
        None => part("div", "recap-card"),
    };
    let label = part("span", "recap-label").key("label").child(text(look.strings.get(Key::Recap)));
    let content = tag("span", &["class", "lang"], [fixed("recap-content"), lang])
        .child(words("recap-title", &recap.title).key("title"))
        .maybe(recap.text.as_ref().map(|text| words("recap-text", text).key("text")));
    let content = class("span", "recap-words").child(label).child(content.key("content"));
    let card = card.child(content);
    let card = if recap.url.is_some() { card.child(icon::ARROW) } else { card };
    Some(part("div", "recap").key("recap").child(card))
}
