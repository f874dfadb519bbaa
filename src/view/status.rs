//! Texts about the state of the feed: a notice if there are no cards, and what assistive technology announces.

use super::markup_writer::MarkupWriter;
use super::{Content, More, Notice, ViewOptions};
use crate::i18n::{Count, Key};
use crate::words::to_decimal;

/// Why there are no cards.
pub fn status(options: &ViewOptions, content: &Content, out: &mut MarkupWriter) {
    let Some(notice) = content.notice else { return };
    let is_empty = notice == Notice::Empty;
    out.element(if is_empty { "p.status notice" } else { "p.status notice notice-failed" }, |out| {
        out.text(&words(options, content, notice));
    });
}

/// The text of the live region. It is another one after everything that a visitor can ask for.
pub fn live_region_text(options: &ViewOptions, content: &Content) -> String {
    let strings = &options.strings;
    if let Some(notice) = content.notice {
        return words(options, content, notice);
    }
    match content.more {
        More::Busy => return strings.get(Key::LoadingMore).to_owned(),
        More::Failed => return strings.get(Key::MoreFailed).to_owned(),
        _ => {}
    }
    let mut text = String::new();
    if let Some(age) = &content.stale {
        text.push_str(&strings.format(Key::Stale, &[("age", age)]));
        text.push(' ');
    }
    if let Some(topic) = &content.filter {
        text.push_str(&strings.format(Key::Filter, &[("topic", topic)]));
        text.push_str(strings.get(Key::ListSeparator));
    }
    text.push_str(&match content.waiting {
        0 => strings.count(Count::Articles, content.articles.len() as u64),
        waiting => strings.count(Count::NewArticles, waiting as u64),
    });
    text
}

fn words(options: &ViewOptions, content: &Content, notice: Notice) -> String {
    let key = match notice {
        Notice::Empty if content.filter.is_some() => Key::EmptyTopic,
        Notice::Empty if options.single_article => Key::EmptyArticle,
        Notice::Empty => Key::Empty,
        Notice::Config => Key::ErrorConfig,
        Notice::Network => Key::ErrorNetwork,
        Notice::Timeout => Key::ErrorTimeout,
        Notice::Http(status) => {
            return options.strings.format(Key::ErrorHttp, &[("status", &to_decimal(u64::from(status)))]);
        }
        Notice::Decode => Key::ErrorDecode,
        Notice::Wasm => Key::ErrorWasm,
    };
    options.strings.get(key).to_owned()
}

/// Writes the button "Try again", if trying again can help.
pub fn retry(options: &ViewOptions, content: &Content, out: &mut MarkupWriter) {
    let helps = matches!(content.notice, Some(Notice::Network | Notice::Timeout | Notice::Http(_) | Notice::Decode));
    if !options.has_buttons || !helps {
        return;
    }
    out.element("div|class=news", |out| {
        out.element("button.button retry|type=button", |out| {
            out.message(&options.strings, Key::TryAgain);
        });
    });
}

/// Writes the line that the articles are old because the server could not be reached.
pub fn stale(options: &ViewOptions, content: &Content, out: &mut MarkupWriter) {
    let Some(age) = &content.stale else { return };
    out.element("p.stale", |out| {
        out.text(&options.strings.format(Key::Stale, &[("age", age)]));
    });
}
