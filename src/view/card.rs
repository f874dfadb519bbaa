//! One article: a card, a compact card, or, shown alone, all of it but related updates and the link to the original, which
//! `content` writes below.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{ViewOptions, analysis, attachments, body, compact, footer, head, panel, tldr, topics};
use crate::config::Layout;
use crate::model::Article;

/// One article as markup.
pub fn card(options: &ViewOptions, article: &Article) -> MarkupWriter {
    let context = &Context::new(options, article);
    let is_compact = context.options.layout == Layout::Compact && !context.options.single_article;
    let mut out = MarkupWriter::default();
    out.element(if is_compact { "article.card card-compact" } else { "article.card" }, |out| {
        context.dir(out);
        out.attribute("data-article", &context.article.id);
        out.attribute("aria-labelledby", &context.id("headline"));
        context.lang(out);
        if is_compact {
            compact::lines(context, out);
        } else {
            regular(context, out);
        }
    });
    out
}

fn regular(context: &Context, out: &mut MarkupWriter) {
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
