//! A tag's attributes → those that are allowed, each checked.

use super::tokenizer::Tag;
use crate::model::Link;

/// Attributes as [`crate::model::Block`] has them.
pub type Attributes = Vec<(&'static str, String)>;

/// Turns a URL as it stands in the source into an absolute one; see [`super::sanitize`].
pub type Resolve<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Values longer than this are no attribute of an article. It also bounds what repeating a link in each block that it
/// covers can cost.
const LONGEST: usize = 4096;

/// Every allowed attribute and the elements that may have it; none named means all.
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

/// The attributes that an element keeps.
pub fn allowed(element: &str, tag: &Tag, resolve: Resolve) -> Attributes {
    let mut kept = Vec::new();
    if tag.attributes.is_empty() {
        return kept;
    }
    for (name, elements) in ATTRIBUTES {
        if elements.is_empty() || elements.split(' ').any(|other| other == element) {
            let value = tag.get(name).filter(|value| value.len() <= LONGEST);
            if let Some(value) = value.and_then(|value| checked(name, value, resolve)) {
                kept.push((name, value));
            }
        }
    }
    kept
}

fn checked(name: &str, value: String, resolve: Resolve) -> Option<String> {
    let one_of = |allowed: &str| {
        let found = allowed.split(' ').find(|word| value.trim().eq_ignore_ascii_case(word))?;
        Some(found.to_owned())
    };
    match name {
        "href" | "src" => {
            let href = value.trim();
            // A fragment would lead to a place that lost its id; nothing at all, to the feed.
            if href.is_empty() || href.starts_with('#') {
                return None;
            }
            let absolute = resolve(href)?;
            let link = match name {
                "href" => Link::from_parsed_with_mail(&absolute),
                _ => Link::from_parsed(&absolute),
            };
            link.map(|link| link.as_str().to_owned())
        }
        "width" | "height" => number(&value, 10_000),
        "colspan" => number(&value, 100),
        "rowspan" => number(&value, 200),
        "scope" => one_of("row col rowgroup colgroup"),
        "dir" => one_of("ltr rtl auto"),
        "alt" => Some(value),
        _ => (!value.trim().is_empty()).then_some(value),
    }
}

/// A positive whole number, perhaps in pixels, cut to what is sane. A share of the space (`100%`) is no number.
fn number(value: &str, most: u32) -> Option<String> {
    let digits = value.trim();
    let digits = digits.strip_suffix("px").unwrap_or(digits);
    let mut number: u32 = 0;
    for byte in digits.bytes() {
        number = number.saturating_mul(10).saturating_add(char::from(byte).to_digit(10)?);
    }
    (number > 0).then(|| number.min(most).to_string())
}
