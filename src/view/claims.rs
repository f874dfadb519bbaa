//! Statements with the sources that they rest on.

use super::citation;
use super::context::Context;
use super::tag::{Tag, fixed, part, tag};
use crate::model::{Citation, Claim};

/// An element with a statement and its citations.
pub fn claim(context: &Context, name: &'static str, names: &'static str, words: &str, citations: &[Citation]) -> Tag {
    let words = tag("span", &["dir"], [context.text_dir()]).text(words);
    let element = tag(name, &["part", "dir"], [fixed(names), context.text_dir()]);
    element.child(words).children(citation::citations(context, citations))
}

/// A list of statements.
pub fn claims(context: &Context, claims: &[Claim]) -> Tag {
    let mut list = part("ul", "claims");
    for (place, one) in claims.iter().enumerate() {
        list = list.child(claim(context, "li", "claim", &one.text, &one.citations).nth(place));
    }
    list
}
