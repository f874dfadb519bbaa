//! Has the HTML in feeds read by another Wasm file, which `www/element/instances.js` loads if a feed has any.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::feed::html::wire;
use crate::feed::{Base, Resolve};
use crate::model::BodyNode;

#[wasm_bindgen(module = "/www/first/html.js")]
extern "C" {
    fn text(html: &str, limit: u32) -> String;
    fn body(html: &str, base: &str) -> String;
}

/// Resolves links itself, and has HTML read by the other Wasm file.
pub struct RemoteHtml(pub Base);

impl Resolve for RemoteHtml {
    fn resolve(&self, relative: &str) -> Option<String> {
        self.0.resolve(relative)
    }

    fn text(&self, html: &str, limit: usize) -> String {
        text(html, limit as u32)
    }

    fn body(&self, html: &str) -> Vec<BodyNode> {
        wire::read(&body(html, &self.0.resolve("").unwrap_or_default()))
    }
}
