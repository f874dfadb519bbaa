//! An item → an article.

use super::depth::Depth;
use super::insight;
use super::lead::{Texts, open};
use super::link;
use super::place::Place;
use crate::model::{Article, Attachment, Author, Original, Topic};

/// Decodes an item. Every member is looked at, whether or not it is shown, so that the problems do not depend on what
/// else there is.
pub(super) fn article(at: &Place<'_>, id: &str, depth: Depth) -> Article {
    let extension = at.member("_nutgraf");
    let _ = extension.object("an object");
    let external = at.link("external_url");
    let url = at.link("url");
    let banner = at.link("banner_image");
    let tags = at.list("tags", "a list of tags", |tag| tag.own_text());
    let lang = at.language();
    let image = at.link("image").or(banner);
    let published = at.date("date_published");
    let modified = at.date("date_modified");
    let authors = authors(at);
    let attachments = at.list("attachments", "a list of attachments", attachment);
    let sources = link::sources(&extension);
    // One literal: to fill in a default article member by member would be far more code.
    let mut article = Article {
        id: id.to_owned(),
        lang,
        headline: String::new(),
        url: url.or_else(|| external.clone()),
        image,
        published,
        modified,
        authors,
        attachments,
        hook: extension.text("hook"),
        tldr: insight::tldr(&extension, &sources),
        lead: None,
        body: Vec::new(),
        analysis: insight::analysis(&extension),
        takeaways: insight::claims(&extension, "takeaways", &sources),
        technical: insight::claims(&extension, "technical", &sources),
        comparison: insight::comparisons(&extension, &sources),
        implications: insight::implications(&extension, &sources),
        timeline: insight::timeline(&extension, &sources),
        coverage: extension.list("coverage", "a list of links", link::reference),
        topics: extension.list("topics", "a list of topics", link::topic),
        related: extension.list("related", "a list of groups", link::related),
        original: link::original(&extension.member("original")),
        corrections: extension.list("corrections", "a list of corrections", insight::correction),
        sources: sources.list,
    };
    if article.topics.is_empty() {
        for tag in tags {
            article.topics.push(Topic { tag, url: None });
        }
    }
    if article.original.is_none() {
        article.original = external.map(|url| Original { publisher: None, url });
    }
    let texts = Texts {
        title: at.text("title"),
        summary: at.text("summary"),
        plain: at.text("content_text"),
        html: at.text("content_html"),
    };
    open(texts, &mut article, depth, at.reading().links);
    article
}

/// The authors of a feed or an item: 1.1's list, else 1.0's single one.
pub(super) fn authors(at: &Place<'_>) -> Vec<Author> {
    let single = author(&at.member("author"));
    let authors = at.list("authors", "a list of authors", author);
    if authors.is_empty() { Vec::from_iter(single) } else { authors }
}

fn author(at: &Place<'_>) -> Option<Author> {
    at.object(AUTHOR)?;
    let before = at.reading().count();
    let name = at.text("name");
    let url = at.link("url");
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
        url: at.required_link("url")?,
        mime_type: at.required_text("mime_type").unwrap_or_default(),
        title: at.text("title"),
        bytes: at.amount("size_in_bytes"),
        seconds: at.amount("duration_in_seconds"),
    })
}

const AUTHOR: &str = "an author: { name, url }";
