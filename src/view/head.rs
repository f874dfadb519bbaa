//! Headline and what belongs to it: image, authors, dates, corrections, hook, and a lead where there is no TL;DR.

use super::context::Context;
use super::pen::Pen;
use super::{body, corrections, icon, reference};
use crate::i18n::Key;

/// The top of a card.
pub fn head(context: &Context, pen: &mut Pen) {
    pen.element("header.head", |pen| {
        // Beside a headline a picture is decoration: the feed has no words for it.
        reference::image(pen, "img.image", context.article.image.as_ref());
        pen.element("div.intro", |pen| {
            headline(context, pen);
            byline(context, pen);
            hook(context, pen);
            corrections::corrections(context, pen);
            lead(context, pen);
        });
    });
}

/// The headline, a link where there is one to follow.
pub fn headline(context: &Context, pen: &mut Pen) {
    let article = context.article;
    pen.element_as(context.heading(0), ".headline", |pen| {
        context.text_dir(pen);
        pen.attribute("id", &context.id("headline"));
        if let Some(url) = &article.url {
            pen.element("a.headline-link|data-kind=headline", |pen| {
                pen.attribute("href", url.as_str());
                pen.text(&article.headline);
            });
        } else {
            pen.text(&article.headline);
        }
    });
}

/// The line on why to care.
pub fn hook(context: &Context, pen: &mut Pen) {
    let Some(hook) = &context.article.hook else { return };
    pen.element("p.hook", |pen| {
        pen.icon(icon::BULB);
        context.own(pen, "span.hook-text", hook);
    });
}

fn byline(context: &Context, pen: &mut Pen) {
    let article = context.article;
    let strings = &context.look.strings;
    pen.element_unless_empty("p.byline", |pen| {
        if !article.authors.is_empty() {
            context.around(pen, "span", Key::Authors, &|pen| authors(context, pen));
        }
        if let Some(published) = &article.published {
            context.date(pen, "time.date", published);
        }
        if let Some(modified) = &article.modified {
            let told =
                article.published.as_ref().is_some_and(|published| strings.date(published) == strings.date(modified));
            if !told {
                context.around(pen, "span.updated", Key::Updated, &|pen| context.date(pen, "time.date", modified));
            }
        }
    });
}

fn authors(context: &Context, pen: &mut Pen) {
    pen.element("span", |pen| {
        for (place, author) in context.article.authors.iter().enumerate() {
            if place > 0 {
                context.word(pen, Key::ListSeparator);
            }
            match &author.url {
                Some(url) => reference::link(pen, "a.author|data-kind=author", url, &author.name),
                None => pen.leaf("span.author|dir=auto", &author.name),
            }
        }
    });
}

fn lead(context: &Context, pen: &mut Pen) {
    let article = context.article;
    let Some(lead) = &article.lead else { return };
    if article.tldr.is_empty() && !(context.look.whole && body::holds(&article.body, lead)) {
        context.own(pen, "p.lead", lead);
    }
}
