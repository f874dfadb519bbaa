//! URLs, by the browser's parser.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::feed::resolve::Resolve;

#[wasm_bindgen(module = "/www/first/values.js")]
extern "C" {
    fn resolve(url: &str, base: &JsValue) -> Option<String>;
}

/// The URL that relative ones resolve against: the feed's final URL, or the host page's. It is a text that stays in
/// JavaScript.
pub struct Base(JsValue);

impl Base {
    /// `None` if the text is not an absolute URL.
    pub fn new(url: &str) -> Option<Self> {
        resolve(url, &JsValue::UNDEFINED).map(|url| Self(url.into()))
    }
}

impl Resolve for Base {
    fn resolve(&self, relative: &str) -> Option<String> {
        resolve(relative, &self.0)
    }
}
