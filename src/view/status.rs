//! What is said of the state of things: one live region that stays while its words change, so that assistive
//! technology announces them; and what goes with it.

use super::pen::Pen;
use super::{Action, Look, More, Notice, Page, icon};
use crate::i18n::{Count, Key};

/// The live region. Without a notice it is there for assistive technology only.
pub fn status(look: &Look, page: &Page, pen: &mut Pen) {
    let strings = &look.strings;
    if let Some(notice) = page.notice {
        pen.open("p.status notice#status|role=status");
        pen.icon(if notice == Notice::Empty { icon::LIST } else { icon::WARNING });
        pen.text(&words(look, page, notice));
    } else {
        pen.open("p.status#status|role=status|class=hidden");
        match page.more {
            More::Busy => pen.word(strings, Key::LoadingMore),
            More::Failed => pen.word(strings, Key::MoreFailed),
            // The button has the same words: they need not be read twice where nothing has changed.
            _ if page.waiting > 0 => pen.text(&strings.count(Count::NewArticles, page.waiting as u64)),
            _ if look.whole => {}
            _ => pen.text(&strings.count(Count::Articles, page.articles.len() as u64)),
        }
    }
    pen.close();
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
pub fn retry(look: &Look, page: &Page, pen: &mut Pen) {
    let helps = matches!(page.notice, Some(Notice::Network | Notice::Timeout | Notice::Http(_) | Notice::Decode));
    let Some(on) = look.on.as_ref().filter(|_| helps) else { return };
    pen.open("div#retry|class=news");
    pen.open("button.button retry|type=button");
    pen.press(on, Action::Retry);
    pen.icon(icon::REFRESH);
    pen.word(&look.strings, Key::TryAgain);
    pen.close();
    pen.close();
}

/// The line that owns up to an old copy.
pub fn stale(look: &Look, page: &Page, pen: &mut Pen) {
    let Some(age) = &page.stale else { return };
    pen.open("p.stale#stale");
    pen.icon(icon::CLOCK);
    pen.text(&look.strings.format(Key::Stale, &[("age", age)]));
    pen.close();
}
