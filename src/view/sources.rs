//! The numbered references that claims cite.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{citation, reference};

/// The list; each entry is the target of its citations. It stays in the order of the numbers, by which a reader looks
/// for a source.
pub fn sources(context: &Context, out: &mut MarkupWriter) {
    out.element("ol.sources", |out| {
        let mut last = "";
        for (index, source) in context.article.sources.iter().enumerate() {
            let face = reference::Face::new(source.publisher.as_deref(), source.url.as_ref());
            // The entry can have the focus because a citation moves it there, so that reading goes on from there.
            out.element("li.source|tabindex=-1", |out| {
                out.attribute("id", &context.id(&citation::target(index + 1)));
                // Of neighbours from one publisher, the first one has the mark.
                if face.name != last {
                    face.mark(context, out, source.icon.as_ref());
                }
                match &source.url {
                    Some(url) => reference::link(out, "a.link|data-kind=source", url, &source.title),
                    None => out.text_element("span|class=title|dir=auto", &source.title),
                }
                citation::backlinks(context, out, index + 1);
                face.facts(context, out, source.published.as_ref());
            });
            last = face.name;
        }
    });
}
