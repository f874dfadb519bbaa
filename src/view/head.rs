//! Headline and what belongs to it: image, authors, dates, corrections, hook, and a lead where there is no TL;DR.

use yew::virtual_dom::VNode;

use super::context::Context;
use super::tag::{Tag, fixed, part, tag, text, value};
use super::{body, corrections, icon};
use crate::i18n::Key;

/// The top of a card.
pub fn head(context: &Context) -> Tag {
    let article = context.article;
    let image = article.image.as_ref().map(|image| {
        // Beside a headline a picture is decoration: the feed has no words for it.
        let values = [fixed("image"), value(image.as_str()), fixed(""), fixed("lazy"), fixed("async")];
        tag("img", &["part", "src", "alt", "loading", "decoding"], values).key("image")
    });
    let intro = part("div", "intro")
        .key("intro")
        .child(headline(context))
        .maybe(byline(context))
        .maybe(hook(context))
        .maybe(corrections::corrections(context))
        .maybe(lead(context));
    part("header", "head").key("head").maybe(image).child(intro)
}

/// The headline, a link where there is one to follow.
pub fn headline(context: &Context) -> Tag {
    let article = context.article;
    let values = [fixed("headline"), value(&context.id("headline")), context.text_dir()];
    let headline = tag(context.heading(0), &["part", "id", "dir"], values).key("headline");
    let Some(url) = &article.url else { return headline.text(&article.headline) };
    let values = [fixed("headline-link"), value(url.as_str()), fixed("headline")];
    headline.child(tag("a", &["part", "href", "data-kind"], values).text(&article.headline))
}

/// The line on why to care.
pub fn hook(context: &Context) -> Option<Tag> {
    let hook = context.article.hook.as_ref()?;
    Some(part("p", "hook").key("hook").child(icon::BULB).child(context.own("span", "hook-text", hook)))
}

fn byline(context: &Context) -> Option<Tag> {
    let article = context.article;
    let strings = &context.look.strings;
    let mut facts: Vec<VNode> = Vec::new();
    if !article.authors.is_empty() {
        let mut names = Vec::new();
        for author in &article.authors {
            if !names.is_empty() {
                names.push(context.word(Key::ListSeparator));
            }
            let name = match &author.url {
                Some(url) => tag(
                    "a",
                    &["part", "href", "data-kind", "dir"],
                    [fixed("author"), value(url.as_str()), fixed("author"), fixed("auto")],
                ),
                None => tag("span", &["part", "dir"], [fixed("author"), fixed("auto")]),
            };
            names.push(name.text(&author.name).into());
        }
        let names = tag("span", &[], []).children(names);
        facts.push(
            tag("span", &[], []).key("authors").children(context.around(Key::Authors, "names", names.into())).into(),
        );
    }
    if let Some(published) = &article.published {
        facts.push(context.date("date", published).key("date").into());
    }
    if let Some(modified) = &article.modified {
        let told =
            article.published.as_ref().is_some_and(|published| strings.date(published) == strings.date(modified));
        if !told {
            let date = context.date("date", modified).into();
            facts.push(
                part("span", "updated").key("updated").children(context.around(Key::Updated, "date", date)).into(),
            );
        }
    }
    (!facts.is_empty()).then(|| part("p", "byline").key("byline").children(facts))
}

fn lead(context: &Context) -> Option<Tag> {
    let article = context.article;
    let lead = article.lead.as_ref().filter(|_| article.tldr.is_empty())?;
    if context.look.whole && body::holds(&article.body, lead) {
        return None;
    }
    let values = [fixed("lead"), context.text_dir()];
    Some(tag("p", &["part", "dir"], values).key("lead").child(text(lead)))
}
