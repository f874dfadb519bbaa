//! The top of a card: image, headline, authors, dates, hook, corrections, and a lead if there is no TL;DR.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{body, corrections, reference};
use crate::i18n::Key;

/// The top of a card.
pub fn head(context: &Context, out: &mut MarkupWriter) {
    out.element("header.head", |out| {
        // The feed has no alternative text for the picture, so it counts as decoration.
        reference::image(out, "img.image", context.article.image.as_ref());
        out.element("div.intro", |out| {
            headline(context, out);
            byline(context, out);
            hook(context, out);
            corrections::corrections(context, out);
            lead(context, out);
        });
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
                out.attribute("href", url.as_str());
                out.text(&article.headline);
            });
        } else {
            out.text(&article.headline);
        }
    });
}

/// The line on why to care.
pub fn hook(context: &Context, out: &mut MarkupWriter) {
    let Some(hook) = &context.article.hook else { return };
    context.article_text(out, "p.hook", hook);
}

fn byline(context: &Context, out: &mut MarkupWriter) {
    let article = context.article;
    let strings = &context.options.strings;
    out.element_unless_empty("p.byline", |out| {
        if !article.authors.is_empty() {
            context.message_around(out, "span", Key::Authors, &|out| authors(context, out));
        }
        if let Some(published) = &article.published {
            context.date(out, "time.date", published);
        }
        if let Some(modified) = &article.modified {
            let is_same_day =
                article.published.as_ref().is_some_and(|published| strings.date(published) == strings.date(modified));
            if !is_same_day {
                context
                    .message_around(out, "span.updated", Key::Updated, &|out| context.date(out, "time.date", modified));
            }
        }
    });
}

fn authors(context: &Context, out: &mut MarkupWriter) {
    out.element("span", |out| {
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
    });
}

fn lead(context: &Context, out: &mut MarkupWriter) {
    let article = context.article;
    let Some(lead) = &article.lead else { return };
    if article.tldr.is_empty() && !(context.options.single_article && body::contains_lead(&article.body, lead)) {
        context.article_text(out, "p.lead", lead);
    }
}
