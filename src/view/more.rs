//! The buttons that bring more articles: below the last card, and above the first when newer ones have come.

use super::pen::Pen;
use super::{Look, More, Page, icon};
use crate::i18n::{Count, Key};

/// What stands below the last card.
pub fn more(look: &Look, page: &Page, pen: &mut Pen) {
    if !look.answers || page.more == More::None {
        return;
    }
    let strings = &look.strings;
    pen.element("div.more", |pen| {
        if page.more == More::Failed {
            pen.element("p.more-failed", |pen| {
                pen.icon(icon::WARNING);
                pen.word(strings, Key::MoreFailed);
            });
        }
        pen.element("button.button more-button|type=button", |pen| {
            let key = match page.more {
                More::Busy => Key::LoadingMore,
                More::Failed => Key::TryAgain,
                _ => Key::ShowMore,
            };
            if page.more == More::Busy {
                // Not `disabled`: that would take the keyboard's focus away.
                pen.fixed("aria-disabled", "true");
            }
            pen.word(strings, key);
        });
    });
}

/// "3 new articles".
pub fn new_articles(look: &Look, page: &Page, pen: &mut Pen) {
    if !look.answers || page.waiting == 0 {
        return;
    }
    pen.element("div|class=news", |pen| {
        pen.element("button.button new-articles|type=button", |pen| {
            pen.icon(icon::REFRESH);
            pen.text(&look.strings.count(Count::NewArticles, page.waiting as u64));
        });
    });
}
