//! The line above the panels: its title, and a disclosure of how the analysis was made.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{panel, section};
use crate::i18n::Key;
use crate::model::Origin;

/// Writes the line, unless no panel of the article is analysis.
pub fn analysis(context: &Context, out: &mut MarkupWriter) {
    let mut has_something = false;
    section::each_panel(context, &mut |one, _| {
        has_something |= one.is_analysis() && panel::size(context.article, one) > 0;
    });
    if !has_something {
        return;
    }
    let analysis = context.article.analysis.as_ref();
    out.element("p.analysis", |out| {
        context.message_element(
            out,
            "span.analysis-title",
            if analysis.is_some() { Key::Insight } else { Key::Analysis },
        );
        let Some(analysis) = analysis else { return };
        let claim = match analysis.by {
            Origin::Ai => Key::AnalysisAi,
            Origin::Human => Key::AnalysisHuman,
            Origin::Mixed => Key::AnalysisMixed,
        };
        out.separator();
        context.message(out, claim);
        if let Some(model) = &analysis.model {
            out.separator();
            context.around(out, Key::AnalysisModel, &|out| context.name(out, model));
        }
        if let Some(at) = &analysis.at {
            out.separator();
            let strings = &context.options.strings;
            context.interface_text(out, &strings.format(Key::AnalysisDate, &[("date", &strings.date(at))]));
        }
        if let Some(reviewer) = &analysis.reviewed_by {
            out.separator();
            context.around(out, Key::AnalysisReviewed, &|out| context.name(out, reviewer));
        }
    });
}
