//! Exceptions that the browser, or a script, has thrown.

use js_sys::Error;
use wasm_bindgen::{JsCast, JsValue};

/// The message of an exception; empty if it has none.
pub fn error_text(thrown: &JsValue) -> String {
    match thrown.dyn_ref::<Error>() {
        Some(error) => error.message().into(),
        None => thrown.as_string().unwrap_or_default(),
    }
}
