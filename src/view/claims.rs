//! Statements with the sources that they rest on.

use super::citation;
use super::context::Context;
use super::pen::Pen;
use crate::model::{Citation, Claim};

/// An element with a statement and its citations.
pub fn claim(context: &Context, pen: &mut Pen, element: &'static str, words: &str, citations: &[Citation]) {
    pen.element(element, |pen| {
        context.text_dir(pen);
        pen.text(words);
        citation::citations(context, pen, citations);
    });
}

/// A list of statements.
pub fn claims(context: &Context, pen: &mut Pen, claims: &[Claim]) {
    pen.element("ul.claims", |pen| {
        for one in claims.iter() {
            claim(context, pen, "li.claim", &one.text, &one.citations);
        }
    });
}
