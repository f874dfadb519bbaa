//! What reading a feed needs of the platform: a URL parser, and a reader of HTML.

use super::html;
use crate::model::BodyNode;

/// A URL parser as browsers have it, with the base that relative URLs resolve against; and a reader of HTML, which in a
/// browser may be in another Wasm file.
pub trait Resolve {
    /// The absolute URL, as a browser would write it; `None` if the text leads nowhere.
    fn resolve(&self, relative: &str) -> Option<String>;

    /// The text of a piece of HTML, as [`html::text`] has it.
    fn text(&self, html: &str, limit: usize) -> String {
        html::text(html, limit)
    }

    /// The allowed part of a piece of HTML, as [`html::sanitize`] has it.
    fn body(&self, html: &str) -> Vec<BodyNode> {
        html::sanitize(html, &|url| self.resolve(url))
    }
}
