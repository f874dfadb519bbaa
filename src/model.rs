//! Articles and feeds, as plain types that depend on no wire format, framework or browser.
//!
//! [`crate::feed`] has checked every value, so nothing checks it again: a [`Link`] is safe to follow, a [`Citation`] is
//! of a source that exists or is marked as unresolved, a [`Row`] has one cell for each column.

mod article;
mod body;
mod claim;
mod date;
mod feed;
mod insight;
mod link;
mod panel;

pub use article::{Article, Attachment, Author, Correction, Original, Picture, Reason, Reference, RelatedGroup, Topic};
pub use body::BodyNode;
pub use claim::{Citation, Claim, Source, Tldr};
pub use date::{Date, Time};
pub use feed::{Feed, Recap};
pub use insight::{
    Analysis, Cell, Column, Comparison, Implication, Likelihood, Origin, Row, Section, SectionContent, TimelineEntry,
    Value,
};
pub use link::Link;
pub use panel::Panel;
