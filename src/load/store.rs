//! The last good feed of each URL, kept for the next visit in the [Cache API](https://w3c.github.io/ServiceWorker/).
//!
//! Storage may be blocked, full, broken, patched or absent. All of that reads as "nothing kept": no error leaves here.

use js_sys::{Array, Date, JsString, Promise};
use wasm_bindgen::prelude::*;

use super::Loaded;
use super::wait::{Break, Stop, Timer, settle};

/// The cache's name, with the version of what is in it: whoever changes the form of an entry changes the version.
const NAME: &str = "nutgraf-v1";

/// What the names of all versions begin with.
const FAMILY: &str = "nutgraf-v";

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
    #[wasm_bindgen(catch, js_namespace = caches, js_name = keys)]
    fn names() -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = caches, js_name = delete)]
    fn remove(name: &JsValue) -> Result<Promise, JsValue>;

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
    pub(super) loaded: Loaded,
    /// When, in seconds since 1970.
    pub(super) time: u32,
}

/// The feed that was kept for a URL.
pub(super) async fn read(url: &str, stop: &Stop) -> Option<Stored> {
    async {
        let limit = Timer::new(PATIENCE);
        let cache = settle(open(NAME), stop, &limit).await?.unchecked_into::<Cache>();
        let entry = settle(cache.find(&key(url)), stop, &limit).await?.unchecked_into::<Entry>();
        let text = settle(entry.text(), stop, &limit).await?;
        Ok::<_, Break>(unpack(&text.dyn_into().unwrap_or_default()))
    }
    .await
    .ok()?
}

/// Keeps a feed for a URL; `None` is one that must not be kept, and takes the place of the last one all the same.
pub(super) async fn write(url: &str, loaded: Option<&Loaded>, stop: &Stop) {
    let _ = async {
        let limit = Timer::new(PATIENCE);
        let cache = settle(open(NAME), stop, &limit).await?.unchecked_into::<Cache>();
        // `put` resolves to nothing; how it went makes no difference to what follows.
        let _ = match loaded.map(pack) {
            Some(Ok(entry)) => settle(cache.put(&key(url), &entry), stop, &limit).await,
            _ => settle(cache.delete(&key(url)), stop, &limit).await,
        };
        // In the order in which they were written, says the standard.
        let keys: Array = settle(cache.keys(), stop, &limit).await?.dyn_into().unwrap_or_default();
        for at in FEEDS..keys.length() {
            settle(cache.delete(&keys.get(at - FEEDS)), stop, &limit).await?;
        }
        let names: Array = settle(names(), stop, &limit).await?.dyn_into().unwrap_or_default();
        for name in names.iter() {
            let old = name.as_string().is_some_and(|name| name.starts_with(FAMILY) && name != NAME);
            if old {
                settle(remove(&name), stop, &limit).await?;
            }
        }
        Ok::<_, Break>(())
    }
    .await;
}

fn key(url: &str) -> JsValue {
    JsString::from(KEY).concat(&js_sys::encode_uri_component(url)).into()
}

/// One line with the time and the URL where the feed was found, then the feed.
fn pack(loaded: &Loaded) -> Result<Entry, JsValue> {
    let time = (Date::now() / 1000.0) as u32;
    let head = [&time.to_string(), " ", &loaded.url, "\n"].concat();
    Entry::new(&JsString::from(head).concat(&loaded.text))
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
