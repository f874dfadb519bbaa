//! Related updates in groups. They stand below an article that is shown alone.

use super::context::Context;
use super::pen::Pen;
use super::{icon, reference};
use crate::i18n::Key;
use crate::model::{Reason, RelatedGroup};

/// The groups under their common heading.
pub fn related(context: &Context, pen: &mut Pen) {
    let groups = &context.article.related;
    if groups.is_empty() {
        return;
    }
    let id = context.id("related");
    pen.element("section.related", |pen| {
        pen.attribute("data-article", &context.article.id);
        pen.attribute("aria-labelledby", &id);
        context.lang(pen);
        context.dir(pen);
        pen.element_as(context.heading(1), ".related-title", |pen| {
            pen.attribute("id", &id);
            context.word(pen, Key::Related);
        });
        for one in groups.iter() {
            pen.element("div.related-group", |pen| {
                group(context, pen, one);
            });
        }
    });
}

fn group(context: &Context, pen: &mut Pen, group: &RelatedGroup) {
    pen.element("div.related-head", |pen| {
        pen.element_as(context.heading(2), ".related-reason", |pen| {
            context.word(
                pen,
                match group.reason {
                    Reason::Topic => Key::RelatedTopic,
                    Reason::Entity => Key::RelatedEntity,
                    Reason::Source => Key::RelatedSource,
                },
            );
        });
        pen.element("p.related-label", |pen| {
            if let Some(url) = &group.url {
                pen.element("a.link|data-kind=related", |pen| {
                    reference::leads(pen, url);
                    pen.text(&group.label);
                    pen.text(" ");
                    pen.icon(icon::ARROW);
                });
            } else {
                pen.leaf("span|dir=auto", &group.label);
            }
        });
    });
    pen.element_unless_empty("ul.related-cards|role=list", |pen| {
        for one in group.items.iter() {
            pen.element("li.related-card", |pen| {
                reference::card(context, pen, "img.related-image", "a.link|data-kind=related", one);
            });
        }
    });
}
