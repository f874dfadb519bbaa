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
    pen.open("section.related");
    pen.attribute("data-article", &context.article.id);
    pen.attribute("aria-labelledby", &id);
    context.lang(pen);
    context.dir(pen);
    pen.open_as(context.heading(1), ".related-title");
    pen.attribute("id", &id);
    context.word(pen, Key::Related);
    pen.close();
    for one in groups.iter() {
        pen.open("div.related-group");
        group(context, pen, one);
        pen.close();
    }
    pen.close();
}

fn group(context: &Context, pen: &mut Pen, group: &RelatedGroup) {
    pen.open("div.related-head");
    pen.open_as(context.heading(2), ".related-reason");
    context.word(
        pen,
        match group.reason {
            Reason::Topic => Key::RelatedTopic,
            Reason::Entity => Key::RelatedEntity,
            Reason::Source => Key::RelatedSource,
        },
    );
    pen.close();
    pen.open("p.related-label");
    if let Some(url) = &group.url {
        reference::open(pen, "a.link|data-kind=related", url);
        pen.text(&group.label);
        pen.text(" ");
        pen.icon(icon::ARROW);
        pen.close();
    } else {
        pen.leaf("span|dir=auto", &group.label);
    }
    pen.close();
    pen.close();
    pen.open("ul.related-cards|role=list");
    for one in group.items.iter() {
        pen.open("li.related-card");
        reference::card(context, pen, "img.related-image", "a.link|data-kind=related", one);
        pen.close();
    }
    pen.close_unless_empty();
}
