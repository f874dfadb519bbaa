//! Feeds of any kind as one JSON Feed, and briefings from elsewhere put into its items.
//!
//! `feeds` converts and merges feeds, `markdown` reads articles, `briefings` puts insights into items; `object` has what they
//! share.

mod briefings;
mod feeds;
mod markdown;
mod object;

pub use briefings::add_briefings;
pub use feeds::{convert, feed_from_items, merge};
pub use markdown::item_from_markdown;
pub use object::{Object, Remarks};
