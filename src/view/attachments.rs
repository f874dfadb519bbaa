//! The files that belong to an article, with their type, length and size.

use super::context::Context;
use super::markup_writer::{MarkupWriter, SEPARATOR};
use super::reference;
use crate::i18n::Key;
use crate::model::Attachment;
use crate::words::split_once_byte;

/// The list of files.
pub fn attachments(context: &Context, out: &mut MarkupWriter) {
    let attachments = &context.article.attachments;
    if attachments.is_empty() {
        return;
    }
    out.element("ul.attachments|role=list", |out| {
        context.label(out, context.options.strings.get(Key::Attachments));
        let mut before = None;
        for one in attachments.iter() {
            // The same recording in another format needs no other player.
            let is_again = one.title.is_some() && before == one.title.as_ref();
            before = one.title.as_ref();
            out.element("li.attachment", |out| {
                context.own_lang(out);
                attachment(context, out, one, !is_again);
            });
        }
    });
}

fn attachment(context: &Context, out: &mut MarkupWriter, one: &Attachment, is_played: bool) {
    let strings = &context.options.strings;
    let (family, _) = split_once_byte(&one.mime_type, b'/');
    let kind = match family {
        "audio" => Key::Audio,
        "video" => Key::Video,
        "image" => Key::Image,
        _ => Key::File,
    };
    out.element("a.link|data-kind=attachment", |out| {
        reference::link_attributes(out, &one.url);
        match &one.title {
            Some(title) => out.text(title),
            None => context.message(out, kind),
        }
    });
    // They may stand on one line, and are copied with it.
    out.text(" ");
    let mut facts = String::new();
    let mut fact = |words: &str| {
        if !facts.is_empty() {
            facts.push_str(SEPARATOR);
        }
        facts.push_str(words);
    };
    if one.title.is_some() {
        fact(strings.get(kind));
    }
    if kind == Key::File {
        fact(&one.mime_type);
    }
    if let Some(seconds) = one.seconds.filter(|seconds| *seconds > 0) {
        fact(&strings.duration(seconds));
    }
    if let Some(bytes) = one.bytes.filter(|bytes| *bytes > 0) {
        fact(&strings.size(bytes));
    }
    if !facts.is_empty() {
        context.interface_text(out, &facts);
    }
    if is_played && matches!(kind, Key::Audio | Key::Video) {
        player(context, out, one, kind);
    }
}

/// The browser's own player. It asks for nothing until it is started, and so a video has no picture before.
fn player(context: &Context, out: &mut MarkupWriter, one: &Attachment, kind: Key) {
    let element = match kind {
        Key::Audio => "audio.player|controls|preload=none",
        _ => "video.player|controls|preload=none|playsinline",
    };
    out.element(element, |out| {
        match &one.title {
            Some(title) => out.attribute("aria-label", title),
            None => context.label(out, context.options.strings.get(kind)),
        }
        out.attribute("src", one.url.as_str());
    });
}
