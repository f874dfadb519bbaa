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
    pen.open("div.more");
    if page.more == More::Failed {
        pen.open("p.more-failed");
        pen.icon(icon::WARNING);
        pen.word(strings, Key::MoreFailed);
        pen.close();
    }
    pen.open("button.button more-button|type=button");
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
    pen.close();
    pen.close();
}

/// "3 new articles".
pub fn new_articles(look: &Look, page: &Page, pen: &mut Pen) {
    if !look.answers || page.waiting == 0 {
        return;
    }
    pen.open("div|class=news");
    pen.open("button.button new-articles|type=button");
    pen.icon(icon::REFRESH);
    pen.text(&look.strings.count(Count::NewArticles, page.waiting as u64));
    pen.close();
    pen.close();
}
