//! What a feed says of itself, and what its items inherit from it.

use super::document::Document;
use super::item::authors;
use super::json::Json;
use super::place::Place;
use crate::model::{Author, Feed, Recap};

/// The newest format of the extension that is understood in full.
const FORMAT: f64 = 1.0;

/// Reads the head: the feed, and the authors of those items that name none.
pub(super) fn head(document: &dyn Document, root: &Place<'_>) -> (Feed, Vec<Author>) {
    // An object of the members that are read, so that they are found as those of an item are.
    let members = MEMBERS.iter().filter_map(|name| Some(((*name).to_owned(), document.head(name)?))).collect();
    let head = Json::Object(members);
    let head = root.with_value(&head);
    let extension = head.member("_nutgraf");
    let _ = extension.object("an object");
    let _ = extension.member("format").optional("1", |format| match format {
        // A lower number than 1 says nothing that is not understood.
        Json::Number(format) if *format <= FORMAT => Some(()),
        _ => None,
    });
    let feed = Feed {
        title: head.member("title").text(),
        home: head.member("home_page_url").link(),
        lang: head.member("language").language(),
        disclaimer: extension.member("disclaimer").text(),
        recap: recap(&extension.member("recap")),
        expired: head.member("expired").flag(),
        next: head.member("next_url").link(),
    };
    let authors = authors(&head);
    (feed, authors)
}

const MEMBERS: [&str; 8] =
    ["title", "home_page_url", "language", "authors", "author", "expired", "next_url", "_nutgraf"];

fn recap(at: &Place<'_>) -> Option<Recap> {
    at.object("a recap: { title, text, url }")?;
    Some(Recap {
        title: at.member("title").required_text()?,
        text: at.member("text").text(),
        url: at.member("url").link(),
    })
}
