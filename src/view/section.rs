//! Panels of the publisher's own kinds.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{body, claims, comparison};
use crate::model::{BodyNode, Panel, Section, SectionContent};
use crate::words::concat;

/// Visits the panels that an article may have something for, in the embedder's order; of panels of the publisher's own, each
/// section.
pub fn each_panel<'a>(context: &Context<'a>, visit: &mut dyn FnMut(Panel, Option<&'a Section>)) {
    let names = &context.options.panels;
    for name in names {
        let panel = Panel::named(name).unwrap_or(Panel::Sections);
        if panel != Panel::Sections {
            visit(panel, None);
            continue;
        }
        for section in &context.article.sections {
            // One that has a place of its own is not among the others.
            if section.id == *name || (name == panel.name() && !names.contains(&section.id)) {
                visit(panel, Some(section));
            }
        }
    }
}

/// How many entries a section has; a text has none.
pub fn size(section: &Section) -> usize {
    match &section.content {
        SectionContent::Claims(claims) => claims.len(),
        SectionContent::Text(_) => 0,
        SectionContent::Table(table) => table.rows.len(),
    }
}

/// What a section holds.
pub fn content(context: &Context, out: &mut MarkupWriter, section: &Section) {
    match &section.content {
        SectionContent::Claims(claims) => claims::claims(context, out, claims),
        SectionContent::Text(paragraphs) => {
            for paragraph in paragraphs {
                if let BodyNode::Element { children, .. } = paragraph {
                    out.element("p.section-text", |out| {
                        context.text_dir(out);
                        body::blocks(context, out, children);
                    });
                }
            }
        }
        SectionContent::Table(table) => {
            comparison::one_table(context, out, table, &context.id(&concat(&["section-", &section.id])));
        }
    }
}
