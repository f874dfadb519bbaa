//! What a feed says of itself, and what its items inherit from it.

use super::item::authors;
use super::json::Json;
use super::place::Place;
use crate::model::{Author, Feed, Recap};

/// The newest format of the extension that is understood in full.
const FORMAT: f64 = 1.0;

/// Reads the head: the feed, and the authors of those items that name none.
pub(super) fn head(head: &Place<'_>) -> (Feed, Vec<Author>) {
    let extension = head.member("_nutgraf");
    let _ = extension.object("an object");
    let format = extension.member("format");
    match format.present() {
        // A lower number than 1 says nothing that is not understood.
        Some(Json::Number(number)) if *number <= FORMAT => {}
        Some(_) => format.fault("1"),
        None => {}
    }
    let feed = Feed {
        title: head.text("title"),
        home: head.link("home_page_url"),
        lang: head.language(),
        disclaimer: extension.text("disclaimer"),
        recap: recap(&extension.member("recap")),
        expired: head.flag("expired"),
        next: head.link("next_url"),
    };
    let authors = authors(head);
    (feed, authors)
}

fn recap(at: &Place<'_>) -> Option<Recap> {
    at.object("a recap: { title, text, url }")?;
    Some(Recap { title: at.required_text("title")?, text: at.text("text"), url: at.link("url") })
}
