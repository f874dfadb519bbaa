//! What an article is: plain types with no wish for any wire format, any framework or any browser.
//!
//! Every value here has been checked once, by [`crate::feed`]; nothing downstream checks it again. A [`Link`] can
//! be followed, a [`Citation`] points at a source that exists (or says that it does not), a [`Row`] has one cell
//! for each column.

mod article;
mod block;
mod claim;
mod date;
mod feed;
mod insight;
mod link;

pub use article::{Article, Attachment, Author, Correction, Original, Reason, Reference, RelatedGroup, Topic};
pub use block::Block;
pub use claim::{Citation, Claim, Source, Tldr};
pub use date::{Date, Time};
pub use feed::{Feed, Recap};
pub use insight::{Analysis, Cell, Column, Comparison, Implication, Likelihood, Origin, Row, TimelineEntry, Value};
pub use link::Link;
