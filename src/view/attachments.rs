//! Files that belong to an article, with what they are, how long and how large.

use super::context::Context;
use super::pen::Pen;
use super::{icon, reference};
use crate::i18n::Key;
use crate::model::Attachment;
use crate::words::split_once_byte;

/// The list of files.
pub fn attachments(context: &Context, pen: &mut Pen) {
    let attachments = &context.article.attachments;
    if attachments.is_empty() {
        return;
    }
    pen.element("ul.attachments|role=list", |pen| {
        context.label(pen, context.look.strings.get(Key::Attachments));
        for one in attachments.iter() {
            pen.element("li.attachment", |pen| {
                context.own_lang(pen);
                attachment(context, pen, one);
            });
        }
    });
}

fn attachment(context: &Context, pen: &mut Pen, one: &Attachment) {
    let strings = &context.look.strings;
    let (family, _) = split_once_byte(&one.mime_type, b'/');
    let kind = match family {
        "audio" => Key::Audio,
        "video" => Key::Video,
        "image" => Key::Image,
        _ => Key::File,
    };
    pen.icon(icon::CLIP);
    pen.element("div|class=link-text", |pen| {
        pen.element("a.link|data-kind=attachment", |pen| {
            reference::leads(pen, &one.url);
            match &one.title {
                Some(title) => pen.text(title),
                None => context.word(pen, kind),
            }
        });
        pen.element("p.link-facts", |pen| {
            if one.title.is_some() {
                context.say(pen, "span", kind);
            }
            let mut fact = |element: &'static str, words: &str| {
                pen.element(element, |pen| {
                    context.words(pen, words);
                });
            };
            if kind == Key::File {
                fact("span", &one.mime_type);
            }
            if let Some(seconds) = one.seconds.filter(|seconds| *seconds > 0) {
                fact("span", &strings.duration(seconds));
            }
            if let Some(bytes) = one.bytes.filter(|bytes| *bytes > 0) {
                fact("span", &strings.size(bytes));
            }
        });
    });
}
