//! The panels: native `<details>`, which remember by themselves whether they are open.

use super::context::Context;
use super::icon::{self, Icon};
use super::pen::Pen;
use super::{claims, comparison, coverage, implications, sources, timeline};
use crate::config::Panel;
use crate::i18n::Key;
use crate::model::Article;
use crate::words::to_decimal;

/// The panels that have something to show, in the embedder's order.
pub fn panels(context: &Context, pen: &mut Pen) {
    let write = |pen: &mut Pen, one: Panel| {
        let size = size(context.article, one);
        if size > 0 {
            panel(context, pen, one, size);
        }
    };
    pen.element_unless_empty("div.panels", |pen| {
        // The list of sources links back to what cites them, and so it is written last, wherever it stands.
        let (mut below, mut is_below) = (Pen::default(), false);
        for one in &context.look.panels {
            is_below |= *one == Panel::Sources;
            if *one != Panel::Sources {
                write(if is_below { &mut below } else { pen }, *one);
            }
        }
        if is_below {
            write(pen, Panel::Sources);
        }
        pen.append(&below);
    });
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

fn panel(context: &Context, pen: &mut Pen, panel: Panel, size: usize) {
    let open = context.look.open.contains(&panel);
    let (key, mark) = title(panel);
    pen.element("details.panel", |pen| {
        pen.fixed("data-panel", panel.name());
        if open {
            pen.fixed("open", "");
            // This one stays, so that the element can tell what was open at first from what somebody has opened.
            pen.fixed("data-open", "");
        }
        pen.element("summary.panel-summary", |pen| {
            pen.icon(mark);
            pen.element_as(context.heading(1), ".panel-title", |pen| {
                context.word(pen, key);
            });
            pen.leaf("span.panel-count|aria-hidden=true", &to_decimal(size as u64));
            pen.icon(icon::CHEVRON);
        });
        pen.element("div.panel-body", |pen| {
            content(context, pen, panel);
        });
    });
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

fn content(context: &Context, pen: &mut Pen, panel: Panel) {
    let article = context.article;
    match panel {
        Panel::Takeaways => claims::claims(context, pen, &article.takeaways),
        Panel::Comparison => comparison::tables(context, pen),
        Panel::Technical => claims::claims(context, pen, &article.technical),
        Panel::Implications => implications::implications(context, pen),
        Panel::Timeline => timeline::timeline(context, pen),
        Panel::Sources => sources::sources(context, pen),
        Panel::Coverage => coverage::coverage(context, pen),
    }
}
