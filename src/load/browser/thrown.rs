//! What a browser throws.

use js_sys::Error;
use wasm_bindgen::{JsCast, JsValue};

/// The message of something thrown.
pub fn says(thrown: &JsValue) -> String {
    match thrown.dyn_ref::<Error>() {
        Some(error) => error.message().into(),
        None => thrown.as_string().unwrap_or_default(),
    }
}
