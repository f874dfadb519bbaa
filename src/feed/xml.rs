//! RSS and Atom → JSON Feed.
//!
//! Most publishers have a feed in XML. It is converted to the text of a JSON Feed, and read from there like any other:
//! the cached copy, a script's `transform` and the command line all see the same JSON. What had to be repaired is told in
//! that JSON, as `_nutgraf.repairs`.
//!
//! Read are [RSS](https://www.rssboard.org/rss-specification) 0.9x, [1.0](https://web.resource.org/rss/1.0/spec) and 2.0,
//! [Atom](https://www.rfc-editor.org/rfc/rfc4287) 0.3 and 1.0, and what feeds use of Dublin Core, Media RSS, iTunes and
//! [RFC 5005](https://www.rfc-editor.org/rfc/rfc5005). Entities that a feed declares itself are never expanded, and
//! nothing else is ever read: an entity can neither grow nor reach for a file.
//!
//! # Layout
//!
//! `encoding` tells how to decode a body; `tree` reads XML, forgivingly, with quick-xml; `namespaces` gives each element
//! one name; `channel`, `entry`, `media`, `content` and `date` map what is found; `write` writes JSON.

mod channel;
mod content;
mod date;
mod encoding;
mod entry;
mod media;
mod namespaces;
mod tree;
mod write;

use super::document::FeedError;

pub use date::rfc3339;
pub use encoding::{HEAD, encoding};
pub use tree::repair;

/// Whether the beginning of a body tells that it is XML, or that it is JSON: by which of `<` and `{` comes first. What
/// stands before that, such as a byte order mark, white space or a server's warning, does not count.
pub fn is_xml(beginning: &[u8]) -> Option<bool> {
    beginning.iter().find(|byte| matches!(byte, b'<' | b'{')).map(|byte| *byte == b'<')
}

/// The text of a JSON Feed that says what an RSS or Atom feed says. `url` is the feed's own, which its `xml:base` may be
/// relative to. `had_invalid_bytes` is whether bytes of the body were replaced, because its encoding does not have them.
///
/// # Errors
///
/// It is neither RSS nor Atom.
pub fn to_json_feed(xml: &str, url: &str, had_invalid_bytes: bool) -> Result<String, FeedError> {
    let (root, repairs) = tree::parse(xml, url, had_invalid_bytes);
    channel::write(root.as_ref(), &repairs)
}
