//! A feed that the browser has parsed, or that a script has handed over.

use js_sys::{Array, JsString, Object, Reflect};
use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};

use super::document::{Document, FeedError, Mark};
use super::json::Json;

/// A JavaScript object. Only its own properties count: whatever a page has put on `Object.prototype` is no part of it.
pub struct Browser {
    feed: JsValue,
    items: Array,
}

impl Browser {
    /// Takes what `JSON.parse` (or a page's script) made.
    pub fn new(feed: JsValue) -> Result<Self, FeedError> {
        if !feed.is_object() || Array::is_array(&feed) {
            return Err(FeedError::no_object(&Json::from_js(feed)));
        }
        match own(&feed, "items") {
            Some(items) if Array::is_array(&items) => Ok(Self { feed, items: items.unchecked_into() }),
            other => Err(FeedError::no_items(other.map(Json::from_js).as_ref())),
        }
    }
}

impl Document for Browser {
    fn len(&self) -> usize {
        self.items.length() as usize
    }

    fn head(&self, name: &str) -> Option<Json> {
        own(&self.feed, name).map(Json::from_js)
    }

    fn item(&self, index: usize) -> Json {
        Json::from_js(self.items.get(index as u32))
    }

    fn member(&self, index: usize, path: &[&str]) -> Option<Json> {
        let mut value = self.items.get(index as u32);
        for name in path {
            value = own(&value, name)?;
        }
        Some(Json::from_js(value))
    }

    fn mark(&self, index: usize) -> Mark {
        Mark(self.items.get(index as u32))
    }
}

/// An object's own property. A getter that throws is as good as absent.
fn own(object: &JsValue, name: &str) -> Option<JsValue> {
    let object = object.dyn_ref::<Object>()?;
    let name = JsString::from(name);
    if !Object::has_own(object, &name) {
        return None;
    }
    Reflect::get(object, &name).ok()
}

impl Json {
    /// Reads whatever there is; what still fails is a value that JSON has no word for.
    pub fn from_js(value: JsValue) -> Self {
        Json::deserialize(serde_wasm_bindgen::Deserializer::from(value))
            .unwrap_or(Json::Unreadable("value that JSON does not know"))
    }
}
