//! The Wasm file that reads RSS and Atom. It is only loaded for a feed in XML.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::feed::xml;

/// The name of a body's encoding, for a `TextDecoder`: `head` is its beginning, `content_type` the header of that name.
#[wasm_bindgen(js_name = _encoding)]
pub fn encoding(head: &[u8], content_type: &str) -> String {
    xml::encoding(head, content_type)
}

/// The text of a JSON Feed, which begins with a brace; anything else says why there is none.
#[wasm_bindgen(js_name = _toJsonFeed)]
pub fn to_json_feed(xml: &str, url: &str, had_invalid_bytes: bool) -> String {
    xml::to_json_feed(xml, url, had_invalid_bytes).unwrap_or_else(|error| error.into_message())
}
