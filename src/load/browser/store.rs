//! The last good feed of each URL, kept for the next visit by `store.js`, which the first load of an element uses, too.
//!
//! Storage may be blocked, full, broken, patched or absent. All of that reads as "nothing kept": no error leaves here.

use std::rc::Rc;

use js_sys::{JsString, Promise};
use wasm_bindgen::prelude::*;

use super::loaded::Loaded;
use super::wait::{Patience, Stop};

/// Storage that does not answer within this many milliseconds is storage that is not there.
const PATIENCE: u32 = 3_000;

#[wasm_bindgen(module = "/www/first/store.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn kept(url: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch)]
    fn keep(url: &str, text: &JsString, answer: JsValue) -> Result<Promise, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    type Entry;
    #[wasm_bindgen(method, getter)]
    fn time(this: &Entry) -> f64;
    #[wasm_bindgen(method, getter)]
    fn url(this: &Entry) -> String;
    #[wasm_bindgen(method, getter)]
    fn text(this: &Entry) -> JsString;
}

/// A feed that was kept.
pub(super) struct Stored {
    pub(super) loaded: Rc<Loaded>,
    /// When, in seconds since 1970.
    pub(super) time: u32,
}

/// The feed that was kept for a URL.
pub(super) async fn read(url: &str, stop: &Stop) -> Option<Stored> {
    let entry: Entry = Patience::new(stop, PATIENCE).settle(kept(url)).await?.unchecked_into();
    // A byte that was no UTF-8 was a problem on the day when it came.
    let loaded = Loaded::parse(entry.text(), entry.url(), false).ok()?;
    let time = entry.time();
    (time > 0.0).then_some(Stored { loaded, time: time as u32 })
}

/// Keeps a feed for a URL, if it may be kept: `control` is the answer's `Cache-Control`. Otherwise the last one is not
/// kept any longer either.
pub(super) async fn write(url: &str, loaded: &Loaded, bytes: u32, control: &str, stop: &Stop) {
    let answer = serde_wasm_bindgen::to_value(&(&loaded.url, bytes, control)).unwrap_or_default();
    Patience::new(stop, PATIENCE).settle(keep(url, &loaded.text, answer)).await;
}
