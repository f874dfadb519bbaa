//! What an article is about: links, or buttons that filter the cards.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{ViewOptions, reference};
use crate::i18n::Key;
use crate::model::Topic;

/// The list of topics.
pub fn topics(context: &Context, out: &mut MarkupWriter) {
    let topics = &context.article.topics;
    if topics.is_empty() {
        return;
    }
    out.element("ul.topics|role=list", |out| {
        context.label(out, context.options.strings.get(Key::Topics));
        for one in topics.iter() {
            out.element("li", |out| {
                context.own_lang(out);
                topic(context.options, out, one);
            });
        }
    });
}

fn topic(options: &ViewOptions, out: &mut MarkupWriter, topic: &Topic) {
    match (&topic.url, options.has_buttons) {
        (Some(url), _) => reference::link(out, "a.topic|data-kind=topic", url, &topic.tag),
        (None, true) => out.text_element("button.topic|type=button|dir=auto", &topic.tag),
        (None, false) => out.text_element("span.topic|dir=auto", &topic.tag),
    }
}
