//! Statements with the sources that they rest on.

use super::citation;
use super::context::Context;
use super::tag::{Tag, part};
use crate::model::{Citation, Claim};

/// An element with a statement and its citations.
pub fn claim(context: &Context, name: &'static str, part: &'static str, words: &str, citations: &[Citation]) -> Tag {
    context.own(name, part, words).children(citation::citations(context, citations))
}

/// A list of statements.
pub fn claims(context: &Context, claims: &[Claim]) -> Tag {
    let mut list = part("ul", "claims");
    for (place, one) in claims.iter().enumerate() {
        list = list.child(claim(context, "li", "claim", &one.text, &one.citations).nth(place));
    }
    list
}
