//! A link to another page, with who published it and when.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use crate::model::{Date, Link, Reference};

/// Writes a link.
pub fn link(out: &mut MarkupWriter, element: &'static str, url: &Link, title: &str) {
    out.element(element, |out| {
        link_attributes(out, url);
        out.text(title);
    });
}

/// Writes the attributes of a link.
pub fn link_attributes(out: &mut MarkupWriter, url: &Link) {
    out.fixed_attribute("dir", "auto");
    out.attribute("href", url.as_str());
}

/// Writes the line below a link.
pub fn facts(context: &Context, out: &mut MarkupWriter, publisher: Option<&str>, published: Option<&Date>) {
    out.element_unless_empty("p.link-facts", |out| {
        if let Some(name) = publisher {
            // The style sheet puts a separator after the outer element, which must not follow the direction of the
            // name.
            out.element("span", |out| {
                self::publisher(out, name);
            });
        }
        if let Some(at) = published.filter(|_| context.options.has_dates) {
            context.date(out, "time.date", at);
        }
    });
}

/// Who published something.
pub fn publisher(out: &mut MarkupWriter, name: &str) {
    out.text_element("span.publisher|dir=auto", name);
}

/// Writes a small picture beside a link.
pub fn image(out: &mut MarkupWriter, element: &'static str, url: Option<&Link>) {
    let Some(url) = url else { return };
    out.element_as(element, "|alt|loading=lazy|decoding=async", |out| {
        out.attribute("src", url.as_str());
    });
}

/// Writes picture, link and facts of another article.
pub fn card(context: &Context, out: &mut MarkupWriter, image: &'static str, link: &'static str, one: &Reference) {
    self::image(out, image, one.image.as_ref());
    out.element("div|class=link-text", |out| {
        self::link(out, link, &one.url, &one.title);
        facts(context, out, one.publisher.as_deref(), one.published.as_ref());
    });
}
