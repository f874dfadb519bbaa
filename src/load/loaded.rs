//! A feed that has arrived, parsed but not looked into.

use std::rc::Rc;

use js_sys::JsString;
use wasm_bindgen::prelude::*;

use super::{Error, Kind, says};

/// A feed as the browser's own parser has read it. Several elements may hold the same one: it is there to be read,
/// never to be changed.
pub struct Loaded {
    /// The root of the parsed JSON.
    pub json: JsValue,
    /// Where it was found in the end, after redirects: what relative URLs in it resolve against.
    pub url: String,
    /// Some of its bytes were no UTF-8 and are replacement characters now.
    pub replaced: bool,
    /// The text stays in the page's own memory, to be compared with the next one and to be kept.
    pub text: JsString,
}

/// A feed that was loaded by somebody else, and how old it is in seconds.
pub struct Seed {
    /// The feed.
    pub loaded: Rc<Loaded>,
    /// Its age.
    pub age: u32,
    /// Somebody has asked for a newer one.
    pub awaited: bool,
}

impl Loaded {
    /// Parses a body.
    pub fn parse(text: JsString, url: String, replaced: bool) -> Result<Rc<Self>, Error> {
        match parse(&text) {
            Ok(json) => Ok(Rc::new(Self { json, url, replaced, text })),
            Err(thrown) => {
                let start = text.trim();
                let what = if start.length() == 0 {
                    "the body is empty".to_owned()
                } else if start.char_code_at(0) == f64::from(b'<') {
                    "the body is HTML or XML, not JSON".to_owned()
                } else {
                    ["the body is not JSON: ", &says(&thrown)].concat()
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
