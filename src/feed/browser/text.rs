//! Numbers as text, and texts that ignore case. The browser can do both, which saves the Wasm code and tables of its
//! own.

use js_sys::{JsString, Number};

/// A number that is not whole, or very large, as JavaScript writes it.
pub fn fraction(number: f64) -> String {
    Number::from(number).to_js_string().into()
}

/// A text in lower case and in Unicode's normalization form C, so that equal words compare as equal.
pub fn fold(text: &str) -> String {
    JsString::from(text).to_lower_case().normalize("NFC").into()
}
