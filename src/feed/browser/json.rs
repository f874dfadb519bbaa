//! From JavaScript's values to [`Json`].

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::values::{List, Object};
use crate::feed::json::{Json, NOT_JSON};

#[wasm_bindgen(module = "/www/first/values.js")]
extern "C" {
    /// The kind of a value as a number: 0 for null and undefined, 1 an array, 3 a string, 4 a number, 5 an object, 6
    /// false, 7 true, and 2 for anything that JSON does not have, such as a function. One call tells all of it, because
    /// calls out of the Wasm are slow.
    fn kind(value: &JsValue) -> u32;
}

impl Json {
    /// Reads any value. One that JSON does not have becomes [`Json::Unreadable`]. It is not inlined, so that the Wasm
    /// has it once.
    #[inline(never)]
    pub fn from_js(value: JsValue) -> Self {
        match kind(&value) {
            0 => Json::Null,
            1 => Json::List(List::new(value.unchecked_into())),
            3 => Json::Text(value.as_string().unwrap_or_default()),
            4 => Json::number(value.as_f64().unwrap_or_default()),
            5 => Json::Object(Object::new(value.unchecked_into())),
            truth @ 6..=7 => Json::Bool(truth == 7),
            _ => Json::Unreadable(NOT_JSON),
        }
    }

    /// An object's members that are texts, in their order.
    pub fn texts(&self) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        if let Json::Object(object) = self {
            let found = object.texts();
            let text = |index| found.get(index).as_string().unwrap_or_default();
            for name in (0..found.length()).step_by(2) {
                texts.push((text(name), text(name + 1)));
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
