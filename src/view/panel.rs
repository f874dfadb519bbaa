//! The panels, as native `<details>` elements.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{claims, comparison, coverage, implications, sources, timeline};
use crate::config::Panel;
use crate::i18n::Key;
use crate::model::Article;

/// The panels that have something to show, in the embedder's order.
pub fn panels(context: &Context, out: &mut MarkupWriter) {
    let write = |out: &mut MarkupWriter, one: Panel| {
        let size = size(context.article, one);
        if size > 0 {
            panel(context, out, one, size);
        }
    };
    out.element_unless_empty("div.panels", |out| {
        // The list of sources links back to all citations, and so it is written last, wherever it is shown.
        let (mut below, mut is_below) = (MarkupWriter::default(), false);
        for one in &context.options.panels {
            is_below |= *one == Panel::Sources;
            if *one != Panel::Sources {
                write(if is_below { &mut below } else { out }, *one);
            }
        }
        if is_below {
            write(out, Panel::Sources);
        }
        out.append(&below);
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

fn panel(context: &Context, out: &mut MarkupWriter, panel: Panel, size: usize) {
    let open = context.options.open.contains(&panel);
    let name = name(panel);
    out.element("details.panel", |out| {
        out.fixed_attribute("data-panel", panel.name());
        if open {
            out.fixed_attribute("open", "");
            // Unlike `open`, this attribute stays when the visitor closes the panel, so that the element knows which
            // panels were open at first.
            out.fixed_attribute("data-open", "");
        }
        out.element("summary.panel-summary", |out| {
            // The style sheet shows it. Assistive technology says how many entries a list has by itself.
            out.attribute("data-count", &context.options.strings.whole(size as u64));
            out.element_as(context.heading(1), ".panel-title", |out| {
                title(context, out, panel, name);
            });
        });
        out.element("div.panel-body", |out| {
            content(context, out, panel);
        });
    });
}

/// Writes the title of a panel: what the feed calls it, else its name in the interface's language.
fn title(context: &Context, out: &mut MarkupWriter, panel: Panel, name: Key) {
    let tables = context.article.comparison.iter().filter(|_| panel == Panel::Comparison);
    match tables.filter_map(|table| table.title.as_deref()).next() {
        Some(words) => {
            context.text_dir(out);
            out.text(words);
        }
        None => context.message(out, name),
    }
}

fn name(panel: Panel) -> Key {
    match panel {
        Panel::Takeaways => Key::Takeaways,
        Panel::Comparison => Key::Comparison,
        Panel::Technical => Key::Technical,
        Panel::Implications => Key::Implications,
        Panel::Timeline => Key::Timeline,
        Panel::Sources => Key::Sources,
        Panel::Coverage => Key::Coverage,
    }
}

fn content(context: &Context, out: &mut MarkupWriter, panel: Panel) {
    let article = context.article;
    match panel {
        Panel::Takeaways => claims::claims(context, out, &article.takeaways),
        Panel::Comparison => comparison::tables(context, out),
        Panel::Technical => claims::claims(context, out, &article.technical),
        Panel::Implications => implications::implications(context, out),
        Panel::Timeline => timeline::timeline(context, out),
        Panel::Sources => sources::sources(context, out),
        Panel::Coverage => coverage::coverage(context, out),
    }
}
