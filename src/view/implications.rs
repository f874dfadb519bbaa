//! Predictions, how likely they are, and the sources that they cite.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{claims, icon};
use crate::i18n::Key;
use crate::model::{Citation, Implication, Likelihood, Origin};
use crate::words::to_decimal;

/// The predictions.
pub fn implications(context: &Context, out: &mut MarkupWriter) {
    out.element("ul.implications|role=list", |out| {
        for one in context.article.implications.iter() {
            out.element("li.implication", |out| {
                implication(context, out, one);
                grounding(context, out, &one.citations);
            });
        }
    });
}

/// Writes the line that a prediction is grounded in sources, if it cites at least one that the article has.
fn grounding(context: &Context, out: &mut MarkupWriter, citations: &[Citation]) {
    if citations.iter().any(|citation| matches!(citation, Citation::Source(_))) {
        let by = context.article.analysis.as_ref().map(|analysis| analysis.by);
        out.element("p.grounding", |out| {
            out.icon(icon::QUOTE);
            context.message(out, if by == Some(Origin::Ai) { Key::GroundedAi } else { Key::Grounded });
        });
    }
}

fn implication(context: &Context, out: &mut MarkupWriter, one: &Implication) {
    claims::claim(context, out, "p.prediction", &one.prediction, &one.citations);
    if let Some(text) = &one.rationale {
        context.article_text(out, "p.rationale", text);
    }
    out.element_unless_empty("dl|class=facts", |out| {
        if let Some(likelihood) = one.likelihood {
            self::likelihood(context, out, likelihood);
        }
        if let Some(horizon) = &one.horizon {
            out.element("div.horizon", |out| {
                context.message_element(out, "dt.fact-label", Key::Horizon);
                context.article_text(out, "dd.fact-value", horizon);
            });
        }
    });
}

fn likelihood(context: &Context, out: &mut MarkupWriter, likelihood: Likelihood) {
    let (key, blocks) = match likelihood {
        Likelihood::Low | Likelihood::Percent(0..=33) => (Key::Low, 1),
        Likelihood::Medium | Likelihood::Percent(34..=66) => (Key::Medium, 2),
        Likelihood::High | Likelihood::Percent(_) => (Key::High, 3),
    };
    out.element("div.likelihood", |out| {
        context.message_element(out, "dt.fact-label", Key::Likelihood);
        out.element("dd.fact-value", |out| {
            context.message(out, key);
            if let Likelihood::Percent(percent) = likelihood {
                out.text(" \u{b7} ");
                context.interface_text(
                    out,
                    &context
                        .options
                        .strings
                        .format(Key::Percent, &[("number", &context.options.strings.whole(u64::from(percent)))]),
                );
            }
            meter(out, likelihood, blocks);
        });
    });
}

/// Writes a picture of the likelihood: a bar as long as the percentage, or one, two or three filled blocks.
fn meter(out: &mut MarkupWriter, likelihood: Likelihood, blocks: usize) {
    out.element("svg.meter|viewBox=0 0 60 8|aria-hidden=true", |out| {
        if let Likelihood::Percent(percent) = likelihood {
            out.element("rect.meter-track|x=0|width=60|height=8|rx=2", |_| {});
            out.element("rect.meter-fill|x=0|height=8|rx=2", |out| {
                out.attribute("width", &to_decimal(u64::from(percent.min(100)) * 6 / 10));
            });
        } else {
            for (index, x) in ["0", "21", "42"].into_iter().enumerate() {
                out.element("rect|width=18|height=8|rx=2", |out| {
                    out.fixed_attribute("part", if index < blocks { "meter-fill" } else { "meter-track" });
                    out.fixed_attribute("x", x);
                });
            }
        }
    });
}
