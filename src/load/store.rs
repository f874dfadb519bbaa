//! The last good feed of each URL, kept for the next visit in the [Cache API](https://w3c.github.io/ServiceWorker/).
//!
//! Storage may be blocked, full, broken, patched or absent. All of that reads as "nothing kept": no error leaves here.

use std::rc::Rc;

use js_sys::{Array, Date, JsString, Promise};
use wasm_bindgen::prelude::*;

use super::Loaded;
use super::wait::{Patience, Stop};

/// The cache's name, with the version of what is in it. Whoever changes the form of an entry changes the version, and
/// then deletes this one.
const NAME: &str = "nutgraf-v1";

/// Entries are kept under URLs of their own, on a host that cannot exist (RFC 2606). Under the feed's own URL a service
/// worker of the page that asks all caches (`caches.match`) would find ours, and serve it as the feed for ever.
const KEY: &str = "https://nutgraf.invalid/?";

/// This many feeds are kept; the one written longest ago goes first.
const FEEDS: u32 = 20;

/// Storage that does not answer within this many milliseconds is storage that is not there.
const PATIENCE: u32 = 3_000;

#[wasm_bindgen]
extern "C" {
    // Each of these may throw: `caches` is undefined in an insecure context, and pages replace it.
    #[wasm_bindgen(catch, js_namespace = caches)]
    fn open(name: &str) -> Result<Promise, JsValue>;

    type Cache;
    #[wasm_bindgen(catch, method, js_name = match)]
    fn find(this: &Cache, key: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, method)]
    fn put(this: &Cache, key: &JsValue, entry: &Entry) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, method)]
    fn keys(this: &Cache) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, method)]
    fn delete(this: &Cache, key: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_name = Response)]
    type Entry;
    #[wasm_bindgen(catch, constructor, js_class = Response)]
    fn new(body: &JsString) -> Result<Entry, JsValue>;
    #[wasm_bindgen(catch, method)]
    fn text(this: &Entry) -> Result<Promise, JsValue>;
}

/// A feed that was kept.
pub(super) struct Stored {
    pub(super) loaded: Rc<Loaded>,
    /// When, in seconds since 1970.
    pub(super) time: u32,
}

/// The feed that was kept for a URL.
pub(super) async fn read(url: &str, stop: &Stop) -> Option<Stored> {
    let patience = Patience::new(stop, PATIENCE);
    let cache: Cache = patience.settle(open(NAME)).await?.unchecked_into();
    let entry: Entry = patience.settle(cache.find(&key(url))).await?.unchecked_into();
    unpack(&patience.settle(entry.text()).await?.dyn_into().ok()?)
}

/// Keeps a feed for a URL; `None` is one that must not be kept, and then the last one is not kept any longer either.
/// Whether it has worked is of no use to anyone: the result is there for `?`.
pub(super) async fn write(url: &str, loaded: Option<&Loaded>, stop: &Stop) -> Option<()> {
    let patience = Patience::new(stop, PATIENCE);
    let cache: Cache = patience.settle(open(NAME)).await?.unchecked_into();
    if let Some(loaded) = loaded {
        // It resolves to nothing, for better or worse.
        patience.settle(cache.put(&key(url), &pack(loaded)?)).await;
    }
    // In the order in which they were written, says the standard.
    let keys: Array = patience.settle(cache.keys()).await?.dyn_into().ok()?;
    let gone = keys.slice(0, keys.length().saturating_sub(FEEDS));
    if loaded.is_none() {
        gone.push(&key(url));
    }
    for key in gone.iter() {
        patience.settle(cache.delete(&key)).await?;
    }
    Some(())
}

fn key(url: &str) -> JsValue {
    JsString::from(KEY).concat(&js_sys::encode_uri_component(url)).into()
}

/// One line with the time and the URL where the feed was found, then the feed.
fn pack(loaded: &Loaded) -> Option<Entry> {
    let time = (Date::now() / 1000.0) as u32;
    let head = [&time.to_string(), " ", &loaded.url, "\n"].concat();
    Entry::new(&JsString::from(head).concat(&loaded.text)).ok()
}

/// The feed in an entry; `None` if it is anything else.
fn unpack(text: &JsString) -> Option<Stored> {
    let end = u32::try_from(text.index_of("\n", 0)).ok()?;
    let head = String::from(text.slice(0, end));
    let (time, url) = head.split_once(' ')?;
    // A byte that was no UTF-8 was a problem on the day when it came.
    let loaded = Loaded::parse(text.slice(end + 1, u32::MAX), url.to_owned(), false).ok()?;
    Some(Stored { loaded, time: time.parse().ok()? })
}
