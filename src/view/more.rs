//! The buttons that bring more articles: below the last card, and above the first when newer ones have come.

use super::tag::{Tag, class, fixed, part, tag};
use super::{Action, Look, More, Page, icon};
use crate::i18n::{Count, Key};

/// What stands below the last card.
pub fn more(look: &Look, page: &Page) -> Option<Tag> {
    let on = look.on.as_ref().filter(|_| page.more != More::None)?;
    let strings = &look.strings;
    let failed = (page.more == More::Failed)
        .then(|| part("p", "more-failed").key("failed").child(icon::WARNING).text(strings.get(Key::MoreFailed)));
    let key = match page.more {
        More::Busy => Key::LoadingMore,
        More::Failed => Key::TryAgain,
        _ => Key::ShowMore,
    };
    // Not `disabled` while busy: that would take the keyboard's focus away.
    let busy = if page.more == More::Busy { fixed("true") } else { None };
    let names = &["part", "type", "aria-disabled"];
    let button = tag("button", names, [fixed("button more-button"), fixed("button"), busy]).key("button");
    let button = if page.more == More::Busy { button } else { button.press(on, Action::More) };
    Some(part("div", "more").key("more").maybe(failed).child(button.text(strings.get(key))))
}

/// "3 new articles".
pub fn new_articles(look: &Look, page: &Page) -> Option<Tag> {
    let on = look.on.as_ref().filter(|_| page.waiting > 0)?;
    let words = look.strings.count(Count::NewArticles, page.waiting as u64);
    let button = tag("button", &["part", "type"], [fixed("button new-articles"), fixed("button")]);
    let button = button.press(on, Action::ShowNew).child(icon::REFRESH).text(&words);
    Some(class("div", "news").key("news").child(button))
}
