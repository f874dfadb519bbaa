//! The promotion card of a periodic digest.

use super::markup_writer::MarkupWriter;
use super::{Content, ViewOptions};
use crate::i18n::Key;
use crate::model::Recap;

/// Writes the card: a link if it has a URL, otherwise text.
pub fn recap(options: &ViewOptions, content: &Content, out: &mut MarkupWriter) {
    let Some(recap) = content.feed.recap.as_ref().filter(|_| !content.articles.is_empty()) else { return };
    let card = if recap.url.is_some() { "a.recap-card|data-kind=recap" } else { "div.recap-card" };
    out.element("div.recap", |out| {
        out.element(card, |out| {
            if let Some(url) = &recap.url {
                out.href(url.as_str());
            }
            words(options, content, recap, out);
        });
    });
}

fn words(options: &ViewOptions, content: &Content, recap: &Recap, out: &mut MarkupWriter) {
    out.element("span|class=recap-words", |out| {
        out.element("span.recap-label", |out| {
            out.message(&options.strings, Key::Recap);
        });
        out.element("span|class=recap-content", |out| {
            if let Some(lang) = &content.feed.lang {
                out.attribute("lang", lang);
            }
            // Each text has its own direction, but is aligned by the interface's direction, like the label.
            out.element("span.recap-title", |out| {
                out.text_element("span|dir=auto", &recap.title);
            });
            if let Some(text) = &recap.text {
                out.element("span.recap-text", |out| {
                    out.text_element("span|dir=auto", text);
                });
            }
        });
    });
}
