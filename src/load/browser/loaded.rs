//! A feed that has arrived, parsed but not looked into.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::JsString;
use wasm_bindgen::prelude::*;

use super::thrown::says;
use crate::load::error::{Error, Kind};
use crate::words::concat;

/// A feed as the browser's own parser has read it. Several elements may hold the same one: it is there to be read,
/// never to be changed.
pub struct Loaded {
    /// The root of the parsed JSON.
    pub json: JsValue,
    /// Where it was found in the end, after redirects: what relative URLs in it resolve against.
    pub url: String,
    /// Some of its bytes were no UTF-8 and are replacement characters now.
    pub replaced: bool,
    /// Somebody could show it: it is worth keeping.
    pub good: Cell<bool>,
    /// The text stays in the page's own memory, to be compared with the next one and to be kept.
    pub text: JsString,
}

/// A feed that is shown already, without its parsed JSON: it is there to be compared with what comes.
pub struct Seed {
    /// The feed.
    pub loaded: Rc<Loaded>,
    /// It is what the server has now, and not a copy of the last visit.
    pub fresh: bool,
    /// Somebody has asked for a newer one.
    pub awaited: bool,
}

impl Loaded {
    /// A feed that somebody else has parsed.
    pub fn new(json: JsValue, url: String, replaced: bool, text: JsString) -> Rc<Self> {
        Rc::new(Self { json, url, replaced, good: Cell::new(false), text })
    }

    /// Parses a body.
    pub fn parse(text: JsString, url: String, replaced: bool) -> Result<Rc<Self>, Error> {
        match parse(&text) {
            Ok(json) => Ok(Self::new(json, url, replaced, text)),
            Err(thrown) => {
                let start = text.trim();
                let what = if start.length() == 0 {
                    "the body is empty".to_owned()
                } else if start.char_code_at(0) == f64::from(b'<') {
                    "the body is HTML or XML, not JSON".to_owned()
                } else {
                    concat(&["the body is not JSON: ", &says(&thrown)])
                };
                Err(Error::new(Kind::Decode, &url, &what))
            }
        }
    }

    /// A copy of the parsed JSON, for code that may change it, as the host's `transform` may.
    pub fn copy(&self) -> JsValue {
        parse(&self.text).unwrap_or(JsValue::NULL)
    }

    /// Whether the two would show the same: the same text found at the same place.
    pub(super) fn same(&self, other: &Loaded) -> bool {
        self.text == other.text && self.url == other.url
    }
}

#[wasm_bindgen]
extern "C" {
    // As js_sys has it, but the text need not pass through our memory: that grows for the largest feed and never
    // shrinks again.
    #[wasm_bindgen(catch, js_namespace = JSON)]
    fn parse(text: &JsString) -> Result<JsValue, JsValue>;
}
