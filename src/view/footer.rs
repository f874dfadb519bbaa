//! The end: the disclaimer, and the way to the original.

use super::context::Context;
use super::pen::Pen;
use super::{Look, Page, icon, reference};
use crate::i18n::Key;
use crate::model::{Article, Original};

/// The element's end. An article alone has its original link here, below the disclaimer.
pub fn footer(look: &Look, page: &Page, alone: Option<&Article>, pen: &mut Pen) {
    if page.articles.is_empty() {
        return;
    }
    let feed = &page.feed;
    // Not `<footer>`: outside an article that would be the host page's own.
    pen.element_unless_empty("div.footer", |pen| {
        if let Some(words) = &feed.disclaimer {
            pen.element("p.disclaimer|dir=auto", |pen| {
                if let Some(lang) = &feed.lang {
                    pen.attribute("lang", lang);
                }
                pen.text(words);
            });
        }
        if let Some(article) = alone
            && let Some(original) = &article.original
        {
            let context = Context::new(look, article);
            pen.element("div", |pen| {
                pen.attribute("data-article", &article.id);
                context.lang(pen);
                self::original(&context, pen, original);
            });
        }
    });
}

/// The link to where the article first appeared.
pub fn original(context: &Context, pen: &mut Pen, original: &Original) {
    let name = original.publisher.as_deref().unwrap_or_else(|| host(original));
    pen.element("p.original", |pen| {
        pen.element("a.original-link|data-kind=original", |pen| {
            pen.attribute("href", original.url.as_str());
            context.around(pen, "span", Key::Original, &|pen| reference::publisher(pen, name));
            pen.icon(icon::LINK_OUT);
        });
    });
}

fn host(original: &Original) -> &str {
    let host = original.url.host();
    host.strip_prefix("www.").unwrap_or(host)
}
