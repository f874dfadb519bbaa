//! Markup on a page in a browser: written once, and brought up to date in its place.

mod card_list;
mod dom;
mod page_dom;

pub use page_dom::PageDom;
