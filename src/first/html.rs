//! HTML in feeds, which is read by a Wasm file of its own: `www/first/html.js` fetches it where a feed has some.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::feed::html::wire;
use crate::feed::{Base, Resolve};
use crate::model::Block;

#[wasm_bindgen(module = "/www/first/html.js")]
extern "C" {
    fn text(html: &str, limit: u32) -> String;
    fn body(html: &str, base: &str) -> String;
}

/// The links of a feed whose HTML is read elsewhere.
pub struct RemoteHtml(pub Base);

impl Resolve for RemoteHtml {
    fn resolve(&self, relative: &str) -> Option<String> {
        self.0.resolve(relative)
    }

    fn text(&self, html: &str, limit: usize) -> String {
        text(html, limit as u32)
    }

    fn body(&self, html: &str) -> Vec<Block> {
        wire::read(&body(html, &self.0.resolve("").unwrap_or_default()))
    }
}
