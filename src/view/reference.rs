//! A link to another page, with who published it and when.

use super::context::Context;
use super::pen::Pen;
use crate::model::{Date, Link, Reference};

/// The link itself.
pub fn link(pen: &mut Pen, element: &'static str, url: &Link, title: &str) {
    open(pen, element, url);
    pen.text(title);
    pen.close();
}

/// As [`link`], for more than a text.
pub fn open(pen: &mut Pen, element: &'static str, url: &Link) {
    pen.open(element);
    pen.fixed("dir", "auto");
    pen.attribute("href", url.as_str());
}

/// The line below it.
pub fn facts(context: &Context, pen: &mut Pen, publisher: Option<&str>, published: Option<&Date>) {
    pen.open("p.link-facts");
    if let Some(name) = publisher {
        // The outer element is for the mark between the facts, which must not turn with the name's direction.
        pen.open("span");
        self::publisher(pen, name);
        pen.close();
    }
    if let Some(at) = published {
        context.date(pen, "time.date", at);
    }
    pen.close_unless_empty();
}

/// Who published something.
pub fn publisher(pen: &mut Pen, name: &str) {
    pen.leaf("span.publisher|dir=auto", name);
}

/// A small picture beside it.
pub fn image(pen: &mut Pen, element: &'static str, url: Option<&Link>) {
    let Some(url) = url else { return };
    pen.open_as(element, "|alt|loading=lazy|decoding=async");
    pen.attribute("src", url.as_str());
    pen.close();
}

/// Picture, link and facts of another article.
pub fn card(context: &Context, pen: &mut Pen, image: &'static str, link: &'static str, one: &Reference) {
    self::image(pen, image, one.image.as_ref());
    pen.open("div|class=link-text");
    self::link(pen, link, &one.url, &one.title);
    facts(context, pen, one.publisher.as_deref(), one.published.as_ref());
    pen.close();
}
