//! Which attributes of a tag are kept, and with which values.

use super::elements::find_in_list;
use super::tokenizer::Tag;
use crate::model::Link;
use crate::words::to_decimal;

/// Attributes as [`crate::model::BodyNode`] has them.
pub type Attributes = Vec<(&'static str, String)>;

/// Makes a URL of the source absolute; see [`super::sanitize`].
pub type Resolve<'a> = &'a dyn Fn(&str) -> Option<String>;

/// How many bytes an attribute's value may have. An attribute with a longer one is dropped. `tree` repeats a link in
/// each block that the link surrounds, so this also limits how large the tree can grow.
const MAX_BYTES: usize = 4096;

/// Every allowed attribute and the elements that may have it. An empty list of elements means all of them. `href` comes
/// first, as `MarkupWriter::href` needs it.
const ATTRIBUTES: [(&str, &str); 12] = [
    ("href", "a"),
    ("src", "img"),
    ("alt", "img"),
    ("width", "img"),
    ("height", "img"),
    ("datetime", "time"),
    ("colspan", "td th"),
    ("rowspan", "td th"),
    ("scope", "th"),
    ("title", ""),
    ("lang", ""),
    ("dir", ""),
];

/// The names of all allowed attributes.
pub const NAMES: &str = "alt colspan datetime dir height href lang rowspan scope src title width";

/// The attributes that an element keeps.
pub fn allowed_attributes(element: &str, tag: &Tag, resolve: Resolve) -> Attributes {
    let mut kept = Vec::new();
    if tag.attributes.is_empty() {
        return kept;
    }
    for (name, elements) in ATTRIBUTES {
        if elements.is_empty() || find_in_list(elements, element).is_some() {
            let value = tag.get(name).filter(|value| value.len() <= MAX_BYTES);
            if let Some(value) = value.and_then(|value| normalise(name, value.trim(), resolve)) {
                kept.push((name, value));
            }
        }
    }
    kept
}

/// An attribute's value in the form in which it is kept; `None` if the attribute is to be dropped.
fn normalise(name: &str, value: &str, resolve: Resolve) -> Option<String> {
    let value = match name {
        "alt" => value,
        _ if value.is_empty() => return None,
        "href" | "src" => {
            // A fragment would link to an id in this article, but ids are not kept.
            if value.starts_with('#') {
                return None;
            }
            let absolute = resolve(value)?;
            let link =
                if name == "href" { Link::from_parsed_with_mail(&absolute) } else { Link::from_parsed(&absolute) };
            return link.map(|_| absolute);
        }
        "width" | "height" => return positive_number(value, 10_000),
        "colspan" => return positive_number(value, 100),
        "rowspan" => return positive_number(value, 200),
        "scope" => find_in_list("row col rowgroup colgroup", value)?,
        "dir" => find_in_list("ltr rtl auto", value)?,
        _ => value,
    };
    Some(value.to_owned())
}

/// A positive whole number, with or without the unit `px`; one above `max` becomes `max`. `None` for anything else,
/// such as a percentage.
fn positive_number(value: &str, max: u32) -> Option<String> {
    let mut number: u32 = 0;
    for byte in value.strip_suffix("px").unwrap_or(value).bytes() {
        number = number.saturating_mul(10).saturating_add(char::from(byte).to_digit(10)?);
    }
    (number > 0).then(|| to_decimal(u64::from(number.min(max))))
}
