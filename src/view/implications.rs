//! Predictions, how likely they are, and the sources that they cite.

use super::claims;
use super::context::Context;
use super::markup_writer::MarkupWriter;
use crate::i18n::Key;
use crate::model::{Citation, Implication, Likelihood, Origin};

/// The predictions.
pub fn implications(context: &Context, out: &mut MarkupWriter) {
    out.element("ul.implications|role=list", |out| {
        for one in context.article.implications.iter() {
            out.element("li.implication", |out| {
                context.text_dir(out);
                claims::statement(context, out, &one.prediction, &one.citations);
                if let Some(text) = &one.rationale {
                    context.article_text(out, "p.rationale", text);
                }
                facts(context, out, one);
            });
        }
    });
}

/// Writes the line of what is known of a prediction, with whether it is grounded in sources: it is, if it cites at least one that
/// the article has.
fn facts(context: &Context, out: &mut MarkupWriter, one: &Implication) {
    out.element_unless_empty("p.implication-facts", |out| {
        if let Some(likelihood) = one.likelihood {
            self::likelihood(context, out, likelihood);
        }
        if let Some(horizon) = &one.horizon {
            out.separator();
            context.message(out, Key::Horizon);
            out.text(" ");
            context.article_text(out, "span.horizon", horizon);
        }
        if one.citations.iter().any(|citation| matches!(citation, Citation::Source(_))) {
            let by = context.article.analysis.as_ref().map(|analysis| analysis.by);
            out.separator();
            context.message(out, if by == Some(Origin::Ai) { Key::GroundedAi } else { Key::Grounded });
        }
    });
}

fn likelihood(context: &Context, out: &mut MarkupWriter, likelihood: Likelihood) {
    // The picture of it repeats the words for the eye: the style sheet draws it behind them.
    let (key, picture) = match likelihood {
        Likelihood::Low | Likelihood::Percent(0..=33) => (Key::Low, "\u{25cf}\u{25cb}\u{25cb}"),
        Likelihood::Medium | Likelihood::Percent(34..=66) => (Key::Medium, "\u{25cf}\u{25cf}\u{25cb}"),
        Likelihood::High | Likelihood::Percent(_) => (Key::High, "\u{25cf}\u{25cf}\u{25cf}"),
    };
    context.message(out, Key::Likelihood);
    out.text(" ");
    out.element("span.likelihood", |out| {
        out.fixed_attribute("data-meter", picture);
        context.message(out, key);
        if let Likelihood::Percent(percent) = likelihood {
            out.separator();
            let strings = &context.options.strings;
            let percent = strings.whole(u64::from(percent));
            context.interface_text(out, &strings.format(Key::Percent, &[("number", &percent)]));
        }
    });
}
