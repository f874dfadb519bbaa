//! The end: the disclaimer, and the way to the original.

use super::context::Context;
use super::tag::{Tag, fixed, part, tag, value};
use super::{Look, Page, icon, reference};
use crate::i18n::Key;
use crate::model::{Article, Link, Original};

/// The element's end. An article alone has its original link here, below the disclaimer.
pub fn footer(look: &Look, page: &Page, alone: Option<&Article>) -> Option<Tag> {
    if page.articles.is_empty() {
        return None;
    }
    let feed = &page.feed;
    let disclaimer = feed.disclaimer.as_ref().map(|words| {
        let values = [fixed("disclaimer"), fixed("auto"), feed.lang.as_deref().and_then(value)];
        tag("p", &["part", "dir", "lang"], values).key("disclaimer").text(words)
    });
    let original = alone.and_then(|article| {
        let original = article.original.as_ref()?;
        let context = Context::new(look, article, true);
        let values = [value(&article.id), context.lang()];
        let frame = tag("div", &["data-article", "lang"], values).key("original");
        Some(frame.child(self::original(&context, original)))
    });
    if disclaimer.is_none() && original.is_none() {
        return None;
    }
    // Not `<footer>`: outside an article that would be the host page's own.
    Some(part("div", "footer").key("footer").maybe(disclaimer).maybe(original))
}

/// The link to where the article first appeared.
pub fn original(context: &Context, original: &Original) -> Tag {
    let name = original.publisher.as_deref().unwrap_or_else(|| host(&original.url));
    let name = reference::publisher(name);
    let values = [fixed("original-link"), value(original.url.as_str()), fixed("original")];
    let words = context.around(Key::Original, "publisher", name.into());
    let link = tag("a", &["part", "href", "data-kind"], values).child(tag("span", &[], []).children(words));
    part("p", "original").child(link.child(icon::LINK_OUT))
}

fn host(url: &Link) -> &str {
    let host = url.host();
    host.strip_prefix("www.").unwrap_or(host)
}
