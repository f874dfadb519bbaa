//! The 30-second summary: three labelled answers.

use super::claims;
use super::context::Context;
use super::markup_writer::MarkupWriter;
use crate::i18n::Key;
use crate::model::Claim;

/// The summary, with the answers that there are.
pub fn tldr(context: &Context, out: &mut MarkupWriter) {
    let tldr = &context.article.tldr;
    if tldr.is_empty() {
        return;
    }
    out.element("div.tldr", |out| {
        out.element_as(context.heading(1), ".tldr-title", |out| {
            context.message(out, Key::Tldr);
        });
        out.element("dl.tldr-list", |out| {
            answer(context, out, Key::WhatChanged, &tldr.what_changed);
            answer(context, out, Key::WhyItMatters, &tldr.why_it_matters);
            answer(context, out, Key::WhatToDoNext, &tldr.what_to_do_next);
        });
    });
}

fn answer(context: &Context, out: &mut MarkupWriter, label: Key, answer: &Option<Claim>) {
    let Some(answer) = answer else { return };
    context.message_element(out, "dt.tldr-label", label);
    // They stand on one line, and are copied with it.
    out.text(" ");
    claims::claim(context, out, "dd.tldr-text", &answer.text, &answer.citations);
}
