//! The compact layout: headline, hook and TL;DR on one line each.

use super::context::Context;
use super::pen::Pen;
use super::{head, icon};

/// A compact card's lines.
pub fn lines(context: &Context, pen: &mut Pen) {
    let article = context.article;
    let tldr = &article.tldr;
    let answer = tldr.what_changed.as_ref().or(tldr.why_it_matters.as_ref()).or(tldr.what_to_do_next.as_ref());
    head::headline(context, pen);
    head::hook(context, pen);
    if let Some(text) = answer.map(|answer| &answer.text).or(article.lead.as_ref()) {
        pen.element("p.tldr-line", |pen| {
            if answer.is_some() {
                pen.icon(icon::BOLT);
            }
            context.own(pen, "span.tldr-text", text);
        });
    }
}
