//! Reads feeds in XML, in the program itself.

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use crate::feed::xml;

#[wasm_bindgen(module = "/www/xml/decode.js")]
extern "C" {
    fn join(pieces: &Array) -> Promise;
    fn decode(bytes: &Uint8Array, label: &str) -> Decoded;

    type Decoded;
    #[wasm_bindgen(method, getter, js_name = _decoded)]
    fn text(this: &Decoded) -> String;
    #[wasm_bindgen(method, getter, js_name = _isBroken)]
    fn is_broken(this: &Decoded) -> bool;
}

/// See [`ToJsonFeed`](crate::load::browser::ToJsonFeed).
pub fn to_json_feed(pieces: &Array, content_type: &str, url: &str) -> Promise {
    let (joined, content_type, url) = (join(pieces), content_type.to_owned(), url.to_owned());
    future_to_promise(async move {
        let bytes: Uint8Array = JsFuture::from(joined).await?.unchecked_into();
        let decoded = decode(&bytes, &xml::encoding(&bytes.subarray(0, xml::HEAD as u32).to_vec(), &content_type));
        let feed = xml::to_json_feed(&decoded.text(), &url, decoded.is_broken());
        Ok(feed.unwrap_or_else(|error| error.into_message()).into())
    })
}
