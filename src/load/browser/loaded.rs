//! A feed that has arrived: its JSON is parsed, but not yet checked.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::JsString;
use wasm_bindgen::prelude::*;

use super::thrown::error_text;
use crate::load::error::{Error, ErrorKind};
use crate::words::concat;

/// A feed as the browser's own parser has read it. Several elements may share it, so its JSON must
/// never be changed.
pub struct Loaded {
    /// The root of the parsed JSON.
    pub json: JsValue,
    /// The URL where it was found, after redirects. Relative URLs in it resolve against this one.
    pub url: String,
    /// Some of its bytes were not UTF-8, and are replacement characters now.
    pub had_invalid_utf8: bool,
    /// An element could show it, so a copy of it may be cached.
    pub is_valid: Cell<bool>,
    /// Its text, a JavaScript string outside of the Wasm's memory. It is compared with the next one, and cached.
    pub text: JsString,
}

/// The feed that an element shows already when the app begins to serve it. It has no parsed JSON, because it is only compared
/// with the next answer.
pub struct InitialFeed {
    /// The feed.
    pub loaded: Rc<Loaded>,
    /// The server has sent it on this visit; otherwise it is the cached copy of an earlier one.
    pub fresh: bool,
    /// A script has called `reload()` and waits for the outcome.
    pub reload_requested: bool,
}

impl Loaded {
    /// A feed whose JSON was parsed by the caller.
    pub fn new(json: JsValue, url: String, had_invalid_utf8: bool, text: JsString) -> Rc<Self> {
        Rc::new(Self { json, url, had_invalid_utf8, is_valid: Cell::new(false), text })
    }

    /// Parses a body.
    pub fn parse(text: JsString, url: String, had_invalid_utf8: bool) -> Result<Rc<Self>, Error> {
        match parse(&text) {
            Ok(json) => Ok(Self::new(json, url, had_invalid_utf8, text)),
            Err(thrown) => {
                let start = text.trim();
                let what = if start.length() == 0 {
                    "the body is empty".to_owned()
                } else {
                    concat(&["the body is not JSON: ", &error_text(&thrown)])
                };
                Err(Error::new(ErrorKind::Decode, &url, &what))
            }
        }
    }

    /// A copy of the parsed JSON, for code that may change it, such as the embedder's `transform`.
    pub fn copy(&self) -> JsValue {
        parse(&self.text).unwrap_or(JsValue::NULL)
    }

    /// Whether the two have the same text and were found at the same URL, and so would be shown alike.
    pub(super) fn is_same_as(&self, other: &Loaded) -> bool {
        self.text == other.text && self.url == other.url
    }
}

#[wasm_bindgen]
extern "C" {
    // As js_sys has it, but the text is not copied into the Wasm's memory, which grows for the largest feed and never
    // shrinks again.
    #[wasm_bindgen(catch, js_namespace = JSON)]
    fn parse(text: &JsString) -> Result<JsValue, JsValue>;
}
