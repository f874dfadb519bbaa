//! The top of a card: image, headline, authors, dates, hook, corrections, and a lead if there is no TL;DR. The lead story of a
//! front page has its TL;DR here, too, because that stands beside the picture.

use super::card::Role;
use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{body, corrections, picture, reference, tldr};
use crate::i18n::Key;
use crate::words::split_byte;

/// Longer words, in bytes, are kept whole where that can be.
const LONG_WORD: usize = 10;

/// The top of a card.
pub fn head(context: &Context, out: &mut MarkupWriter, role: Role) {
    out.element("header.head", |out| {
        picture::picture(context, out, role);
        headline(context, out);
        byline(context, out, true);
        hook(context, out);
        corrections::corrections(context, out);
        lead(context, out);
        if role == Role::Lead {
            tldr::tldr(context, out);
        }
    });
}

/// The headline, a link where there is one to follow.
pub fn headline(context: &Context, out: &mut MarkupWriter) {
    let article = context.article;
    out.element_as(context.heading(0), ".headline", |out| {
        context.text_dir(out);
        out.attribute("id", &context.id("headline"));
        if let Some(url) = &article.url {
            out.element("a.headline-link|data-kind=headline", |out| {
                out.href(url.as_str());
                words(out, &article.headline);
            });
        } else {
            words(out, &article.headline);
        }
    });
}

/// Writes a headline's words. A long one, or one with a hyphen, is an element, which the style sheet keeps on one line where
/// that is wide enough: browsers would rather break it than fill a line less. In scripts that have no spaces (their
/// characters have three bytes, the first from 0xE0 on), a word in this sense may be a whole headline, and stays text.
fn words(out: &mut MarkupWriter, headline: &str) {
    let (mut written, mut start) = (0, 0);
    for word in split_byte(headline, b' ') {
        let end = start + word.len();
        let (mut is_kept, mut has_spaces) = (word.len() > LONG_WORD, true);
        for byte in word.bytes() {
            is_kept |= byte == b'-';
            has_spaces &= byte < 0xe0;
        }
        if is_kept && has_spaces {
            if start > written {
                out.text(&headline[written..start]);
            }
            out.text_element("span|class=word", word);
            written = end;
        }
        start = end + 1;
    }
    if headline.len() > written {
        out.text(&headline[written..]);
    }
}

/// The line on why to care.
pub fn hook(context: &Context, out: &mut MarkupWriter) {
    let Some(hook) = &context.article.hook else { return };
    context.article_text(out, "p.hook", hook);
}

/// The line of authors, unless a card has no room for them, dates, and how long the article takes to read.
pub fn byline(context: &Context, out: &mut MarkupWriter, has_authors: bool) {
    let article = context.article;
    let strings = &context.options.strings;
    out.element_unless_empty("p.byline", |out| {
        if has_authors && !article.authors.is_empty() {
            context.around(out, Key::Authors, &|out| authors(context, out));
        }
        if context.options.has_dates {
            dates(context, out);
        }
        if article.reading_minutes > 0 {
            out.separator();
            let minutes = strings.whole(article.reading_minutes);
            context.interface_text(out, &strings.format(Key::ReadingTime, &[("number", &minutes)]));
        }
    });
}

fn dates(context: &Context, out: &mut MarkupWriter) {
    let article = context.article;
    let strings = &context.options.strings;
    if let Some(published) = &article.published {
        out.separator();
        context.date(out, "time.date", published);
    }
    if let Some(modified) = &article.modified {
        let is_same_day =
            article.published.as_ref().is_some_and(|published| strings.date(published) == strings.date(modified));
        if !is_same_day {
            out.separator();
            context.around(out, Key::Updated, &|out| context.date(out, "time.date updated", modified));
        }
    }
}

fn authors(context: &Context, out: &mut MarkupWriter) {
    let authors = &context.article.authors;
    for (index, author) in authors.iter().enumerate() {
        if index > 0 {
            context.message(out, if index + 1 == authors.len() { Key::ListLast } else { Key::ListSeparator });
        }
        match &author.url {
            Some(url) => reference::link(out, "a.author|data-kind=author", url, &author.name),
            None => out.text_element("span.author|dir=auto", &author.name),
        }
    }
}

fn lead(context: &Context, out: &mut MarkupWriter) {
    let article = context.article;
    let Some(lead) = &article.lead else { return };
    if article.tldr.is_empty() && !(context.options.single_article && body::contains_lead(&article.body, lead)) {
        context.article_text(out, "p.lead", lead);
    }
}
