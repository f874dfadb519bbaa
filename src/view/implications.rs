//! Predictions, how likely they are, and what they rest on.

use super::context::Context;
use super::pen::Pen;
use super::{claims, icon};
use crate::i18n::Key;
use crate::model::{Implication, Likelihood, Origin};

/// The predictions, with the line on their grounding where they really cite.
pub fn implications(context: &Context, pen: &mut Pen) {
    let implications = &context.article.implications;
    let mut grounded = false;
    pen.open("div|class=grounded");
    pen.open("ul.implications|role=list");
    for one in implications.iter() {
        grounded |= !one.citations.is_empty();
        pen.open("li.implication");
        implication(context, pen, one);
        pen.close();
    }
    pen.close();
    if grounded {
        let by = context.article.analysis.as_ref().map(|analysis| analysis.by);
        pen.open("p.grounding");
        pen.icon(icon::QUOTE);
        context.word(pen, if by == Some(Origin::Ai) { Key::GroundedAi } else { Key::Grounded });
        pen.close();
    }
    pen.close();
}

fn implication(context: &Context, pen: &mut Pen, one: &Implication) {
    claims::claim(context, pen, "p.prediction", &one.prediction, &one.citations);
    if let Some(text) = &one.rationale {
        context.own(pen, "p.rationale", text);
    }
    pen.open("dl|class=facts");
    if let Some(likelihood) = one.likelihood {
        self::likelihood(context, pen, likelihood);
    }
    if let Some(horizon) = &one.horizon {
        pen.open("div.horizon");
        context.say(pen, "dt.fact-label", Key::Horizon);
        context.own(pen, "dd.fact-value", horizon);
        pen.close();
    }
    pen.close_unless_empty();
}

fn likelihood(context: &Context, pen: &mut Pen, likelihood: Likelihood) {
    let (key, blocks) = match likelihood {
        Likelihood::Low | Likelihood::Percent(0..=33) => (Key::Low, 1),
        Likelihood::Medium | Likelihood::Percent(34..=66) => (Key::Medium, 2),
        Likelihood::High | Likelihood::Percent(_) => (Key::High, 3),
    };
    pen.open("div.likelihood");
    context.say(pen, "dt.fact-label", Key::Likelihood);
    pen.open("dd.fact-value");
    context.word(pen, key);
    if let Likelihood::Percent(percent) = likelihood {
        pen.text(" \u{b7} ");
        context.words(pen, &context.look.strings.format(Key::Percent, &[("number", &percent.to_string())]));
    }
    meter(pen, likelihood, blocks);
    pen.close();
    pen.close();
}

/// A small picture of the same words: a bar as long as the percentage, or one, two or three blocks.
fn meter(pen: &mut Pen, likelihood: Likelihood, blocks: usize) {
    pen.open("svg.meter|viewBox=0 0 60 8|aria-hidden=true");
    if let Likelihood::Percent(percent) = likelihood {
        pen.open("rect.meter-track|x=0|width=60|height=8|rx=2");
        pen.close();
        pen.open("rect.meter-fill|x=0|height=8|rx=2");
        pen.attribute("width", &(u16::from(percent.min(100)) * 6 / 10).to_string());
        pen.close();
    } else {
        for (place, x) in ["0", "21", "42"].into_iter().enumerate() {
            pen.open("rect|width=18|height=8|rx=2");
            pen.fixed("part", if place < blocks { "meter-fill" } else { "meter-track" });
            pen.fixed("x", x);
            pen.close();
        }
    }
    pen.close();
}
