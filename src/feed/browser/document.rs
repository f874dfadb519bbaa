//! A feed that the browser has parsed, or that a script has handed over.

use wasm_bindgen::JsValue;

use super::mark::Mark;
use super::values::List;
use crate::feed::document::{Document, FeedError};
use crate::feed::json::Json;

/// A JavaScript object. Only its own properties count: whatever a page has put on `Object.prototype` is no part of it.
pub struct Browser {
    feed: JsValue,
    items: List<Json>,
}

impl Browser {
    /// Takes what `JSON.parse` (or a page's script) made.
    pub fn new(feed: JsValue) -> Result<Self, FeedError> {
        let head = Json::from_js(feed.clone());
        if !matches!(head, Json::Object(_)) {
            return Err(FeedError::no_object(&head));
        }
        match head.get("items") {
            Some(Json::List(items)) => Ok(Self { feed, items }),
            other => Err(FeedError::no_items(other.as_ref())),
        }
    }
}

impl Document for Browser {
    fn len(&self) -> usize {
        self.items.len()
    }

    fn head(&self) -> Json {
        Json::from_js(self.feed.clone())
    }

    fn item(&self, index: usize) -> Json {
        self.items.get(index)
    }

    /// It is read of every item whenever a feed comes, so the item itself does not cross.
    fn id(&self, index: usize) -> Option<Json> {
        self.items.id(index)
    }

    fn mark(&self, index: usize) -> Mark {
        Mark(self.items.value(index))
    }
}
