//! Predictions, how likely they are, and what they rest on.

use super::context::Context;
use super::tag::{Attr, Tag, class, fixed, part, tag, value};
use super::{claims, icon};
use crate::i18n::Key;
use crate::model::{Implication, Likelihood, Origin};

/// The predictions, with the line on their grounding where they really cite.
pub fn implications(context: &Context) -> Tag {
    let implications = &context.article.implications;
    let mut list = tag("ul", &["part", "role"], [fixed("implications"), fixed("list")]).key("list");
    for (place, one) in implications.iter().enumerate() {
        list = list.child(implication(context, one).nth(place));
    }
    let grounding = implications.iter().any(|one| !one.citations.is_empty()).then(|| {
        let by = context.article.analysis.as_ref().map(|analysis| analysis.by);
        let key = if by == Some(Origin::Ai) { Key::GroundedAi } else { Key::Grounded };
        part("p", "grounding").key("grounding").child(icon::QUOTE).child(context.word(key))
    });
    class("div", "grounded").child(list).maybe(grounding)
}

fn implication(context: &Context, one: &Implication) -> Tag {
    let prediction = claims::claim(context, "p", "prediction", &one.prediction, &one.citations).key("prediction");
    let rationale = one.rationale.as_ref().map(|text| context.own("p", "rationale", text).key("rationale"));
    let mut facts = Vec::new();
    if let Some(likelihood) = one.likelihood {
        facts.push(self::likelihood(context, likelihood).key("likelihood").into());
    }
    if let Some(horizon) = &one.horizon {
        let label = part("dt", "fact-label").child(context.word(Key::Horizon));
        let horizon = context.own("dd", "fact-value", horizon);
        facts.push(part("div", "horizon").key("horizon").child(label).child(horizon).into());
    }
    let facts = (!facts.is_empty()).then(|| class("dl", "facts").key("facts").children(facts));
    part("li", "implication").child(prediction).maybe(rationale).maybe(facts)
}

fn likelihood(context: &Context, likelihood: Likelihood) -> Tag {
    let strings = &context.look.strings;
    let (key, blocks) = match likelihood {
        Likelihood::Low | Likelihood::Percent(0..=33) => (Key::Low, 1),
        Likelihood::Medium | Likelihood::Percent(34..=66) => (Key::Medium, 2),
        Likelihood::High | Likelihood::Percent(_) => (Key::High, 3),
    };
    let label = part("dt", "fact-label").child(context.word(Key::Likelihood));
    let mut words = part("dd", "fact-value").child(context.word(key));
    if let Likelihood::Percent(percent) = likelihood {
        let percent = strings.format(Key::Percent, &[("number", &percent.to_string())]);
        words = words.text(" \u{b7} ").child(context.words(&percent));
    }
    part("div", "likelihood").child(label).child(words.child(meter(likelihood, blocks)))
}

/// A small picture of the same words: a bar as long as the percentage, or one, two or three blocks.
fn meter(likelihood: Likelihood, blocks: u8) -> Tag {
    let values = [fixed("meter"), fixed("0 0 60 8"), fixed("true")];
    let mut meter = tag("svg", &["part", "viewBox", "aria-hidden"], values);
    let bar = |x: Attr, width: Attr, filled: bool| {
        let part = fixed(if filled { "meter-fill" } else { "meter-track" });
        tag("rect", &["part", "x", "width", "height", "rx"], [part, x, width, fixed("8"), fixed("2")])
    };
    if let Likelihood::Percent(percent) = likelihood {
        let width = u16::from(percent.min(100)) * 6 / 10;
        return meter
            .child(bar(fixed("0"), fixed("60"), false).nth(0))
            .child(bar(fixed("0"), value(&width.to_string()), true).nth(1));
    }
    for (place, x) in ["0", "21", "42"].into_iter().enumerate() {
        meter = meter.child(bar(fixed(x), fixed("18"), place < usize::from(blocks)).nth(place));
    }
    meter
}
