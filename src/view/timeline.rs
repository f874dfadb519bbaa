//! Dated events, oldest first. From [`TO_SCALE`] events on, `www/panels/` draws them to scale above the list, and marks
//! where today is: `data-tools` asks for that.

use super::claims;
use super::context::Context;
use super::markup_writer::MarkupWriter;
use crate::model::{Date, TimelineEntry};

/// From how many events on a scale says more than their list.
const TO_SCALE: usize = 4;

/// The events along a line. The one on the day when the article was published is marked: it is what the article is
/// about.
pub fn timeline(context: &Context, out: &mut MarkupWriter) {
    let timeline = &context.article.timeline;
    let published = context.article.published.and_then(Date::days_since_1970);
    let is_then = |entry: &TimelineEntry| published.is_some() && entry.date.days_since_1970() == published;
    let current = timeline.iter().rposition(is_then);
    out.element("ol.timeline|role=list", |out| {
        if timeline.len() >= TO_SCALE {
            out.fixed_attribute("data-tools", "");
        }
        for (index, entry) in timeline.iter().enumerate() {
            let is_current = Some(index) == current;
            let element =
                if is_current { "li.timeline-entry timeline-current|aria-current=true" } else { "li.timeline-entry" };
            out.element(element, |out| {
                context.text_dir(out);
                context.date(out, "time.date timeline-date", &entry.date);
                // In a message, they stand on one line.
                out.text(" ");
                claims::statement(context, out, &entry.title, &entry.citations);
                if let Some(text) = &entry.text {
                    context.article_text(out, "p.timeline-text", text);
                }
            });
        }
    });
}
