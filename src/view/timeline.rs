//! Dated events, oldest first.

use super::claims;
use super::context::Context;
use super::tag::{Tag, fixed, part, tag};

/// The events along a line.
pub fn timeline(context: &Context) -> Tag {
    let mut list = tag("ol", &["part", "role"], [fixed("timeline"), fixed("list")]);
    for (place, entry) in context.article.timeline.iter().enumerate() {
        let text = entry.text.as_ref().map(|text| context.own("p", "timeline-text", text).key("text"));
        list = list.child(
            part("li", "timeline-entry")
                .nth(place)
                .child(context.date("date timeline-date", &entry.date).key("date"))
                .child(claims::claim(context, "p", "timeline-title", &entry.title, &entry.citations).key("title"))
                .maybe(text),
        );
    }
    list
}
