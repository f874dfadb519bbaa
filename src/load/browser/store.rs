//! The cached copies: the last valid feed of each URL, which `www/first/store.js` caches for the next visit. An element's
//! first load uses that module, too.
//!
//! Storage may be blocked, full, broken, patched or absent. All of that is treated as "nothing cached", and never as an
//! error.

use std::rc::Rc;

use js_sys::{JsString, Promise};
use wasm_bindgen::prelude::*;

use super::loaded::Loaded;
use super::wait::{CancelToken, Deadline};

/// Storage that does not answer within this many milliseconds is treated as absent.
const STORAGE_TIMEOUT: u32 = 3_000;

#[wasm_bindgen(module = "/www/first/store.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn cached(url: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch)]
    fn save(url: &str, text: &JsString, answer: JsValue) -> Result<Promise, JsValue>;
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

/// A copy of a feed that an earlier visit has cached.
pub(super) struct CachedFeed {
    pub(super) loaded: Rc<Loaded>,
    /// When it was cached, in seconds since 1970.
    pub(super) time: u32,
}

/// Reads the cached copy for a URL.
pub(super) async fn read(url: &str, cancel: &CancelToken) -> Option<CachedFeed> {
    let entry: Entry = Deadline::new(cancel, STORAGE_TIMEOUT).wait_for(cached(url)).await?.unchecked_into();
    // Bytes that were no UTF-8 have been reported when the feed was loaded, and are not reported again.
    let loaded = Loaded::parse(entry.text(), entry.url(), false).ok()?;
    let time = entry.time();
    (time > 0.0).then_some(CachedFeed { loaded, time: time as u32 })
}

/// Caches a copy of a feed for a URL, if the response's `Cache-Control` and its size allow that. Otherwise an older copy is
/// deleted as well.
pub(super) async fn write(url: &str, loaded: &Loaded, bytes: u32, cache_control: &str, cancel: &CancelToken) {
    let answer = serde_wasm_bindgen::to_value(&(&loaded.url, bytes, cache_control)).unwrap_or_default();
    Deadline::new(cancel, STORAGE_TIMEOUT).wait_for(save(url, &loaded.text, answer)).await;
}
