//! Dated events, oldest first.

use super::claims;
use super::context::Context;
use super::pen::Pen;

/// The events along a line.
pub fn timeline(context: &Context, pen: &mut Pen) {
    pen.element("ol.timeline|role=list", |pen| {
        for entry in context.article.timeline.iter() {
            pen.element("li.timeline-entry", |pen| {
                context.date(pen, "time.date timeline-date", &entry.date);
                claims::claim(context, pen, "p.timeline-title", &entry.title, &entry.citations);
                if let Some(text) = &entry.text {
                    context.own(pen, "p.timeline-text", text);
                }
            });
        }
    });
}
