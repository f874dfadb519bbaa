//! The Wasm file that reads the HTML of feeds: the member `content_html`. It is only loaded if it is needed, since many
//! feeds have no HTML, or none that is shown.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::feed::html::{self, wire};
use crate::feed::{Base, Resolve};

/// The text of a piece of HTML, of at most so many characters.
#[wasm_bindgen(js_name = _text)]
pub fn text(html: &str, limit: u32) -> String {
    html::text(html, limit as usize)
}

/// The allowed part of a piece of HTML, for [`wire::read`]. Its links are relative to `base`.
#[wasm_bindgen(js_name = _body)]
pub fn body(html: &str, base: &str) -> String {
    let mut written = String::new();
    if let Some(base) = Base::new(base) {
        wire::write(&base.body(html), &mut written);
    }
    written
}
