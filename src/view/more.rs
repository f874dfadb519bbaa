//! The buttons that bring more articles: below the last card, and above the first when newer ones have come.

use super::markup_writer::MarkupWriter;
use super::{Content, More, ViewOptions};
use crate::i18n::{Count, Key};

/// What stands below the last card.
pub fn more(options: &ViewOptions, content: &Content, out: &mut MarkupWriter) {
    if !options.has_buttons || content.more == More::None {
        return;
    }
    let strings = &options.strings;
    out.element("div.more", |out| {
        if content.more == More::Failed {
            out.element("p.more-failed", |out| {
                out.message(strings, Key::MoreFailed);
            });
        }
        out.element("button.button more-button|type=button", |out| {
            let key = match content.more {
                More::Busy => Key::LoadingMore,
                More::Failed => Key::TryAgain,
                _ => Key::ShowMore,
            };
            if content.more == More::Busy {
                // With `disabled`, the button would lose the focus.
                out.fixed_attribute("aria-disabled", "true");
            }
            out.message(strings, key);
        });
    });
}

/// "3 new articles".
pub fn new_articles(options: &ViewOptions, content: &Content, out: &mut MarkupWriter) {
    if !options.has_buttons || content.waiting == 0 {
        return;
    }
    out.element("div|class=news", |out| {
        out.element("button.button new-articles|type=button", |out| {
            out.text(&options.strings.count(Count::NewArticles, content.waiting as u64));
        });
    });
}
