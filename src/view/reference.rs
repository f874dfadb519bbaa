//! A link to another page, with who published it and when.

use super::context::Context;
use super::pen::Pen;
use crate::model::{Date, Link, Reference};

/// The link itself.
pub fn link(pen: &mut Pen, element: &'static str, url: &Link, title: &str) {
    pen.element(element, |pen| {
        leads(pen, url);
        pen.text(title);
    });
}

/// What a link's element has, whatever is in it.
pub fn leads(pen: &mut Pen, url: &Link) {
    pen.fixed("dir", "auto");
    pen.attribute("href", url.as_str());
}

/// The line below it.
pub fn facts(context: &Context, pen: &mut Pen, publisher: Option<&str>, published: Option<&Date>) {
    pen.element_unless_empty("p.link-facts", |pen| {
        if let Some(name) = publisher {
            // The outer element is for the mark between the facts, which must not turn with the name's direction.
            pen.element("span", |pen| {
                self::publisher(pen, name);
            });
        }
        if let Some(at) = published {
            context.date(pen, "time.date", at);
        }
    });
}

/// Who published something.
pub fn publisher(pen: &mut Pen, name: &str) {
    pen.leaf("span.publisher|dir=auto", name);
}

/// A small picture beside it.
pub fn image(pen: &mut Pen, element: &'static str, url: Option<&Link>) {
    let Some(url) = url else { return };
    pen.element_as(element, "|alt|loading=lazy|decoding=async", |pen| {
        pen.attribute("src", url.as_str());
    });
}

/// Picture, link and facts of another article.
pub fn card(context: &Context, pen: &mut Pen, image: &'static str, link: &'static str, one: &Reference) {
    self::image(pen, image, one.image.as_ref());
    pen.element("div|class=link-text", |pen| {
        self::link(pen, link, &one.url, &one.title);
        facts(context, pen, one.publisher.as_deref(), one.published.as_ref());
    });
}
