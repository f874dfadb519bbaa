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
    pen.open("ul.topics|role=list");
    context.label(pen, context.look.strings.get(Key::Topics));
    for one in topics.iter() {
        pen.open("li");
        context.own_lang(pen);
        topic(context.look, pen, one);
        pen.close();
    }
    pen.close();
}

fn topic(look: &Look, pen: &mut Pen, topic: &Topic) {
    match (&topic.url, look.answers) {
        (Some(url), _) => reference::open(pen, "a.topic|data-kind=topic", url),
        (None, true) => pen.open("button.topic|type=button|dir=auto"),
        (None, false) => pen.open("span.topic|dir=auto"),
    }
    pen.text(&topic.tag);
    pen.close();
}
