//! One article: parts 1 to 10 in the order of its page, and its topics and original link.

use super::context::Context;
use super::pen::Pen;
use super::{Look, analysis, attachments, body, compact, footer, head, panel, tldr, topics};
use crate::config::Layout;
use crate::model::Article;

/// One article as markup.
pub fn card(look: &Look, article: &Article) -> Pen {
    let context = &Context::new(look, article);
    let short = context.look.layout == Layout::Compact && !context.look.whole;
    let mut pen = Pen::default();
    pen.element(if short { "article.card card-compact" } else { "article.card" }, |pen| {
        context.dir(pen);
        pen.attribute("data-article", &context.article.id);
        pen.attribute("aria-labelledby", &context.id("headline"));
        context.lang(pen);
        if short {
            compact::lines(context, pen);
        } else {
            full(context, pen);
        }
    });
    pen
}

fn full(context: &Context, pen: &mut Pen) {
    head::head(context, pen);
    tldr::tldr(context, pen);
    body::body(context, pen);
    attachments::attachments(context, pen);
    analysis::analysis(context, pen);
    panel::panels(context, pen);
    topics::topics(context, pen);
    if let Some(original) = context.article.original.as_ref().filter(|_| !context.look.whole) {
        footer::original(context, pen, original);
    }
}
