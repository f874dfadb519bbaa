//! What an article is about: links, or buttons that filter the cards.

use super::context::Context;
use super::pen::Pen;
use super::{Look, reference};
use crate::i18n::Key;
use crate::model::Topic;

/// The list of topics.
pub fn topics(context: &Context, pen: &mut Pen) {
    let topics = &context.article.topics;
    if topics.is_empty() {
        return;
    }
    pen.element("ul.topics|role=list", |pen| {
        context.label(pen, context.look.strings.get(Key::Topics));
        for one in topics.iter() {
            pen.element("li", |pen| {
                context.own_lang(pen);
                topic(context.look, pen, one);
            });
        }
    });
}

fn topic(look: &Look, pen: &mut Pen, topic: &Topic) {
    match (&topic.url, look.answers) {
        (Some(url), _) => reference::link(pen, "a.topic|data-kind=topic", url, &topic.tag),
        (None, true) => pen.leaf("button.topic|type=button|dir=auto", &topic.tag),
        (None, false) => pen.leaf("span.topic|dir=auto", &topic.tag),
    }
}
