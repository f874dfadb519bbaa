//! Reading a body: counted while it arrives, decoded when it is there.

use gloo_net::http::Response;
use js_sys::{Array, IteratorNext, JsString, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::ReadableStreamDefaultReader;

use super::wait::{Break, Patience};
use crate::feed::limits::BODY_BYTES;
use crate::load::error::{Error, Kind};

#[wasm_bindgen]
extern "C" {
    // web_sys brings the decoded text into our memory. It is for the browser's parser alone, and stays with it.
    type TextDecoder;
    #[wasm_bindgen(catch, constructor)]
    fn new(label: &str, options: &JsValue) -> Result<TextDecoder, JsValue>;
    #[wasm_bindgen(catch, method)]
    fn decode(this: &TextDecoder, bytes: &JsValue, options: &JsValue) -> Result<JsValue, JsValue>;
}

/// A body as text.
pub(super) struct Body {
    pub(super) text: JsString,
    /// Some of it was no UTF-8.
    pub(super) replaced: bool,
    /// Its length in bytes.
    pub(super) bytes: u32,
}

/// Reads the body of a response to its end, and no further than [`BODY_BYTES`].
pub(super) async fn read(response: &Response, url: &str, patience: &Patience<'_>) -> Option<Body> {
    let chunks = Array::new();
    let mut bytes = 0;
    if response.body_used() {
        patience.give_up(Break::Failed("the body has been read by someone else".to_owned()));
        return None;
    }
    // No stream is no body: a 204, say.
    if let Some(stream) = response.body() {
        let reader = patience.caught(ReadableStreamDefaultReader::new(&stream))?;
        loop {
            let read: IteratorNext = patience.settle(Ok(reader.read())).await?.unchecked_into();
            if read.done() {
                break;
            }
            let Ok(chunk) = read.value().dyn_into::<Uint8Array>() else { continue };
            bytes += chunk.length();
            if bytes as usize > BODY_BYTES {
                // Not every engine stops reading from the server when the request is aborted.
                let _ = reader.cancel();
                patience.give_up(Break::Final(Error::new(Kind::Decode, url, "the body is larger than 5 MB")));
                return None;
            }
            chunks.push(&chunk);
        }
    }
    // The strict decoder says whether anything is wrong, which the lenient one keeps to itself: a replacement
    // character may just as well stand in the feed.
    let strict = decode(&chunks, true);
    let replaced = strict.is_err();
    let text = patience.caught(strict.or_else(|_| decode(&chunks, false)))?;
    Some(Body { text, replaced, bytes })
}

/// Decodes UTF-8, without its byte order mark if it has one.
fn decode(chunks: &Array, strict: bool) -> Result<JsString, JsValue> {
    let decoder = TextDecoder::new("utf-8", &option("fatal", strict))?;
    let more = option("stream", true);
    let mut text = JsString::from("");
    for chunk in chunks.iter() {
        text = text.concat(&decoder.decode(&chunk, &more)?);
    }
    // What is left of a character that was cut off at the end.
    Ok(text.concat(&decoder.decode(&JsValue::UNDEFINED, &JsValue::UNDEFINED)?))
}

/// A dictionary of one member.
fn option(name: &str, value: bool) -> JsValue {
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &name.into(), &value.into());
    options.into()
}
