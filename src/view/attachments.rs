//! Files that belong to an article, with what they are, how long and how large.

use super::context::Context;
use super::tag::{Tag, bare, class, fixed, part, tag, value};
use super::{icon, reference};
use crate::i18n::Key;
use crate::model::Attachment;

/// The list of files.
pub fn attachments(context: &Context) -> Option<Tag> {
    let attachments = &context.article.attachments;
    if attachments.is_empty() {
        return None;
    }
    let values = [fixed("attachments"), fixed("list"), value(context.look.strings.get(Key::Attachments))];
    let mut list = tag("ul", &["part", "role", "aria-label"], values).key("attachments");
    for (place, one) in attachments.iter().enumerate() {
        list = list.child(attachment(context, one).nth(place));
    }
    Some(list)
}

fn attachment(context: &Context, one: &Attachment) -> Tag {
    let strings = &context.look.strings;
    let family = one.mime_type.split('/').next().unwrap_or_default();
    let kind = match family {
        "audio" => Key::Audio,
        "video" => Key::Video,
        "image" => Key::Image,
        _ => Key::File,
    };
    let mut facts = part("p", "link-facts");
    let mut fact = |place: usize, words: &str| {
        let fact = bare("span").nth(place).child(context.words(words));
        facts = std::mem::replace(&mut facts, bare("p")).child(fact);
    };
    if one.title.is_some() {
        fact(0, strings.get(kind));
    }
    if kind == Key::File {
        fact(1, &one.mime_type);
    }
    if let Some(seconds) = one.seconds.filter(|seconds| *seconds > 0) {
        fact(2, &strings.duration(seconds));
    }
    if let Some(bytes) = one.bytes.filter(|bytes| *bytes > 0) {
        fact(3, &strings.size(bytes));
    }
    let title = one.title.as_deref().unwrap_or(strings.get(kind));
    let text = class("div", "link-text").child(reference::link("attachment", &one.url, title)).child(facts);
    part("li", "attachment").child(icon::CLIP).child(text)
}
