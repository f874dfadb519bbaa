//! The end of the feed: the disclaimer, and the link to the original article.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{Content, ViewOptions, reference};
use crate::i18n::Key;
use crate::model::{Article, Original};

/// Writes the end of the feed. A single article has the link to its original here, below the disclaimer.
pub fn footer(options: &ViewOptions, content: &Content, alone: Option<&Article>, out: &mut MarkupWriter) {
    if content.articles.is_empty() {
        return;
    }
    let feed = &content.feed;
    // A `<footer>` outside of an article would be taken for the footer of the surrounding page.
    out.element_unless_empty("div.footer", |out| {
        if let Some(words) = &feed.disclaimer {
            out.element("p.disclaimer|dir=auto", |out| {
                if let Some(lang) = &feed.lang {
                    out.attribute("lang", lang);
                }
                out.text(words);
            });
        }
        if let Some(article) = alone
            && let Some(original) = &article.original
        {
            let context = Context::new(options, article);
            out.element("div", |out| {
                out.attribute("data-article", &article.id);
                context.lang(out);
                self::original(&context, out, original);
            });
        }
    });
}

/// The link to where the article first appeared.
pub fn original(context: &Context, out: &mut MarkupWriter, original: &Original) {
    let name = original.publisher.as_deref().unwrap_or_else(|| reference::domain(&original.url));
    out.element("p.original", |out| {
        out.element("a.original-link|data-kind=original", |out| {
            out.href(original.url.as_str());
            context.around(out, Key::Original, &|out| context.name(out, name));
        });
    });
}
