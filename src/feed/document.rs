//! A feed as a JSON document that gives out one value at a time: a feed of 10,000 items is not decoded to show 12.

use std::fmt;

use super::format::{Feed, NAMES};
use super::json::Json;
use super::limits;
use super::platform::{List, learn_names};
use super::problem::describe;
use crate::words::concat;

/// A feed's JSON. Nothing has been read of it yet, except that it has a list of items.
pub struct Document {
    feed: Json,
    items: List<Json>,
}

impl Document {
    /// Takes parsed JSON.
    ///
    /// # Errors
    ///
    /// It is no object, or has no list of items.
    pub fn new(feed: Json) -> Result<Self, FeedError> {
        learn_names(NAMES);
        if !matches!(feed, Json::Object(_)) {
            return Err(FeedError::no_object(&feed));
        }
        match feed.get(Feed::ITEMS.name) {
            // A script may change its list later, but the next version of the feed is compared with what is in it now.
            Some(Json::List(items)) => Ok(Self { feed, items: items.copy() }),
            other => Err(FeedError::no_items(other.as_ref())),
        }
    }

    /// The feed object.
    pub(super) fn head(&self) -> Json {
        self.feed.clone()
    }

    /// The items, usable or not.
    pub(super) fn items(&self) -> &List<Json> {
        &self.items
    }
}

/// Why a document is no feed at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedError(String);

impl FeedError {
    /// The document is something else than an object.
    pub(super) fn no_object(found: &Json) -> Self {
        Self(concat(&["the feed is not a JSON object: found ", &describe(Some(found))]))
    }

    /// The object has no list of items.
    pub(super) fn no_items(found: Option<&Json>) -> Self {
        Self(concat(&["the feed has no list \"items\": found ", &describe(found)]))
    }

    /// The body is XML, but neither RSS nor Atom; `found` is the name of its outermost element.
    pub(super) fn no_xml_feed(found: Option<&str>) -> Self {
        let found = found.map_or("no element".to_owned(), |name| concat(&["<", name, ">"]));
        Self(concat(&["the feed is neither JSON nor RSS nor Atom: found ", &found]))
    }

    /// The body is larger than [`limits::BODY_BYTES`].
    pub fn too_large() -> Self {
        Self(limits::BODY_TOO_LARGE.to_owned())
    }

    /// What is wrong.
    pub fn into_message(self) -> String {
        self.0
    }

    /// The body is not JSON.
    pub fn not_json(why: &str) -> Self {
        Self(concat(&["the feed is not JSON: ", why]))
    }
}

impl fmt::Display for FeedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for FeedError {}
