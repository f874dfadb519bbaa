//! A link to another page, with who published it and when.

use super::context::Context;
use super::tag::{Tag, fixed, part, tag, value};
use crate::model::{Date, Link};

/// The link itself.
pub fn link(kind: &'static str, url: &Link, title: &str) -> Tag {
    let values = [fixed("link"), value(url.as_str()), fixed(kind), fixed("auto")];
    tag("a", &["part", "href", "data-kind", "dir"], values).text(title)
}

/// The line below it.
pub fn facts(context: &Context, publisher: Option<&str>, published: Option<&Date>) -> Option<Tag> {
    let publisher = publisher
        .map(|name| tag("span", &["part", "dir"], [fixed("publisher"), fixed("auto")]).key("publisher").text(name));
    let published = published.map(|at| context.date("date", at).key("date"));
    if publisher.is_none() && published.is_none() {
        return None;
    }
    Some(part("p", "link-facts").key("facts").maybe(publisher).maybe(published))
}

/// A small picture beside it.
pub fn image(names: &'static str, url: &Link) -> Tag {
    let values = [fixed(names), value(url.as_str()), fixed(""), fixed("lazy"), fixed("async")];
    tag("img", &["part", "src", "alt", "loading", "decoding"], values).key("image")
}
