//! A link to another page, with who published it and when.

use super::context::Context;
use super::tag::{Tag, bare, fixed, part, tag, value};
use crate::model::{Date, Link};

/// The link itself.
pub fn link(kind: &'static str, url: &Link, title: &str) -> Tag {
    let values = [fixed("link"), value(url.as_str()), fixed(kind), fixed("auto")];
    tag("a", &["part", "href", "data-kind", "dir"], values).text(title)
}

/// The line below it.
pub fn facts(context: &Context, publisher: Option<&str>, published: Option<&Date>) -> Option<Tag> {
    // The outer element is for the mark between the facts, which must not turn with the name's direction.
    let publisher = publisher.map(|name| bare("span").key("publisher").child(self::publisher(name)));
    let published = published.map(|at| context.date("date", at).key("date"));
    if publisher.is_none() && published.is_none() {
        return None;
    }
    Some(part("p", "link-facts").key("facts").maybe(publisher).maybe(published))
}

/// Who published something.
pub fn publisher(name: &str) -> Tag {
    tag("span", &["part", "dir"], [fixed("publisher"), fixed("auto")]).text(name)
}

/// A small picture beside it.
pub fn image(names: &'static str, url: &Link) -> Tag {
    let values = [fixed(names), value(url.as_str()), fixed(""), fixed("lazy"), fixed("async")];
    tag("img", &["part", "src", "alt", "loading", "decoding"], values).key("image")
}
