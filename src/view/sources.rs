//! The numbered references that claims cite.

use super::context::Context;
use super::pen::Pen;
use super::{citation, reference};

/// The list; each entry is the target of its citations.
pub fn sources(context: &Context, pen: &mut Pen) {
    pen.element("ol.sources", |pen| {
        for (place, source) in context.article.sources.iter().enumerate() {
            // Focus goes to the entry when a citation is followed, so that reading goes on from there.
            pen.element("li.source|tabindex=-1", |pen| {
                pen.attribute("id", &context.id(&citation::target(place + 1)));
                match &source.url {
                    Some(url) => reference::link(pen, "a.link|data-kind=source", url, &source.title),
                    None => pen.leaf("span|dir=auto", &source.title),
                }
                citation::backlinks(context, pen, place + 1);
                reference::facts(context, pen, source.publisher.as_deref(), source.published.as_ref());
            });
        }
    });
}
