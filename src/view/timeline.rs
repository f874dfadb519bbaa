//! Dated events, oldest first.

use super::claims;
use super::context::Context;
use super::markup_writer::MarkupWriter;

/// The events along a line.
pub fn timeline(context: &Context, out: &mut MarkupWriter) {
    out.element("ol.timeline|role=list", |out| {
        for entry in context.article.timeline.iter() {
            out.element("li.timeline-entry", |out| {
                context.date(out, "time.date timeline-date", &entry.date);
                claims::claim(context, out, "p.timeline-title", &entry.title, &entry.citations);
                if let Some(text) = &entry.text {
                    context.article_text(out, "p.timeline-text", text);
                }
            });
        }
    });
}
