//! The numbered references that claims cite.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{citation, reference};

/// The list; each entry is the target of its citations.
pub fn sources(context: &Context, out: &mut MarkupWriter) {
    out.element("ol.sources", |out| {
        for (index, source) in context.article.sources.iter().enumerate() {
            // The entry can have the focus because a citation moves it there, so that reading goes on from there.
            out.element("li.source|tabindex=-1", |out| {
                out.attribute("id", &context.id(&citation::target(index + 1)));
                match &source.url {
                    Some(url) => reference::link(out, "a.link|data-kind=source", url, &source.title),
                    None => out.text_element("span|dir=auto", &source.title),
                }
                citation::backlinks(context, out, index + 1);
                reference::facts(context, out, source.publisher.as_deref(), source.published.as_ref());
            });
        }
    });
}
