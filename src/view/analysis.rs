//! The head of the panels, with its disclosure of how the analysis came about.

use yew::virtual_dom::VNode;

use super::context::Context;
use super::tag::{Tag, bare, fixed, part, tag};
use super::{icon, panel};
use crate::config::Panel;
use crate::i18n::Key;
use crate::model::Origin;

/// The head; none where no panel of the article is analysis.
pub fn analysis(context: &Context) -> Option<Tag> {
    let insight = |panel: &Panel| !matches!(panel, Panel::Sources | Panel::Coverage);
    if !context.look.panels.iter().any(|one| insight(one) && panel::size(context.article, *one) > 0) {
        return None;
    }
    let head = part("div", "analysis").key("analysis");
    let title = part("p", "analysis-title").child(icon::BRAIN);
    let Some(analysis) = &context.article.analysis else {
        return Some(head.child(title.child(context.word(Key::Analysis))));
    };
    let claim = match analysis.by {
        Origin::Ai => Key::AnalysisAi,
        Origin::Human => Key::AnalysisHuman,
        Origin::Mixed => Key::AnalysisMixed,
    };
    let mut facts: Vec<VNode> = vec![bare("span").key("claim").child(context.word(claim)).into()];
    let mut fact = |key: Key, placeholder: &str, node: VNode| {
        facts.push(bare("span").key(placeholder).children(context.around(key, placeholder, node)).into());
    };
    let name = |name: &str| VNode::from(tag("span", &["dir"], [fixed("auto")]).text(name));
    if let Some(model) = &analysis.model {
        fact(Key::AnalysisModel, "model", name(model));
    }
    if let Some(at) = &analysis.at {
        fact(Key::AnalysisDate, "date", context.date("date", at).into());
    }
    if let Some(reviewer) = &analysis.reviewed_by {
        fact(Key::AnalysisReviewed, "name", name(reviewer));
    }
    let disclosure = part("p", "disclosure").children(facts);
    Some(head.child(title.child(context.word(Key::Insight))).child(disclosure))
}
