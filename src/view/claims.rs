//! Statements with the sources that they rest on.

use super::citation;
use super::context::Context;
use super::pen::Pen;
use crate::model::{Citation, Claim};

/// An element with a statement and its citations.
pub fn claim(context: &Context, pen: &mut Pen, element: &'static str, words: &str, citations: &[Citation]) {
    context.open(pen, element);
    pen.text(words);
    citation::citations(context, pen, citations);
    pen.close();
}

/// A list of statements.
pub fn claims(context: &Context, pen: &mut Pen, claims: &[Claim]) {
    pen.open("ul.claims");
    for one in claims.iter() {
        context.open(pen, "li.claim");
        pen.text(&one.text);
        citation::citations(context, pen, &one.citations);
        pen.close();
    }
    pen.close();
}
