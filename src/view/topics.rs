//! What an article is about: links, or buttons that filter the cards.

use super::context::Context;
use super::tag::{Tag, fixed, tag, value};
use super::{Action, Look};
use crate::i18n::Key;
use crate::model::Topic;

/// The list of topics.
pub fn topics(context: &Context) -> Option<Tag> {
    let topics = &context.article.topics;
    if topics.is_empty() {
        return None;
    }
    let values = [fixed("topics"), fixed("list"), value(context.look.strings.get(Key::Topics))];
    let mut list = tag("ul", &["part", "role", "aria-label"], values).key("topics");
    for (place, one) in topics.iter().enumerate() {
        list = list.child(tag("li", &[], []).nth(place).child(topic(context.look, one)));
    }
    Some(list)
}

fn topic(look: &Look, topic: &Topic) -> Tag {
    let element = match (&topic.url, &look.on) {
        (Some(url), _) => {
            let values = [fixed("topic"), value(url.as_str()), fixed("topic"), fixed("auto")];
            tag("a", &["part", "href", "data-kind", "dir"], values)
        }
        (None, Some(on)) => tag("button", &["part", "type", "dir"], [fixed("topic"), fixed("button"), fixed("auto")])
            .press(on, Action::Filter(topic.tag.clone())),
        (None, None) => tag("span", &["part", "dir"], [fixed("topic"), fixed("auto")]),
    };
    element.text(&topic.tag)
}
