//! Related updates in groups. They stand below an article that is shown alone.

use super::context::Context;
use super::tag::{Tag, class, fixed, part, tag, value};
use super::{icon, reference};
use crate::i18n::Key;
use crate::model::{Reason, Reference, RelatedGroup};

/// The groups under their common heading.
pub fn related(context: &Context) -> Option<Tag> {
    let groups = &context.article.related;
    if groups.is_empty() {
        return None;
    }
    let id = context.id("related");
    let values = [fixed("related"), value(&context.article.id), value(&id), context.lang(), context.dir()];
    let names = &["part", "data-article", "aria-labelledby", "lang", "dir"];
    let title = tag(context.heading(1), &["part", "id"], [fixed("related-title"), value(&id)]);
    let mut section =
        tag("section", names, values).key("related").child(title.key("title").child(context.word(Key::Related)));
    for (place, one) in groups.iter().enumerate() {
        section = section.child(group(context, one).nth(place));
    }
    Some(section)
}

fn group(context: &Context, group: &RelatedGroup) -> Tag {
    let reason = match group.reason {
        Reason::Topic => Key::RelatedTopic,
        Reason::Entity => Key::RelatedEntity,
        Reason::Source => Key::RelatedSource,
    };
    let label = match &group.url {
        Some(url) => reference::link("related", url, &group.label).text(" ").child(icon::ARROW),
        None => tag("span", &["dir"], [fixed("auto")]).text(&group.label),
    };
    let head = part("div", "related-head")
        .key("head")
        .child(part(context.heading(2), "related-reason").child(context.word(reason)))
        .child(part("p", "related-label").child(label));
    let mut list = tag("ul", &["part", "role"], [fixed("related-cards"), fixed("list")]).key("list");
    for (place, item) in group.items.iter().enumerate() {
        list = list.child(card(context, item).nth(place));
    }
    part("div", "related-group").child(head).maybe((!group.items.is_empty()).then_some(list))
}

fn card(context: &Context, item: &Reference) -> Tag {
    let text = class("div", "link-text")
        .key("text")
        .child(reference::link("related", &item.url, &item.title).key("title"))
        .maybe(reference::facts(context, item.publisher.as_deref(), item.published.as_ref()));
    let image = item.image.as_ref().map(|image| reference::image("related-image", image));
    part("li", "related-card").maybe(image).child(text)
}
