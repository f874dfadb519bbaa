//! The same event in other publications.

use super::context::Context;
use super::reference;
use super::tag::{Tag, class, fixed, part, tag};

/// The list of links.
pub fn coverage(context: &Context) -> Tag {
    let mut list = tag("ul", &["part", "role"], [fixed("coverage"), fixed("list")]);
    for (place, one) in context.article.coverage.iter().enumerate() {
        let text = class("div", "link-text")
            .key("text")
            .child(reference::link("coverage", &one.url, &one.title).key("title"))
            .maybe(reference::facts(context, one.publisher.as_deref(), one.published.as_ref()));
        let image = one.image.as_ref().map(|image| reference::image("thumbnail", image));
        list = list.child(part("li", "coverage-item").nth(place).maybe(image).child(text));
    }
    list
}
