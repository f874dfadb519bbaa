//! Pictures and recordings.

use super::content::{plain, text};
use super::tree::Element;
use super::write::ObjectWriter;

/// With so many entries of a list each one is compared, to be there once: no item has more that are told apart.
pub const COMPARED: usize = 50;

/// A recording or another file.
pub struct Attachment {
    url: String,
    mime_type: String,
    title: String,
    bytes: u64,
    seconds: u64,
}

impl Attachment {
    pub fn write(&self, out: &mut String) {
        ObjectWriter::write(out, |object| {
            object.text("url", &self.url);
            object.text("mime_type", &self.mime_type);
            object.text("title", &self.title);
            object.number("size_in_bytes", self.bytes);
            object.number("duration_in_seconds", self.seconds);
        });
    }
}

/// The elements in an item: those of Media RSS may stand in groups.
fn parts(item: &Element) -> Vec<&Element> {
    let mut parts = Vec::new();
    for element in item.elements() {
        if element.name == "media:group" {
            parts.extend(element.elements());
        } else {
            parts.push(element);
        }
    }
    parts
}

/// Whether an element says that it is of this kind, such as `image`.
fn is_of(element: &Element, kind: &str) -> bool {
    let mime_type = element.attribute("type").unwrap_or_default();
    element.attribute("medium") == Some(kind) || mime_type.strip_prefix(kind).is_some_and(|rest| rest.starts_with('/'))
}

/// Whether an element names a file of the item. A link of Atom may lead elsewhere.
fn names_file(element: &Element) -> bool {
    element.name != "atom:link" || element.attribute("rel") == Some("enclosure")
}

/// What Media RSS says of an item.
pub fn description(item: &Element) -> Option<&Element> {
    parts(item).into_iter().find(|part| part.name == "media:description")
}

/// The picture of an item.
#[derive(Default)]
pub struct Picture {
    /// Empty if there is none.
    pub url: String,
    alt: String,
    caption: String,
    credit: String,
    width: u64,
    height: u64,
}

impl Picture {
    /// Whether more is known of it than where it is.
    pub fn is_described(&self) -> bool {
        !(self.alt.is_empty() && self.caption.is_empty() && self.credit.is_empty()) || self.width > 0 || self.height > 0
    }

    pub fn write(&self, out: &mut ObjectWriter) {
        out.text("alt", &self.alt);
        out.text("caption", &self.caption);
        out.text("credit", &self.credit);
        out.number("width", self.width);
        out.number("height", self.height);
    }
}

/// The picture of an item. `has_summary` is whether the description in Media RSS is not needed as the item's summary.
pub fn picture(item: &Element, has_summary: bool) -> Picture {
    let parts = parts(item);
    for (name, attribute) in [
        ("media:thumbnail", "url"),
        ("media:content", "url"),
        ("enclosure", "url"),
        ("itunes:image", "href"),
        ("atom:link", "href"),
    ] {
        for part in &parts {
            let may_be_other = matches!(name, "media:content" | "enclosure" | "atom:link");
            if part.name == name && (!may_be_other || is_of(part, "image") && names_file(part)) {
                let url = part.url_in(attribute);
                if !url.is_empty() {
                    return described(url, part, &parts, has_summary);
                }
            }
        }
    }
    Picture::default()
}

/// What the element of a picture says of it. What stands beside a `media:content` is about the picture, too, but a title there
/// is the item's. Beside a thumbnail there is a film that is described, and its size is not that of the original.
fn described(url: String, own: &Element, parts: &[&Element], has_summary: bool) -> Picture {
    let is_original = own.name == "media:content";
    let beside = |name| parts.iter().copied().find(|part| part.name == name && is_original);
    let caption = own.first(&["media:description"]);
    let caption = caption.or_else(|| beside("media:description").filter(|_| has_summary));
    let credit = own.first(&["media:credit"]).or_else(|| beside("media:credit"));
    let pixels = |name| seconds(own.attribute(name).filter(|_| is_original).unwrap_or_default());
    Picture {
        url,
        alt: own.first(&["media:title"]).map(plain).unwrap_or_default(),
        caption: caption.map(plain).unwrap_or_default(),
        credit: credit.map(text).unwrap_or_default(),
        width: pixels("width"),
        height: pixels("height"),
    }
}

/// The recordings of an item.
pub fn attachments(item: &Element) -> Vec<Attachment> {
    let length = item.first(&["itunes:duration"]).map(|one| seconds(&text(one))).unwrap_or_default();
    let mut found: Vec<Attachment> = Vec::new();
    for part in parts(item) {
        let (is_attachment, attribute) = match part.name.as_str() {
            "enclosure" => (!is_of(part, "image"), "url"),
            "media:content" => (is_of(part, "audio") || is_of(part, "video"), "url"),
            "atom:link" => (names_file(part) && !is_of(part, "image"), "href"),
            _ => (false, ""),
        };
        let url = part.url_in(attribute);
        let is_known = || found.iter().take(COMPARED).any(|before| before.url == url);
        if !is_attachment || url.is_empty() || is_known() {
            continue;
        }
        let mime_type = part.attribute("type").unwrap_or_default();
        let number = |name| seconds(part.attribute(name).unwrap_or_default());
        let own_length = number("duration");
        found.push(Attachment {
            url,
            mime_type: if mime_type.is_empty() { "application/octet-stream" } else { mime_type }.to_owned(),
            title: part.attribute("title").unwrap_or_default().to_owned(),
            bytes: number("length").max(number("fileSize")),
            seconds: if own_length > 0 { own_length } else { length },
        });
    }
    found
}

/// A length as `hours:minutes:seconds`, with the first ones left out or not; fractions are left out.
fn seconds(text: &str) -> u64 {
    let (mut sum, mut part) = (0_u64, 0_u64);
    for byte in text.trim_ascii().bytes() {
        match byte {
            b'0'..=b'9' => part = part.saturating_mul(10).saturating_add(u64::from(byte - b'0')),
            b':' => (sum, part) = (sum.saturating_add(part).saturating_mul(60), 0),
            b'.' => break,
            _ => return 0,
        }
    }
    sum.saturating_add(part)
}
