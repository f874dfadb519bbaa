//! What is said of the state of things: one live region that stays while its words change, so that assistive
//! technology announces them; and what goes with it.

use yew::virtual_dom::VNode;

use super::tag::{Tag, class, fixed, part, tag, text};
use super::{Action, Look, More, Notice, Page, icon};
use crate::i18n::{Count, Key};

/// The live region. Without a notice it is there for assistive technology only.
pub fn status(look: &Look, page: &Page) -> Tag {
    let strings = &look.strings;
    let (names, class) = match page.notice {
        Some(_) => (fixed("status notice"), None),
        None => (fixed("status"), fixed("hidden")),
    };
    let mut children: Vec<VNode> = Vec::new();
    match (page.notice, page.more) {
        (Some(notice), _) => {
            let mark = if notice == Notice::Empty { icon::LIST } else { icon::WARNING };
            children.push(mark.into());
            children.push(text(&words(look, page, notice)));
        }
        (None, More::Busy) => children.push(text(strings.get(Key::LoadingMore))),
        (None, More::Failed) => children.push(text(strings.get(Key::MoreFailed))),
        // The button has the same words: they need not be read twice where nothing has changed.
        (None, _) if page.waiting > 0 => {
            children.push(text(&strings.count(Count::NewArticles, page.waiting as u64)));
        }
        (None, _) if look.whole => {}
        (None, _) => children.push(text(&strings.count(Count::Articles, page.articles.len() as u64))),
    }
    tag("p", &["part", "class", "role"], [names, class, fixed("status")]).key("status").children(children)
}

fn words(look: &Look, page: &Page, notice: Notice) -> String {
    let key = match notice {
        Notice::Empty if page.filter.is_some() => Key::EmptyTopic,
        Notice::Empty if look.whole => Key::EmptyArticle,
        Notice::Empty => Key::Empty,
        Notice::Config => Key::ErrorConfig,
        Notice::Network => Key::ErrorNetwork,
        Notice::Timeout => Key::ErrorTimeout,
        Notice::Http(status) => return look.strings.format(Key::ErrorHttp, &[("status", &status.to_string())]),
        Notice::Decode => Key::ErrorDecode,
        Notice::Wasm => Key::ErrorWasm,
    };
    look.strings.get(key).to_owned()
}

/// "Try again", where trying again can help.
pub fn retry(look: &Look, page: &Page) -> Option<Tag> {
    let helps = matches!(page.notice, Some(Notice::Network | Notice::Timeout | Notice::Http(_) | Notice::Decode));
    let on = look.on.as_ref().filter(|_| helps)?;
    let button = tag("button", &["part", "type"], [fixed("button retry"), fixed("button")]);
    let button = button.press(on, Action::Retry).child(icon::REFRESH).text(look.strings.get(Key::TryAgain));
    Some(class("div", "news").key("retry").child(button))
}

/// The line that owns up to an old copy.
pub fn stale(look: &Look, page: &Page) -> Option<Tag> {
    let age = page.stale.as_ref()?;
    let words = look.strings.format(Key::Stale, &[("age", age)]);
    Some(part("p", "stale").key("stale").child(icon::CLOCK).text(&words))
}
