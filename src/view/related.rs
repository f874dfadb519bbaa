//! Groups of related updates, below an article that is shown alone.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::reference;
use crate::i18n::Key;
use crate::model::{Reason, RelatedGroup};

/// The groups under their common heading.
pub fn related(context: &Context, out: &mut MarkupWriter) {
    let groups = &context.article.related;
    if groups.is_empty() {
        return;
    }
    let id = context.id("related");
    out.element("section.related", |out| {
        out.attribute("data-article", &context.article.id);
        out.attribute("aria-labelledby", &id);
        context.lang(out);
        context.dir(out);
        out.element_as(context.heading(1), ".related-title", |out| {
            out.attribute("id", &id);
            context.message(out, Key::Related);
        });
        for one in groups.iter() {
            out.element("div.related-group", |out| {
                group(context, out, one);
            });
        }
    });
}

fn group(context: &Context, out: &mut MarkupWriter, group: &RelatedGroup) {
    out.element("div.related-head", |out| {
        out.element_as(context.heading(2), ".related-reason", |out| {
            context.message(
                out,
                match group.reason {
                    Reason::Topic => Key::RelatedTopic,
                    Reason::Entity => Key::RelatedEntity,
                    Reason::Source => Key::RelatedSource,
                },
            );
        });
        out.element("p.related-label", |out| {
            if let Some(url) = &group.url {
                out.element("a.link|data-kind=related", |out| {
                    reference::link_attributes(out, url);
                    out.text(&group.label);
                });
            } else {
                context.name(out, &group.label);
            }
        });
    });
    out.element_unless_empty("ul.related-cards|role=list", |out| {
        for one in group.items.iter() {
            out.element("li.related-card", |out| {
                reference::card(context, out, "img.related-image", "a.link|data-kind=related", one);
            });
        }
    });
}
