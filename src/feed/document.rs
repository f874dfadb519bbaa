//! Where a feed's values come from, so that there is one decoder for all of them.

use std::fmt;

use super::json::Json;
use super::problem::describe;

/// A feed as a JSON document that gives out one value at a time: a feed of 10,000 items is not decoded to show 12.
pub trait Document {
    /// How many items there are, usable or not.
    fn len(&self) -> usize;

    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A member of the feed object, other than `items`.
    fn head(&self, name: &str) -> Option<Json>;

    /// A whole item.
    fn item(&self, index: usize) -> Json;

    /// A member of an item, or a member of a member; `None` if there is none.
    fn member(&self, index: usize, path: &[&str]) -> Option<Json>;

    /// What tells whether an item is still the same when the feed comes anew.
    fn mark(&self, index: usize) -> Mark;
}

/// What tells whether an item is still the same: equal marks, equal items.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug, PartialEq)]
pub struct Mark(pub(super) Json);

/// What tells whether an item is still the same: equal marks, equal items.
#[cfg(target_arch = "wasm32")]
#[derive(Clone)]
pub struct Mark(pub(super) wasm_bindgen::JsValue);

#[cfg(target_arch = "wasm32")]
impl PartialEq for Mark {
    /// The very same object, or one that would be written the same. Comparing two texts of JSON is far cheaper than
    /// decoding an item, and the texts stay in the browser's memory.
    fn eq(&self, other: &Self) -> bool {
        let text = |mark: &Self| js_sys::JSON::stringify(&mark.0).ok();
        self.0 == other.0 || text(self).is_some_and(|own| text(other).is_some_and(|other| own == other))
    }
}

/// Why a document is no feed at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedError(String);

impl FeedError {
    /// The document is something else than an object.
    pub(super) fn no_object(found: &Json) -> Self {
        Self(["the feed is not a JSON object: found ", &describe(Some(found))].concat())
    }

    /// The object has no list of items.
    pub(super) fn no_items(found: Option<&Json>) -> Self {
        Self(["the feed has no list \"items\": found ", &describe(found)].concat())
    }

    /// The body is not JSON.
    pub fn not_json(why: &str) -> Self {
        Self(["the feed is not JSON: ", why].concat())
    }
}

impl fmt::Display for FeedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for FeedError {}
