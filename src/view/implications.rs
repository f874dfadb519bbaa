//! Predictions, how likely they are, and what they rest on.

use super::context::Context;
use super::pen::Pen;
use super::{claims, icon};
use crate::i18n::Key;
use crate::model::{Citation, Implication, Likelihood, Origin};
use crate::words::to_decimal;

/// The predictions.
pub fn implications(context: &Context, pen: &mut Pen) {
    pen.element("ul.implications|role=list", |pen| {
        for one in context.article.implications.iter() {
            pen.element("li.implication", |pen| {
                implication(context, pen, one);
                grounding(context, pen, &one.citations);
            });
        }
    });
}

/// The line that a prediction rests on sources: each speaks for itself, and a source that the feed does not have is none.
fn grounding(context: &Context, pen: &mut Pen, citations: &[Citation]) {
    if citations.iter().any(|citation| matches!(citation, Citation::Source(_))) {
        let by = context.article.analysis.as_ref().map(|analysis| analysis.by);
        pen.element("p.grounding", |pen| {
            pen.icon(icon::QUOTE);
            context.word(pen, if by == Some(Origin::Ai) { Key::GroundedAi } else { Key::Grounded });
        });
    }
}

fn implication(context: &Context, pen: &mut Pen, one: &Implication) {
    claims::claim(context, pen, "p.prediction", &one.prediction, &one.citations);
    if let Some(text) = &one.rationale {
        context.own(pen, "p.rationale", text);
    }
    pen.element_unless_empty("dl|class=facts", |pen| {
        if let Some(likelihood) = one.likelihood {
            self::likelihood(context, pen, likelihood);
        }
        if let Some(horizon) = &one.horizon {
            pen.element("div.horizon", |pen| {
                context.say(pen, "dt.fact-label", Key::Horizon);
                context.own(pen, "dd.fact-value", horizon);
            });
        }
    });
}

fn likelihood(context: &Context, pen: &mut Pen, likelihood: Likelihood) {
    let (key, blocks) = match likelihood {
        Likelihood::Low | Likelihood::Percent(0..=33) => (Key::Low, 1),
        Likelihood::Medium | Likelihood::Percent(34..=66) => (Key::Medium, 2),
        Likelihood::High | Likelihood::Percent(_) => (Key::High, 3),
    };
    pen.element("div.likelihood", |pen| {
        context.say(pen, "dt.fact-label", Key::Likelihood);
        pen.element("dd.fact-value", |pen| {
            context.word(pen, key);
            if let Likelihood::Percent(percent) = likelihood {
                pen.text(" \u{b7} ");
                context.words(
                    pen,
                    &context.look.strings.format(Key::Percent, &[("number", &to_decimal(u64::from(percent)))]),
                );
            }
            meter(pen, likelihood, blocks);
        });
    });
}

/// A small picture of the same words: a bar as long as the percentage, or one, two or three blocks.
fn meter(pen: &mut Pen, likelihood: Likelihood, blocks: usize) {
    pen.element("svg.meter|viewBox=0 0 60 8|aria-hidden=true", |pen| {
        if let Likelihood::Percent(percent) = likelihood {
            pen.element("rect.meter-track|x=0|width=60|height=8|rx=2", |_| {});
            pen.element("rect.meter-fill|x=0|height=8|rx=2", |pen| {
                pen.attribute("width", &to_decimal(u64::from(percent.min(100)) * 6 / 10));
            });
        } else {
            for (place, x) in ["0", "21", "42"].into_iter().enumerate() {
                pen.element("rect|width=18|height=8|rx=2", |pen| {
                    pen.fixed("part", if place < blocks { "meter-fill" } else { "meter-track" });
                    pen.fixed("x", x);
                });
            }
        }
    });
}
