//! The 30-second card: three labelled answers.

use super::context::Context;
use super::tag::{Tag, part};
use super::{claims, icon};
use crate::i18n::Key;

/// The card, with the answers that there are.
pub fn tldr(context: &Context) -> Option<Tag> {
    let tldr = &context.article.tldr;
    if tldr.is_empty() {
        return None;
    }
    let title = part(context.heading(1), "tldr-title").child(icon::BOLT).child(context.word(Key::Tldr));
    let mut answers = part("dl", "tldr-list");
    for (place, (label, answer)) in [
        (Key::WhatChanged, &tldr.what_changed),
        (Key::WhyItMatters, &tldr.why_it_matters),
        (Key::WhatToDoNext, &tldr.what_to_do_next),
    ]
    .into_iter()
    .enumerate()
    {
        let Some(answer) = answer else { continue };
        answers = answers.child(
            part("div", "tldr-item")
                .nth(place)
                .child(part("dt", "tldr-label").child(context.word(label)))
                .child(claims::claim(context, "dd", "tldr-text", &answer.text, &answer.citations)),
        );
    }
    Some(part("div", "tldr").key("tldr").child(title).child(answers))
}
