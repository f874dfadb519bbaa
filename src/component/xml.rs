//! Reads feeds in XML, in the program itself.

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::feed::xml;

#[wasm_bindgen(module = "/www/xml/decode.js")]
extern "C" {
    fn join(pieces: &Array) -> Uint8Array;
    fn decode(bytes: &Uint8Array, label: &str) -> Decoded;

    type Decoded;
    #[wasm_bindgen(method, getter, js_name = _decoded)]
    fn text(this: &Decoded) -> String;
    #[wasm_bindgen(method, getter, js_name = _isBroken)]
    fn is_broken(this: &Decoded) -> bool;
}

/// See [`ToJsonFeed`](crate::load::browser::ToJsonFeed).
pub fn to_json_feed(pieces: &Array, content_type: &str, url: &str) -> Promise {
    let bytes = join(pieces);
    let decoded = decode(&bytes, &xml::encoding(&bytes.subarray(0, xml::HEAD as u32).to_vec(), content_type));
    let feed = xml::to_json_feed(&decoded.text(), url, decoded.is_broken());
    let text = JsValue::from(feed.unwrap_or_else(|error| error.into_message()));
    Promise::resolve(&text)
}
