//! One article: parts 1 to 10 in the order of its page, and its topics and original link.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{ViewOptions, analysis, attachments, body, compact, footer, head, panel, tldr, topics};
use crate::config::Layout;
use crate::model::Article;

/// One article as markup.
pub fn card(options: &ViewOptions, article: &Article) -> MarkupWriter {
    let context = &Context::new(options, article);
    let short = context.options.layout == Layout::Compact && !context.options.single_article;
    let mut out = MarkupWriter::default();
    out.element(if short { "article.card card-compact" } else { "article.card" }, |out| {
        context.dir(out);
        out.attribute("data-article", &context.article.id);
        out.attribute("aria-labelledby", &context.id("headline"));
        context.lang(out);
        if short {
            compact::lines(context, out);
        } else {
            full(context, out);
        }
    });
    out
}

fn full(context: &Context, out: &mut MarkupWriter) {
    head::head(context, out);
    tldr::tldr(context, out);
    body::body(context, out);
    attachments::attachments(context, out);
    analysis::analysis(context, out);
    panel::panels(context, out);
    topics::topics(context, out);
    if let Some(original) = context.article.original.as_ref().filter(|_| !context.options.single_article) {
        footer::original(context, out, original);
    }
}
