//! The bar that shows the topic by which the cards are filtered, with a button that removes the filter.

use super::markup_writer::MarkupWriter;
use super::{Content, ViewOptions};
use crate::i18n::Key;

/// The bar.
pub fn filter(options: &ViewOptions, content: &Content, out: &mut MarkupWriter) {
    let Some(topic) = &content.filter else { return };
    // This `id` cannot be that of an article's part, because those have no capital letters.
    out.element("div.filter|role=group|aria-labelledby=Topic", |out| {
        out.element("p.filter-label|id=Topic", |out| {
            let (before, after) = options.strings.around(Key::Filter);
            out.text(before);
            out.text_element("span.filter-topic|dir=auto", topic);
            out.text(after);
        });
        if options.has_buttons {
            out.element("button.button filter-clear|type=button|aria-describedby=Topic", |out| {
                out.message(&options.strings, Key::ShowAll);
            });
        }
    });
}
