//! What a load is asked for, and what is made of what it brings.

use wasm_bindgen::JsValue;

use super::Embedder;
use crate::config::Config;
use crate::feed::{self, Base, Browser, Reader, Resolve};
use crate::load::{Error, Kind, Loaded, Mode, Request, says};
use crate::model::Link;

/// The absolute URL that a `src` leads to.
pub fn resolve(outside: &dyn Embedder, src: &str) -> Result<String, Error> {
    let url = Base::new(&outside.base()).and_then(|base| base.resolve(src));
    url.filter(|url| Link::from_parsed(url).is_some()).ok_or_else(|| {
        let what = "expected a URL that resolves to http or https";
        Error::new(Kind::Config, &["src=\"", src, "\""].concat(), what)
    })
}

/// A request of an element.
pub fn request(config: &Config, url: String, mode: Mode) -> Request {
    Request { early: None, url, timeout: config.timeout, cache: config.cache, mode, shown: None }
}

/// Opens what a load has brought.
pub fn open_loaded(outside: &dyn Embedder, loaded: &Loaded) -> Result<Reader, Error> {
    // Other elements may hold the same object; a script gets one that it may change.
    let json = if outside.transforms() { loaded.copy() } else { loaded.json.clone() };
    open(outside, json, &loaded.url)
}

/// Opens what the embedder's `transform` makes of the JSON.
pub fn open(outside: &dyn Embedder, json: JsValue, url: &str) -> Result<Reader, Error> {
    let decode = |what: &str| Error::new(Kind::Decode, url, what);
    let json =
        outside.transform(json, url).map_err(|thrown| decode(&["transform threw: ", &says(&thrown)].concat()))?;
    let document = Browser::new(json).map_err(|error| decode(&error.to_string()))?;
    let base = Base::new(url).ok_or_else(|| decode("not an absolute URL"))?;
    Ok(feed::open(Box::new(document), Box::new(base)))
}
