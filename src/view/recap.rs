//! The promotion card of a periodic digest.

use super::pen::Pen;
use super::{Look, Page, icon};
use crate::i18n::Key;

/// The card: a link where it leads somewhere, else text.
pub fn recap(look: &Look, page: &Page, pen: &mut Pen) {
    let Some(recap) = page.feed.recap.as_ref().filter(|_| !page.articles.is_empty()) else { return };
    pen.open("div.recap");
    match &recap.url {
        Some(url) => {
            pen.open("a.recap-card|data-kind=recap");
            pen.attribute("href", url.as_str());
        }
        None => pen.open("div.recap-card"),
    }
    pen.open("span|class=recap-words");
    pen.open("span.recap-label");
    pen.word(&look.strings, Key::Recap);
    pen.close();
    pen.open("span|class=recap-content");
    if let Some(lang) = &page.feed.lang {
        pen.attribute("lang", lang);
    }
    // Each text runs in its own direction, but lines up with the label as the interface's direction has it.
    pen.open("span.recap-title");
    pen.leaf("span|dir=auto", &recap.title);
    pen.close();
    if let Some(text) = &recap.text {
        pen.open("span.recap-text");
        pen.leaf("span|dir=auto", text);
        pen.close();
    }
    pen.close();
    pen.close();
    if recap.url.is_some() {
        pen.icon(icon::ARROW);
    }
    pen.close();
    pen.close();
}
