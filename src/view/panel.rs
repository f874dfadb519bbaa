//! The panels, as native `<details>` elements.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{claims, comparison, coverage, implications, section, sources, timeline};
use crate::i18n::Key;
use crate::model::{Article, Panel, Section};

/// The panels that have something to show, in the embedder's order.
pub fn panels(context: &Context, out: &mut MarkupWriter) {
    out.element_unless_empty("div.panels", |out| {
        // The list of sources links back to all citations, and so it is written last, wherever it is shown.
        let (mut below, mut is_below) = (MarkupWriter::new(context.options.new_tabs), false);
        section::each_panel(context, &mut |one, section| {
            is_below |= one == Panel::Sources;
            if one != Panel::Sources {
                panel(context, if is_below { &mut below } else { out }, one, section);
            }
        });
        if is_below {
            panel(context, out, Panel::Sources, None);
        }
        out.append(&below);
    });
}

/// How many entries an article has for a panel.
pub fn size(article: &Article, panel: Panel) -> usize {
    match panel {
        Panel::Takeaways => article.takeaways.len(),
        Panel::Comparison => article.comparison.iter().fold(0, |rows, table| rows + table.rows.len()),
        Panel::Technical => article.technical.len(),
        Panel::Implications => article.implications.len(),
        Panel::Timeline => article.timeline.len(),
        Panel::Sections => article.sections.len(),
        Panel::Sources => article.sources.len(),
        Panel::Coverage => article.coverage.len(),
    }
}

fn panel(context: &Context, out: &mut MarkupWriter, panel: Panel, section: Option<&Section>) {
    let size = section.map_or_else(|| size(context.article, panel), section::size);
    if size == 0 && section.is_none() {
        return;
    }
    let is_open = |name: &str| context.options.open.iter().any(|open| open == name);
    let name = name(panel);
    out.element("details.panel", |out| {
        let id = section.map_or(panel.name(), |section| &section.id);
        out.attribute("data-panel", id);
        if is_open(panel.name()) || is_open(id) {
            out.fixed_attribute("open", "");
            // Unlike `open`, this attribute stays when the visitor closes the panel, so that the element knows which
            // panels were open at first.
            out.fixed_attribute("data-open", "");
        }
        out.element("summary.panel-summary", |out| {
            if let Some(icon) = section.and_then(|section| section.icon) {
                out.fixed_attribute("data-icon", icon);
            }
            // The style sheet shows it; a text has no entries. Assistive technology counts the entries of a list by itself.
            if size > 0 {
                out.attribute("data-count", &context.options.strings.whole(size as u64));
            }
            out.element_as(context.heading(1), ".panel-title", |out| {
                if panel == Panel::Comparison {
                    // It names the tables that have no name of their own.
                    out.attribute("id", &context.id(comparison::TITLE));
                }
                title(context, out, section, panel, name);
            });
        });
        match section {
            Some(section) => section::content(context, out, section),
            None => content(context, out, panel),
        }
    });
}

/// Writes the title of a panel: what the feed calls it, else its name in the interface's language.
fn title(context: &Context, out: &mut MarkupWriter, section: Option<&Section>, panel: Panel, name: Key) {
    let tables = context.article.comparison.iter().filter(|_| panel == Panel::Comparison);
    let own = section.map(|section| section.title.as_str());
    match own.or_else(|| tables.filter_map(|table| table.title.as_deref()).next()) {
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
        // Sections have titles of their own.
        Panel::Sources | Panel::Sections => Key::Sources,
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
        Panel::Sources | Panel::Sections => sources::sources(context, out),
        Panel::Coverage => coverage::coverage(context, out),
    }
}
