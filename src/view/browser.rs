//! Markup on a page in a browser: written once, and brought up to date in its place.

mod deal;
mod dom;
mod sheet;

pub use sheet::Sheet;
