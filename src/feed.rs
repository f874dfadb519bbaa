//! Reads feeds: from JSON to the [`model`](crate::model), with a list of problems.
//!
//! A feed is [JSON Feed](https://www.jsonfeed.org/version/1.1/) 1.0 or 1.1 with the `_nutgraf` extension. It is read
//! forgivingly: a wrong value only affects itself, and whatever is dropped or repaired is reported as a [`Problem`].
//!
//! A [`Document`] is the feed's JSON, from bytes or from a JavaScript object. [`open`] reads its head and the ids of
//! its items. [`Reader::article`] decodes one item when it is to be shown.
//!
//! ```
//! use nutgraf::feed::{self, Base, Depth, Document};
//!
//! let body = br#"{"title": "News", "items": [{"id": 7, "title": "Hello", "_nutgraf": {"hook": false}}]}"#;
//! let (document, _) = Document::parse(body, "https://example.com/feed.json")?;
//! let base = Base::new("https://example.com/feed.json").ok_or("not a URL")?;
//! let reader = feed::open(document, Box::new(base));
//! let (article, problems) = reader.article(0, Depth::Card);
//! assert_eq!((article.id.as_str(), article.headline.as_str()), ("7", "Hello"));
//! assert_eq!(problems[0].to_string(), "/items/0/_nutgraf/hook: found false, expected a text");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod limits;

#[cfg(target_os = "unknown")]
mod browser;
#[cfg(not(target_os = "unknown"))]
mod native;

mod comparison;
mod depth;
mod document;
pub mod format;
mod head;
pub mod html;
mod insight;
mod item;
mod json;
mod lead;
mod link;
mod location;
mod number;
mod problem;
mod read;
mod reader;
mod reading;
mod references;
mod resolve;
mod section;
mod text;
pub mod xml;

// The rest of this module does not depend on the platform: both of these have the same names.
#[cfg(target_os = "unknown")]
use browser as platform;
#[cfg(not(target_os = "unknown"))]
use native as platform;

pub use depth::Depth;
pub use document::{Document, FeedError};
pub use json::Json;
pub use platform::*;
pub use problem::Problem;
pub use reader::{Reader, open, open_after};
pub use resolve::Resolve;
