//! The promotion card of a periodic digest.

use super::pen::Pen;
use super::{Look, Page, icon};
use crate::i18n::Key;
use crate::model::Recap;

/// The card: a link where it leads somewhere, else text.
pub fn recap(look: &Look, page: &Page, pen: &mut Pen) {
    let Some(recap) = page.feed.recap.as_ref().filter(|_| !page.articles.is_empty()) else { return };
    let card = if recap.url.is_some() { "a.recap-card|data-kind=recap" } else { "div.recap-card" };
    pen.element("div.recap", |pen| {
        pen.element(card, |pen| {
            if let Some(url) = &recap.url {
                pen.attribute("href", url.as_str());
            }
            words(look, page, recap, pen);
            if recap.url.is_some() {
                pen.icon(icon::ARROW);
            }
        });
    });
}

fn words(look: &Look, page: &Page, recap: &Recap, pen: &mut Pen) {
    pen.element("span|class=recap-words", |pen| {
        pen.element("span.recap-label", |pen| {
            pen.word(&look.strings, Key::Recap);
        });
        pen.element("span|class=recap-content", |pen| {
            if let Some(lang) = &page.feed.lang {
                pen.attribute("lang", lang);
            }
            // Each text runs in its own direction, but lines up with the label as the interface's direction has it.
            pen.element("span.recap-title", |pen| {
                pen.leaf("span|dir=auto", &recap.title);
            });
            if let Some(text) = &recap.text {
                pen.element("span.recap-text", |pen| {
                    pen.leaf("span|dir=auto", text);
                });
            }
        });
    });
}
