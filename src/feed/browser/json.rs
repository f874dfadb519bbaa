//! From JavaScript's values to [`Json`].

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::values::{List, Object};
use crate::feed::json::{FOREIGN, Json};

impl Json {
    /// Takes whatever there is; a value that JSON has no word for costs itself alone. It stands once in the Wasm.
    #[inline(never)]
    pub fn from_js(value: JsValue) -> Self {
        if let Some(text) = value.as_string() {
            Json::Text(text)
        } else if let Some(number) = value.as_f64() {
            Json::number(number)
        } else if let Some(truth) = value.as_bool() {
            Json::Bool(truth)
        } else if Array::is_array(&value) {
            // Not `instanceof`: what comes from another frame, or has no prototype, is as good.
            Json::List(List::new(value.unchecked_into()))
        } else if value.is_object() {
            Json::Object(Object::new(value.unchecked_into()))
        } else if value.is_null() || value.is_undefined() {
            Json::Null
        } else {
            Json::Unreadable(FOREIGN)
        }
    }

    /// An object's members that are texts, in their order.
    pub fn texts(&self) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        if let Json::Object(object) = self {
            let names = object.names();
            for index in 0..names.length() {
                let name = names.get(index).as_string().unwrap_or_default();
                if let Some(Json::Text(text)) = object.get(&name) {
                    texts.push((name, text));
                }
            }
        }
        texts
    }
}

impl From<JsValue> for Json {
    fn from(value: JsValue) -> Self {
        Self::from_js(value)
    }
}
