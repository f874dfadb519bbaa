//! Claims with their citations.

use super::citation;
use super::context::Context;
use super::markup_writer::MarkupWriter;
use crate::model::{Citation, Claim};

/// An element with a statement and its citations.
pub fn claim(context: &Context, out: &mut MarkupWriter, element: &'static str, words: &str, citations: &[Citation]) {
    out.element(element, |out| {
        context.text_dir(out);
        statement(context, out, words, citations);
    });
}

/// A statement and its citations.
pub fn statement(context: &Context, out: &mut MarkupWriter, words: &str, citations: &[Citation]) {
    out.text(words);
    citation::citations(context, out, citations);
}

/// A list of statements.
pub fn claims(context: &Context, out: &mut MarkupWriter, claims: &[Claim]) {
    out.element("ul.claims", |out| {
        for one in claims.iter() {
            claim(context, out, "li.claim", &one.text, &one.citations);
        }
    });
}
