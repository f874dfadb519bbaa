//! Where a feed's values come from, so that there is one decoder for all of them.

use std::fmt;

use super::json::Json;
use super::platform::Mark;
use super::problem::describe;
use crate::words::concat;

/// A feed as a JSON document that gives out one value at a time: a feed of 10,000 items is not decoded to show 12.
pub trait Document {
    /// How many items there are, usable or not.
    fn len(&self) -> usize;

    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The feed object.
    fn head(&self) -> Json;

    /// An item; null beyond the last.
    fn item(&self, index: usize) -> Json;

    /// What an item has as its id.
    fn id(&self, index: usize) -> Option<Json> {
        self.item(index).get("id")
    }

    /// What tells whether an item is still the same when the feed comes anew.
    fn mark(&self, index: usize) -> Mark;
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
