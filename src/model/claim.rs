//! Statements, and the sources that they cite.

use super::date::Date;
use super::link::Link;

/// A statement and the sources that it cites.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    pub text: String,
    pub citations: Vec<Citation>,
}

/// A source that a claim cites.
#[derive(Clone, Debug, PartialEq)]
pub enum Citation {
    /// The number of a source in [`Article::sources`](super::Article::sources), from 1.
    Source(usize),
    /// An id that is not among the article's sources.
    Unresolved(String),
}

/// A numbered reference that claims cite.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub id: String,
    pub title: String,
    /// `None` if the feed has no usable URL for it. The source is kept even so, because claims cite it.
    pub url: Option<Link>,
    pub publisher: Option<String>,
    /// A small picture of the publisher.
    pub icon: Option<Link>,
    pub published: Option<Date>,
}

/// The three answers of the 30-second summary, in the order in which they are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tldr {
    pub what_changed: Option<Claim>,
    pub why_it_matters: Option<Claim>,
    pub what_to_do_next: Option<Claim>,
}

impl Tldr {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.what_changed.is_none() && self.why_it_matters.is_none() && self.what_to_do_next.is_none()
    }
}
