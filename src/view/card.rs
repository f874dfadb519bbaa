//! One article: a card, a compact card, or, shown alone, all of it but related updates and the link to the original, which
//! `content` writes below.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{ViewOptions, analysis, attachments, body, compact, footer, head, panel, tldr, topics};
use crate::config::Layout;
use crate::model::Article;

/// How many cards of the layout `front` stand in its grid, below the lead story: they fill rows of two, three or six.
const SECONDARY: usize = 6;

/// What a card is among the others, which decides what it has. It follows from the layout and the card's place alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Regular,
    Lead,
    Secondary,
    Compact,
}

impl Role {
    /// The role of the card at an index.
    pub fn at(options: &ViewOptions, index: usize) -> Self {
        match (options.layout, index) {
            _ if options.single_article => Role::Regular,
            (Layout::Cards, _) => Role::Regular,
            (Layout::Front, 0) => Role::Lead,
            (Layout::Front, ..=SECONDARY) => Role::Secondary,
            _ => Role::Compact,
        }
    }
}

/// One article as markup.
pub fn card(options: &ViewOptions, article: &Article, role: Role) -> MarkupWriter {
    let context = &Context::new(options, article);
    let mut out = MarkupWriter::new(options.new_tabs);
    let element = match role {
        Role::Regular => "article.card",
        Role::Lead => "article.card card-lead",
        Role::Secondary => "article.card card-secondary",
        Role::Compact => "article.card card-compact",
    };
    out.element(element, |out| {
        context.dir(out);
        out.attribute("data-article", &context.article.id);
        out.attribute("aria-labelledby", &context.id("headline"));
        context.lang(out);
        if role == Role::Compact {
            compact::lines(context, out);
        } else {
            regular(context, out, role);
        }
    });
    out
}

fn regular(context: &Context, out: &mut MarkupWriter, role: Role) {
    head::head(context, out, role);
    if role != Role::Lead {
        tldr::tldr(context, out);
    }
    body::body(context, out);
    attachments::attachments(context, out);
    analysis::analysis(context, out);
    panel::panels(context, out);
    topics::topics(context, out);
    if let Some(original) = context.article.original.as_ref().filter(|_| !context.options.single_article) {
        footer::original(context, out, original);
    }
}
