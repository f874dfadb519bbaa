//! An item → an article.

use super::depth::Depth;
use super::format::{self, Kind, Listed};
use super::insight;
use super::lead::{Texts, fill_in_texts};
use super::link;
use super::location::Location;
use super::read::Read;
use super::section::sections;
use crate::model::{Article, Attachment, Author, Link, Original, Picture, Topic};
use crate::words::to_decimal;

/// Decodes an item. Every member is read, whether or not it is shown, so that the problems of one member do not depend
/// on the others; `depth` only decides whether the body is built.
pub(super) fn article(at: &Location<'_>, id: &str, depth: Depth) -> Article {
    let extension = at.member(format::FeedItem::EXTENSION);
    // Reports anything but an object. Its members are absent then.
    let _ = extension.object(format::OBJECT);
    let external = at.read(format::FeedItem::EXTERNAL_URL);
    let url = at.read(format::FeedItem::URL);
    let banner = at.read(format::FeedItem::BANNER_IMAGE);
    let tags = at.list(format::FeedItem::TAGS, |tag| tag.own_text());
    let lang = at.read(format::FeedItem::LANGUAGE);
    let image = at.read(format::FeedItem::IMAGE).or(banner);
    let picture = picture(&extension.member(format::ItemExtension::IMAGE), image.as_ref());
    let published = at.read(format::FeedItem::DATE_PUBLISHED);
    let modified = at.read(format::FeedItem::DATE_MODIFIED);
    let authors = authors(at);
    let attachments = at.list(format::FeedItem::ATTACHMENTS, attachment);
    let sources = link::sources(&extension);
    // One struct literal: to change the fields of a default article one by one would be far more code.
    let mut article = Article {
        id: id.to_owned(),
        lang,
        headline: String::new(),
        url: url.or_else(|| external.clone()),
        image,
        picture,
        published,
        modified,
        authors,
        attachments,
        hook: extension.read(format::ItemExtension::HOOK),
        reading_minutes: extension.read(format::ItemExtension::READING_MINUTES).unwrap_or_default(),
        tldr: insight::tldr(&extension, &sources),
        lead: None,
        body: Vec::new(),
        analysis: insight::analysis(&extension),
        takeaways: insight::claims(&extension, format::ItemExtension::TAKEAWAYS, &sources),
        technical: insight::claims(&extension, format::ItemExtension::TECHNICAL, &sources),
        comparison: insight::comparisons(&extension, &sources),
        implications: insight::implications(&extension, &sources),
        timeline: insight::timeline(&extension, &sources),
        sections: sections(&extension, &sources),
        coverage: extension.list(format::ItemExtension::COVERAGE, link::reference),
        topics: extension.list(format::ItemExtension::TOPICS, link::topic),
        related: extension.list(format::ItemExtension::RELATED, link::related),
        original: link::original(&extension.member(format::ItemExtension::ORIGINAL)),
        corrections: extension.list(format::ItemExtension::CORRECTIONS, insight::correction),
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
        title: at.read(format::FeedItem::TITLE),
        summary: at.read(format::FeedItem::SUMMARY),
        plain: at.read(format::FeedItem::CONTENT_TEXT),
        html: at.read(format::FeedItem::CONTENT_HTML),
    };
    fill_in_texts(texts, &mut article, depth, at.reading().links);
    article
}

/// The authors of a feed or an item: 1.1's list, else 1.0's single one.
pub(super) fn authors(at: &Location<'_>) -> Vec<Author> {
    let single = author(&at.member(format::Feed::AUTHOR));
    let mut authors = at.list(format::Feed::AUTHORS, author);
    if let (Some(single), true) = (single, authors.is_empty()) {
        authors.push(single);
    }
    authors
}

fn author(at: &Location<'_>) -> Option<Author> {
    at.object(format::Author::EXPECTED)?;
    let before = at.reading().count();
    let name = at.read(format::Author::NAME);
    let url = at.read(format::Author::URL);
    match (name, url) {
        (Some(name), url) => Some(Author { name, url }),
        // JSON Feed requires at least one of name, url and avatar. An author without a name is shown by the host of the page.
        (None, Some(url)) => Some(Author { name: url.host().to_owned(), url: Some(url) }),
        (None, None) => {
            if at.reading().count() == before && at.member(format::Author::AVATAR).is_absent() {
                at.fault(format::Author::EXPECTED);
            }
            None
        }
    }
}

/// What the extension says of the image with this URL. All of it is read, also where there is no image.
fn picture(at: &Location<'_>, url: Option<&Link>) -> Picture {
    let _ = at.object(format::Picture::EXPECTED);
    let mut attributes = Vec::new();
    let mut caption = Vec::new();
    add(&mut attributes, "alt", at.read(format::Picture::ALT));
    add(&mut caption, "caption", at.read(format::Picture::CAPTION));
    add(&mut caption, "credit", at.read(format::Picture::CREDIT));
    let width = at.read(format::Picture::WIDTH);
    add(&mut attributes, "width", width.map(to_decimal));
    add(&mut attributes, "height", at.read(format::Picture::HEIGHT).map(to_decimal));
    let mut files = String::new();
    at.member(format::Picture::WIDTHS).each(format::PictureFile::LIST, &mut |at| {
        if at.object(format::PictureFile::EXPECTED).is_some()
            && let Some(url) = at.read(format::PictureFile::URL)
            && let Some(width) = at.member(format::PictureFile::WIDTH).required(format::Amount::EXPECTED)
        {
            add_file(&mut files, Some(&url), format::Amount::read(width));
        }
    });
    if !files.is_empty() {
        add_file(&mut files, url, width);
        add(&mut attributes, "srcset", Some(files));
    }
    Picture { attributes, caption }
}

/// Adds a value with its name, if there is one.
fn add(list: &mut Vec<(&'static str, String)>, name: &'static str, value: Option<String>) {
    if let Some(value) = value {
        list.push((name, value));
    }
}

/// Adds a file of a picture to the value of `srcset`.
fn add_file(files: &mut String, url: Option<&Link>, width: Option<u64>) {
    let (Some(url), Some(width @ 1..)) = (url, width) else { return };
    if !files.is_empty() {
        files.push_str(", ");
    }
    files.push_str(url.as_str());
    // A comma at the end of a URL would end the entry. A fragment is not sent to the server.
    files.push_str(if matches!(files.as_bytes().last(), Some(b',')) { "# " } else { " " });
    files.push_str(&to_decimal(width));
    files.push('w');
}

fn attachment(at: &Location<'_>) -> Option<Attachment> {
    at.object(format::Attachment::EXPECTED)?;
    Some(Attachment {
        url: at.read(format::Attachment::URL)?,
        mime_type: at.read(format::Attachment::MIME_TYPE).unwrap_or_default(),
        title: at.read(format::Attachment::TITLE),
        bytes: at.read(format::Attachment::SIZE_IN_BYTES),
        seconds: at.read(format::Attachment::DURATION_IN_SECONDS),
    })
}
