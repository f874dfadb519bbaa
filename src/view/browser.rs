//! Writes markup onto a page in a browser, and later updates it in place.

mod card_list;
mod dom;
mod page_dom;

pub use page_dom::PageDom;
