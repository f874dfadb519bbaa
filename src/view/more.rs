//! The buttons that bring more articles: below the last card, and above the first when newer ones have come.

use super::pen::Pen;
use super::{Action, Look, More, Page, icon};
use crate::i18n::{Count, Key};

/// What stands below the last card.
pub fn more(look: &Look, page: &Page, pen: &mut Pen) {
    let Some(on) = look.on.as_ref().filter(|_| page.more != More::None) else { return };
    let strings = &look.strings;
    pen.open("div.more#more");
    if page.more == More::Failed {
        pen.open("p.more-failed#failed");
        pen.icon(icon::WARNING);
        pen.word(strings, Key::MoreFailed);
        pen.close();
    }
    pen.open("button.button more-button#button|type=button");
    let key = match page.more {
        More::Busy => Key::LoadingMore,
        More::Failed => Key::TryAgain,
        _ => Key::ShowMore,
    };
    if page.more == More::Busy {
        // Not `disabled`: that would take the keyboard's focus away.
        pen.fixed("aria-disabled", "true");
    } else {
        pen.press(on, Action::More);
    }
    pen.word(strings, key);
    pen.close();
    pen.close();
}

/// "3 new articles".
pub fn new_articles(look: &Look, page: &Page, pen: &mut Pen) {
    let Some(on) = look.on.as_ref().filter(|_| page.waiting > 0) else { return };
    pen.open("div#news|class=news");
    pen.open("button.button new-articles|type=button");
    pen.press(on, Action::ShowNew);
    pen.icon(icon::REFRESH);
    pen.text(&look.strings.count(Count::NewArticles, page.waiting as u64));
    pen.close();
    pen.close();
}
