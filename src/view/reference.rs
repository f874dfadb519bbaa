//! A link to another page, with who published it and when.

use super::context::Context;
use super::markup_writer::{MarkupWriter, SEPARATOR};
use crate::model::{Date, Link, Reference};

/// Between a link and the line below it. The style sheet keeps the break, so that the line needs no element.
pub const BELOW: &str = "\n";

/// Who published something, as a reader knows them: by a name, a domain, and a picture or a letter.
#[derive(Default)]
pub struct Face<'a> {
    /// The name; without one, the domain.
    pub name: &'a str,
    /// The domain, where it says more than the name.
    domain: &'a str,
}

impl<'a> Face<'a> {
    pub fn new(publisher: Option<&'a str>, url: Option<&'a Link>) -> Self {
        let domain = url.map_or("", domain);
        match publisher {
            Some(name) if name != domain => Self { name, domain },
            _ => Self { name: domain, domain: "" },
        }
    }

    /// Writes what an entry is known by at a glance: the first letter of the name, which the style sheet draws, and over
    /// it the picture that the feed has.
    pub fn mark(&self, context: &Context, out: &mut MarkupWriter, icon: Option<&Link>) {
        if let Some(first) = self.name.chars().next() {
            out.attribute("data-initial", first.encode_utf8(&mut [0; 4]));
        }
        image(context, out, "img.source-icon", icon);
    }

    /// Writes the line below a link, or what stands above several.
    pub fn facts(&self, context: &Context, out: &mut MarkupWriter, published: Option<&Date>) {
        let mut before = BELOW;
        for words in [self.name, self.domain] {
            if !words.is_empty() {
                out.text(before);
                context.name(out, words);
                before = SEPARATOR;
            }
        }
        if let Some(at) = published.filter(|_| context.options.has_dates) {
            out.text(before);
            context.date(out, "time.date", at);
        }
    }
}

/// The host of a link, as it is read aloud.
pub fn domain(url: &Link) -> &str {
    let host = url.host();
    host.strip_prefix("www.").unwrap_or(host)
}

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
    out.href(url.as_str());
}

/// Writes a small picture beside a link, unless the reader is to be asked for each picture: so small a one is not worth that.
pub fn image(context: &Context, out: &mut MarkupWriter, element: &'static str, url: Option<&Link>) {
    let Some(url) = url.filter(|_| !context.options.images_on_click) else { return };
    out.element_as(element, "|alt|loading=lazy|decoding=async", |out| {
        out.attribute("src", url.as_str());
    });
}

/// Writes picture, link and facts of another article.
pub fn card(context: &Context, out: &mut MarkupWriter, image: &'static str, link: &'static str, one: &Reference) {
    self::image(context, out, image, one.image.as_ref());
    out.element("div|class=link-text", |out| {
        self::link(out, link, &one.url, &one.title);
        let face = Face { name: one.publisher.as_deref().unwrap_or_default(), domain: "" };
        face.facts(context, out, one.published.as_ref());
    });
}
