//! What a feed says of itself, and what its items inherit from it.

use super::format::{self, Kind};
use super::item::authors;
use super::json::Json;
use super::location::Location;
use super::problem::Problem;
use crate::model::{Author, Feed, Recap};

/// The newest format of the extension that is understood in full.
const FORMAT: f64 = 1.0;

/// Reads the head: the feed, and the authors of those items that name none.
pub(super) fn head(head: &Location<'_>) -> (Feed, Vec<Author>) {
    let extension = head.member(format::Feed::EXTENSION);
    let _ = extension.object(format::OBJECT);
    let version = extension.member(format::FeedExtension::FORMAT);
    match version.present() {
        // A number below 1 is no later format, so all of it is understood.
        Some(Json::Number(number)) if *number <= FORMAT => {}
        Some(_) => version.fault(format::Format::EXPECTED),
        None => {}
    }
    extension.member(format::FeedExtension::REPAIRS).each(format::Repair::EXPECTED, &mut repair);
    let feed = Feed {
        title: head.read(format::Feed::TITLE),
        home: head.read(format::Feed::HOME_PAGE_URL),
        lang: head.read(format::Feed::LANGUAGE),
        disclaimer: extension.read(format::FeedExtension::DISCLAIMER),
        recap: recap(&extension.member(format::FeedExtension::RECAP)),
        expired: head.read(format::Feed::EXPIRED),
        next: head.read(format::Feed::NEXT_URL),
    };
    let authors = authors(head);
    (feed, authors)
}

/// Passes on what a converter has repaired.
fn repair(at: &Location<'_>) {
    let path = at.read(format::Repair::PATH).unwrap_or_default();
    let found = at.read(format::Repair::FOUND).unwrap_or_default();
    at.reading().report(Problem { path, found, expected: format::WELL_FORMED });
}

fn recap(at: &Location<'_>) -> Option<Recap> {
    at.object(format::Recap::EXPECTED)?;
    Some(Recap {
        title: at.read(format::Recap::TITLE)?,
        text: at.read(format::Recap::TEXT),
        url: at.read(format::Recap::URL),
    })
}
