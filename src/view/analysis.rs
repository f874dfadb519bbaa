//! The head of the panels, with its disclosure of how the analysis came about.

use super::context::Context;
use super::pen::Pen;
use super::{icon, panel};
use crate::config::Panel;
use crate::i18n::Key;
use crate::model::Origin;

/// The head; none where no panel of the article is analysis.
pub fn analysis(context: &Context, pen: &mut Pen) {
    let insight = |panel: &Panel| !matches!(panel, Panel::Sources | Panel::Coverage);
    if !context.look.panels.iter().any(|one| insight(one) && panel::size(context.article, *one) > 0) {
        return;
    }
    let analysis = context.article.analysis.as_ref();
    pen.element("div.analysis", |pen| {
        pen.element("p.analysis-title", |pen| {
            pen.icon(icon::BRAIN);
            context.word(pen, if analysis.is_some() { Key::Insight } else { Key::Analysis });
        });
        if let Some(analysis) = analysis {
            let claim = match analysis.by {
                Origin::Ai => Key::AnalysisAi,
                Origin::Human => Key::AnalysisHuman,
                Origin::Mixed => Key::AnalysisMixed,
            };
            pen.element("p.disclosure", |pen| {
                context.say(pen, "span", claim);
                if let Some(model) = &analysis.model {
                    context.around(pen, "span", Key::AnalysisModel, &|pen| pen.leaf("span|dir=auto", model));
                }
                if let Some(at) = &analysis.at {
                    context.around(pen, "span", Key::AnalysisDate, &|pen| context.date(pen, "time.date", at));
                }
                if let Some(reviewer) = &analysis.reviewed_by {
                    context.around(pen, "span", Key::AnalysisReviewed, &|pen| pen.leaf("span|dir=auto", reviewer));
                }
            });
        }
    });
}
