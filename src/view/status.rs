//! What is said of the state of things: to the eye where there are no cards, and to assistive technology always.

use super::pen::Pen;
use super::{Look, More, Notice, Page, icon};
use crate::i18n::{Count, Key};
use crate::words::to_decimal;

/// Why there are no cards.
pub fn status(look: &Look, page: &Page, pen: &mut Pen) {
    let Some(notice) = page.notice else { return };
    pen.element("p.status notice", |pen| {
        pen.icon(if notice == Notice::Empty { icon::LIST } else { icon::WARNING });
        pen.text(&words(look, page, notice));
    });
}

/// What the live region says of a page. Whatever a visitor has asked for changes it.
pub fn said(look: &Look, page: &Page) -> String {
    let strings = &look.strings;
    if let Some(notice) = page.notice {
        return words(look, page, notice);
    }
    match page.more {
        More::Busy => return strings.get(Key::LoadingMore).to_owned(),
        More::Failed => return strings.get(Key::MoreFailed).to_owned(),
        _ => {}
    }
    let mut said = String::new();
    if let Some(age) = &page.stale {
        said.push_str(&strings.format(Key::Stale, &[("age", age)]));
        said.push(' ');
    }
    if let Some(topic) = &page.filter {
        said.push_str(&strings.format(Key::Filter, &[("topic", topic)]));
        said.push_str(strings.get(Key::ListSeparator));
    }
    said.push_str(&match page.waiting {
        0 => strings.count(Count::Articles, page.articles.len() as u64),
        waiting => strings.count(Count::NewArticles, waiting as u64),
    });
    said
}

fn words(look: &Look, page: &Page, notice: Notice) -> String {
    let key = match notice {
        Notice::Empty if page.filter.is_some() => Key::EmptyTopic,
        Notice::Empty if look.whole => Key::EmptyArticle,
        Notice::Empty => Key::Empty,
        Notice::Config => Key::ErrorConfig,
        Notice::Network => Key::ErrorNetwork,
        Notice::Timeout => Key::ErrorTimeout,
        Notice::Http(status) => {
            return look.strings.format(Key::ErrorHttp, &[("status", &to_decimal(u64::from(status)))]);
        }
        Notice::Decode => Key::ErrorDecode,
        Notice::Wasm => Key::ErrorWasm,
    };
    look.strings.get(key).to_owned()
}

/// "Try again", where trying again can help.
pub fn retry(look: &Look, page: &Page, pen: &mut Pen) {
    let helps = matches!(page.notice, Some(Notice::Network | Notice::Timeout | Notice::Http(_) | Notice::Decode));
    if !look.answers || !helps {
        return;
    }
    pen.element("div|class=news", |pen| {
        pen.element("button.button retry|type=button", |pen| {
            pen.icon(icon::REFRESH);
            pen.word(&look.strings, Key::TryAgain);
        });
    });
}

/// The line that owns up to an old copy.
pub fn stale(look: &Look, page: &Page, pen: &mut Pen) {
    let Some(age) = &page.stale else { return };
    pen.element("p.stale", |pen| {
        pen.icon(icon::CLOCK);
        pen.text(&look.strings.format(Key::Stale, &[("age", age)]));
    });
}
