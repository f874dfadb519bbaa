//! The panels: native `<details>`, which remember by themselves whether they are open.

use super::context::Context;
use super::icon::{self, Icon};
use super::tag::{Tag, fixed, part, tag};
use super::{claims, comparison, coverage, implications, sources, timeline};
use crate::config::Panel;
use crate::i18n::Key;
use crate::model::Article;

/// The panels that have something to show, in the embedder's order.
pub fn panels(context: &Context) -> Option<Tag> {
    let mut list = part("div", "panels").key("panels");
    let mut none = true;
    for one in &context.look.panels {
        let size = size(context.article, *one);
        if size > 0 {
            none = false;
            list = list.child(panel(context, *one, size));
        }
    }
    (!none).then_some(list)
}

/// How many entries an article has for a panel.
pub fn size(article: &Article, panel: Panel) -> usize {
    match panel {
        Panel::Takeaways => article.takeaways.len(),
        Panel::Comparison => article.comparison.iter().map(|table| table.rows.len()).sum(),
        Panel::Technical => article.technical.len(),
        Panel::Implications => article.implications.len(),
        Panel::Timeline => article.timeline.len(),
        Panel::Sources => article.sources.len(),
        Panel::Coverage => article.coverage.len(),
    }
}

fn panel(context: &Context, panel: Panel, size: usize) -> Tag {
    let open = context.look.open.contains(&panel);
    // The second one stays, so that the element can tell what was open at first from what somebody has opened.
    let set = || if open { fixed("") } else { None };
    let values = [fixed("panel"), fixed(panel.name()), set(), set()];
    let details = tag("details", &["part", "data-panel", "open", "data-open"], values).key(panel.name());
    let (key, mark) = title(panel);
    // The keys keep the summary, and the focus on it, where it is when the body comes later.
    let summary = part("summary", "panel-summary")
        .key("summary")
        .child(mark)
        .child(part(context.heading(1), "panel-title").child(context.word(key)))
        .child(tag("span", &["part", "aria-hidden"], [fixed("panel-count"), fixed("true")]).text(&size.to_string()))
        .child(icon::CHEVRON);
    let details = details.child(summary);
    if !open && !context.bodies {
        return details;
    }
    details.child(part("div", "panel-body").key("body").child(content(context, panel)))
}

fn title(panel: Panel) -> (Key, Icon) {
    match panel {
        Panel::Takeaways => (Key::Takeaways, icon::LIST),
        Panel::Comparison => (Key::Comparison, icon::COLUMNS),
        Panel::Technical => (Key::Technical, icon::CHIP),
        Panel::Implications => (Key::Implications, icon::FORWARD),
        Panel::Timeline => (Key::Timeline, icon::CLOCK),
        Panel::Sources => (Key::Sources, icon::QUOTE),
        Panel::Coverage => (Key::Coverage, icon::GLOBE),
    }
}

fn content(context: &Context, panel: Panel) -> Tag {
    let article = context.article;
    match panel {
        Panel::Takeaways => claims::claims(context, &article.takeaways),
        Panel::Comparison => comparison::tables(context),
        Panel::Technical => claims::claims(context, &article.technical),
        Panel::Implications => implications::implications(context),
        Panel::Timeline => timeline::timeline(context),
        Panel::Sources => sources::sources(context),
        Panel::Coverage => coverage::coverage(context),
    }
}
