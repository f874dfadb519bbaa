//! The 30-second card: three labelled answers.

use super::context::Context;
use super::pen::Pen;
use super::{claims, icon};
use crate::i18n::Key;
use crate::model::Claim;

/// The card, with the answers that there are.
pub fn tldr(context: &Context, pen: &mut Pen) {
    let tldr = &context.article.tldr;
    if tldr.is_empty() {
        return;
    }
    pen.element("div.tldr", |pen| {
        pen.element_as(context.heading(1), ".tldr-title", |pen| {
            pen.icon(icon::BOLT);
            context.word(pen, Key::Tldr);
        });
        pen.element("dl.tldr-list", |pen| {
            answer(context, pen, "div.tldr-item", Key::WhatChanged, &tldr.what_changed);
            answer(context, pen, "div.tldr-item", Key::WhyItMatters, &tldr.why_it_matters);
            answer(context, pen, "div.tldr-item", Key::WhatToDoNext, &tldr.what_to_do_next);
        });
    });
}

fn answer(context: &Context, pen: &mut Pen, element: &'static str, label: Key, answer: &Option<Claim>) {
    let Some(answer) = answer else { return };
    pen.element(element, |pen| {
        context.say(pen, "dt.tldr-label", label);
        claims::claim(context, pen, "dd.tldr-text", &answer.text, &answer.citations);
    });
}
