//! The compact layout: a small picture, headline, dates, hook and the first answer of the TL;DR.

use super::card::Role;
use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{head, picture};

/// A compact card's lines.
pub fn lines(context: &Context, out: &mut MarkupWriter) {
    let article = context.article;
    let tldr = &article.tldr;
    let answer = tldr.what_changed.as_ref().or(tldr.why_it_matters.as_ref()).or(tldr.what_to_do_next.as_ref());
    // It comes first because the lines flow around it.
    picture::picture(context, out, Role::Compact);
    head::headline(context, out);
    head::byline(context, out, false);
    head::hook(context, out);
    if let Some(text) = answer.map(|answer| &answer.text).or(article.lead.as_ref()) {
        context.article_text(out, if answer.is_some() { "p.tldr-line" } else { "p.lead" }, text);
    }
}
