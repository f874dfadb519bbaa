//! A feed that the browser has parsed, or that a script has handed over.

use js_sys::{Array, JsString, Object, Reflect, Symbol};
use wasm_bindgen::{JsCast, JsValue};

use super::document::{Document, FeedError, Mark};
use super::json::{FOREIGN, Json, TOO_DEEP};
use super::limits;

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
    if !object.is_object() {
        return None;
    }
    // Not `instanceof`: an object from another frame, or one without a prototype, is as good.
    let object: &Object = object.unchecked_ref();
    let name = JsString::from(name);
    if !Object::has_own(object, &name) {
        return None;
    }
    Reflect::get(object, &name).ok()
}

impl Json {
    /// Reads whatever there is; a value that JSON has no word for costs itself alone.
    pub fn from_js(value: JsValue) -> Self {
        read(&value, 0)
    }
}

/// Reads a value at a known depth.
fn read(value: &JsValue, depth: usize) -> Json {
    if value.is_null() || value.is_undefined() {
        Json::Null
    } else if let Some(truth) = value.as_bool() {
        Json::Bool(truth)
    } else if let Some(number) = value.as_f64() {
        Json::number(number)
    } else if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(list) = value.dyn_ref::<Array>() {
        if depth == limits::DEPTH {
            return Json::Unreadable(TOO_DEEP);
        }
        let mut elements = Vec::new();
        for index in 0..list.length() {
            elements.push(read(&list.get(index), depth + 1));
        }
        Json::List(elements)
    } else if value.is_object() && !Symbol::iterator().js_in(value) {
        if depth == limits::DEPTH {
            return Json::Unreadable(TOO_DEEP);
        }
        let names = Object::keys(value.unchecked_ref::<Object>());
        let mut members = Vec::new();
        for index in 0..names.length() {
            let name = names.get(index);
            let member =
                Reflect::get(value, &name).map_or(Json::Unreadable(FOREIGN), |member| read(&member, depth + 1));
            members.push((name.as_string().unwrap_or_default(), member));
        }
        Json::Object(members)
    } else {
        Json::Unreadable(FOREIGN)
    }
}
