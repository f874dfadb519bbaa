//! Reads the body of a response: its bytes are counted while it arrives, and decoded when all of it is there.

use gloo_net::http::Response;
use js_sys::{Array, IteratorNext, JsString, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::ReadableStreamDefaultReader;

use super::request::ToJsonFeed;
use super::wait::{Deadline, WaitError};
use crate::feed::limits::{BODY_BYTES, BODY_TOO_LARGE};
use crate::feed::xml;
use crate::load::error::{Error, ErrorKind};

#[wasm_bindgen]
extern "C" {
    // web_sys would copy the decoded text into the Wasm's memory. Only the browser's parser needs it, so it stays a
    // JavaScript string.
    type TextDecoder;
    #[wasm_bindgen(catch, constructor)]
    fn new(label: &str, options: &JsValue) -> Result<TextDecoder, JsValue>;
    #[wasm_bindgen(catch, method)]
    fn decode(this: &TextDecoder, bytes: &JsValue, options: &JsValue) -> Result<JsValue, JsValue>;
}

/// A body as text.
pub(super) struct Body {
    pub(super) text: JsString,
    /// Some of its bytes were no UTF-8.
    pub(super) had_invalid_utf8: bool,
    /// Its length in bytes.
    pub(super) bytes: u32,
}

/// Reads the body of a response to its end, and no further than [`BODY_BYTES`].
pub(super) async fn read(
    response: &Response,
    url: &str,
    to_json_feed: ToJsonFeed,
    deadline: &Deadline<'_>,
) -> Option<Body> {
    let chunks = Array::new();
    let mut bytes = 0;
    if response.body_used() {
        deadline.fail(WaitError::Failed("the body has been read by someone else".to_owned()));
        return None;
    }
    // A response without a body, such as a 204, has no stream.
    if let Some(stream) = response.body() {
        let reader = deadline.catch_error(ReadableStreamDefaultReader::new(&stream))?;
        loop {
            let read: IteratorNext = deadline.wait_for(Ok(reader.read())).await?.unchecked_into();
            if read.done() {
                break;
            }
            let Ok(chunk) = read.value().dyn_into::<Uint8Array>() else { continue };
            bytes += chunk.length();
            if bytes as usize > BODY_BYTES {
                // Not every engine stops reading from the server when the request is aborted.
                let _ = reader.cancel();
                deadline.fail(WaitError::Permanent(Error::new(ErrorKind::Decode, url, BODY_TOO_LARGE)));
                return None;
            }
            chunks.push(&chunk);
        }
    }
    // Mostly, the first chunk tells.
    if chunks.iter().find_map(|chunk| xml::is_xml(&chunk.unchecked_into::<Uint8Array>().to_vec())) == Some(true) {
        let content_type = response.headers().get("Content-Type").unwrap_or_default();
        let Some(made) = deadline.wait_for(Ok(to_json_feed(&chunks, &content_type, url))).await else {
            // It fails only where the widget's own file cannot be had, and that one was tried already.
            deadline.map_failure(|why| WaitError::Permanent(Error::new(ErrorKind::Wasm, url, why)));
            return None;
        };
        let text = made.dyn_into::<JsString>().unwrap_or_default();
        if !text.starts_with("{", 0) {
            deadline.fail(WaitError::Permanent(Error::new(ErrorKind::Decode, url, &String::from(text))));
            return None;
        }
        return Some(Body { text, had_invalid_utf8: false, bytes });
    }
    // Only the strict decoder tells whether any byte was no UTF-8. In the lenient one's text, a replacement character
    // may just as well come from the feed.
    let strict = decode(&chunks, true);
    let had_invalid_utf8 = strict.is_err();
    let text = deadline.catch_error(strict.or_else(|_| decode(&chunks, false)))?;
    Some(Body { text, had_invalid_utf8, bytes })
}

/// Decodes UTF-8, without its byte order mark if it has one.
fn decode(chunks: &Array, strict: bool) -> Result<JsString, JsValue> {
    let decoder = TextDecoder::new("utf-8", &option("fatal", strict))?;
    let more = option("stream", true);
    let mut text = JsString::from("");
    for chunk in chunks.iter() {
        text = text.concat(&decoder.decode(&chunk, &more)?);
    }
    // The last call without bytes adds what is left of a character that was cut off at the end.
    Ok(text.concat(&decoder.decode(&JsValue::UNDEFINED, &JsValue::UNDEFINED)?))
}

/// An options object with one member.
fn option(name: &str, value: bool) -> JsValue {
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &name.into(), &value.into());
    options.into()
}
