//! Writes markup onto a page in a browser, and later updates it in place.

mod card_list;
mod content_dom;
mod dom;

pub use content_dom::ContentDom;
