//! A feed from bytes, natively.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::document::{Document, FeedError, Mark};
use super::json::Json;
use super::problem::Problem;

/// A feed in memory.
pub struct Native {
    members: Vec<(String, Json)>,
    items: Vec<Json>,
}

impl Native {
    /// Reads a feed's body as a browser would: a byte order mark is skipped, bytes that are not UTF-8 become
    /// replacement characters (with a problem), and so do lone surrogates; numbers may be beyond a double.
    pub fn parse(body: &[u8]) -> Result<(Self, Vec<Problem>), FeedError> {
        let text = String::from_utf8_lossy(body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body));
        // Borrowed means that nothing was replaced.
        let problems = if matches!(text, Cow::Owned(_)) { vec![Problem::invalid_utf8()] } else { Vec::new() };
        let text = normalise(&text);
        let mut deserializer = serde_json::Deserializer::from_str(&text);
        let root = Root
            .deserialize(&mut deserializer)
            .and_then(|root| deserializer.end().map(|()| root))
            .map_err(|error| FeedError::not_json(&error.to_string()))?;
        Self::new(root).map(|native| (native, problems))
    }

    /// Takes a feed that is a [`serde_json::Value`] already.
    pub fn from_value(value: serde_json::Value) -> Result<Self, FeedError> {
        Root.deserialize(value).map_err(|error| FeedError::not_json(&error.to_string())).and_then(Self::new)
    }

    fn new(root: Json) -> Result<Self, FeedError> {
        let Json::Object(mut members) = root else { return Err(FeedError::no_object(&root)) };
        let Some(at) = members.iter().rposition(|(name, _)| name == "items") else {
            return Err(FeedError::no_items(None));
        };
        match members.swap_remove(at).1 {
            Json::List(items) => Ok(Self { members, items }),
            other => Err(FeedError::no_items(Some(&other))),
        }
    }
}

impl Document for Native {
    fn len(&self) -> usize {
        self.items.len()
    }

    fn head(&self, name: &str) -> Option<Json> {
        self.members.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }

    fn item(&self, index: usize) -> Json {
        self.items.get(index).cloned().unwrap_or_default()
    }

    fn member(&self, index: usize, path: &[&str]) -> Option<Json> {
        path.iter().try_fold(self.items.get(index)?, |value, name| value.get(name)).cloned()
    }

    fn mark(&self, index: usize) -> Mark {
        Mark(self.item(index))
    }
}

/// The feed object, whose members and items each have a depth of their own: so the limit cuts where it does in the
/// browser, which decodes them one by one.
struct Root;

impl<'de> DeserializeSeed<'de> for Root {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Every kind of value that is not an object is only there to be described in an error.
impl<'de> Visitor<'de> for Root {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut elements: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = elements.next_element()? {
            list.push(element);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        let mut object = Vec::new();
        while let Some(name) = members.next_key::<String>()? {
            let value = if name == "items" { members.next_value::<Items>()?.0 } else { members.next_value()? };
            object.push((name, value));
        }
        Ok(Json::Object(object))
    }
}

/// The value of `items`, each at depth 0 if it is a list.
struct Items(Json);

impl<'de> Deserialize<'de> for Items {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // An object is read as one too, only to be refused.
        deserializer.deserialize_any(Root).map(Items)
    }
}

/// Rewrites what every JavaScript engine reads and serde_json refuses, within valid JSON: escapes of lone surrogates
/// (they become U+FFFD, as on their way from JavaScript into Rust) and numbers beyond a double (they become the
/// largest one, see [`Json::is_beyond_a_double`]). What is not JSON is left as it is.
fn normalise(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut result = String::new();
    let mut copied = 0;
    let mut at = 0;
    let mut is_string = false;
    while at < bytes.len() {
        let (end, replacement) = match bytes[at] {
            b'"' => {
                is_string = !is_string;
                (at + 1, None)
            }
            b'\\' if is_string => escape(bytes, at),
            b'-' | b'0'..=b'9' if !is_string => number(text, at),
            _ => (at + 1, None),
        };
        if let Some(replacement) = replacement {
            result.push_str(&text[copied..at]);
            result.push_str(replacement);
            copied = end;
        }
        at = end;
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    result.push_str(&text[copied..]);
    Cow::Owned(result)
}

/// Where an escape ends, and what to put in its place.
fn escape(bytes: &[u8], at: usize) -> (usize, Option<&'static str>) {
    match unit(bytes, at) {
        Some(0xd800..=0xdbff) => match unit(bytes, at + 6) {
            Some(0xdc00..=0xdfff) => (at + 12, None),
            _ => (at + 6, Some("\\ufffd")),
        },
        Some(0xdc00..=0xdfff) => (at + 6, Some("\\ufffd")),
        // Only the first byte after the backslash is sure to be a whole character in well-formed JSON.
        _ => (at + 1 + usize::from(bytes.get(at + 1).is_some_and(u8::is_ascii)), None),
    }
}

/// The code unit of an escape `\uXXXX`.
fn unit(bytes: &[u8], at: usize) -> Option<u16> {
    let digits = bytes.get(at..at + 6)?.strip_prefix(b"\\u")?;
    digits.iter().try_fold(0, |unit, digit| Some(unit << 4 | char::from(*digit).to_digit(16)? as u16))
}

/// Where a number ends, and what to put in its place.
fn number(text: &str, at: usize) -> (usize, Option<&'static str>) {
    let rest = &text[at..];
    let length = rest
        .bytes()
        .position(|byte| !matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'))
        .unwrap_or(rest.len());
    let number = &rest[..length];
    let replacement = match number.parse::<f64>() {
        // Rust reads "1.e999" too, which is not JSON and has to stay so.
        _ if serde_json::from_str::<IgnoredAny>(number).is_err() => None,
        Ok(f64::INFINITY) => Some("1.7976931348623157e308"),
        Ok(f64::NEG_INFINITY) => Some("-1.7976931348623157e308"),
        _ => None,
    };
    (at + length, replacement)
}
