//! An item → an article.

use super::insight;
use super::lead::{Texts, open};
use super::place::Place;
use crate::model::{Article, Attachment, Author, Original, Topic};

/// How much of an article is decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// What a card shows: everything but the body.
    Card,
    /// The body too.
    Full,
}

/// Decodes an item. Every member is looked at, whether or not it is shown, so that the problems do not depend on what
/// else there is.
pub(super) fn article(at: &Place<'_>, id: &str, depth: Depth) -> Article {
    let extension = at.member("_nutgraf");
    let _ = extension.object("an object");
    let external = at.member("external_url").link();
    let url = at.member("url").link();
    let banner = at.member("banner_image").link();
    let tags = at.member("tags").list("a list of tags", |tag| tag.text());
    let mut article = Article {
        id: id.to_owned(),
        lang: at.member("language").language(),
        url: url.or_else(|| external.clone()),
        image: at.member("image").link().or(banner),
        published: at.member("date_published").date(),
        modified: at.member("date_modified").date(),
        authors: authors(at),
        attachments: at.member("attachments").list("a list of attachments", attachment),
        ..Article::default()
    };
    insight::read(&extension, &mut article);
    if article.topics.is_empty() {
        article.topics = tags.into_iter().map(|tag| Topic { tag, url: None }).collect();
    }
    if article.original.is_none() {
        article.original = external.map(|url| Original { publisher: None, url });
    }
    let texts = Texts {
        title: at.member("title").text(),
        summary: at.member("summary").text(),
        plain: at.member("content_text").text(),
        html: at.member("content_html").text(),
    };
    open(texts, &mut article, depth, at.reading().links);
    article
}

/// The authors of a feed or an item: 1.1's list, else 1.0's single one.
pub(super) fn authors(at: &Place<'_>) -> Vec<Author> {
    let single = author(&at.member("author"));
    let authors = at.member("authors").list("a list of authors", author);
    if authors.is_empty() { single.into_iter().collect() } else { authors }
}

fn author(at: &Place<'_>) -> Option<Author> {
    at.object(AUTHOR)?;
    let before = at.reading().count();
    let name = at.member("name").text();
    let url = at.member("url").link();
    match (name, url) {
        (Some(name), url) => Some(Author { name, url }),
        // JSON Feed wants one of name, url and avatar; a site's host is a name that readers know it by.
        (None, Some(url)) => Some(Author { name: url.host().to_owned(), url: Some(url) }),
        (None, None) => {
            if at.reading().count() == before && at.member("avatar").is_absent() {
                at.fault(AUTHOR);
            }
            None
        }
    }
}

fn attachment(at: &Place<'_>) -> Option<Attachment> {
    at.object("an attachment: { url, mime_type, title, size_in_bytes, duration_in_seconds }")?;
    Some(Attachment {
        url: at.member("url").required_link()?,
        mime_type: at.member("mime_type").required_text().unwrap_or_default(),
        title: at.member("title").text(),
        bytes: at.member("size_in_bytes").amount(),
        seconds: at.member("duration_in_seconds").amount(),
    })
}

const AUTHOR: &str = "an author: { name, url }";
