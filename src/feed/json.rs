//! A JSON value, from wherever it came.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::limits;

/// A JSON value. There is one way into it, serde's: natively from serde_json, in the browser from serde-wasm-bindgen.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Json {
    #[default]
    Null,
    Bool(bool),
    /// Always finite: what is beyond a double is kept as the largest one, see [`Json::is_beyond_a_double`].
    Number(f64),
    Text(String),
    List(Vec<Json>),
    /// In the order of the document, duplicates included.
    Object(Vec<(String, Json)>),
    /// A value that is not read, and why: nested too deep, or (handed over by a script) nothing that JSON knows.
    Unreadable(&'static str),
}

impl Json {
    /// A member of an object; of duplicates the last, as in every JavaScript engine.
    pub fn get(&self, name: &str) -> Option<&Json> {
        match self {
            Json::Object(members) => members.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// Whether this means "absent": null, an empty list, an empty or blank string.
    pub fn is_absent(&self) -> bool {
        match self {
            Json::Null => true,
            Json::Text(text) => text.trim().is_empty(),
            Json::List(list) => list.is_empty(),
            _ => false,
        }
    }

    /// An object's members that are texts, in their order.
    pub fn texts(self) -> Vec<(String, String)> {
        let Json::Object(members) = self else { return Vec::new() };
        members
            .into_iter()
            .filter_map(|(name, value)| match value {
                Json::Text(text) => Some((name, text)),
                _ => None,
            })
            .collect()
    }

    /// Whether this is a number that no double holds, such as 1e999: whatever it was, it is lost.
    pub fn is_beyond_a_double(&self) -> bool {
        matches!(self, Json::Number(number) if number.abs() == f64::MAX)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Tree { depth: 0 }.deserialize(deserializer)
    }
}

/// Reads one value at a known depth.
#[derive(Clone, Copy)]
struct Tree {
    depth: usize,
}

impl Tree {
    fn below(self) -> Self {
        Self { depth: self.depth + 1 }
    }

    /// Whether the next list or object is one level too many.
    fn is_at_bottom(self) -> bool {
        self.depth >= limits::DEPTH
    }
}

/// Why a value was not read that lies below the limit.
const TOO_DEEP: &str = "value nested too deep";

/// Why a value was not read that only a script can hand over: a function, a symbol, an iterator.
const FOREIGN: &str = "value that JSON does not know";

impl<'de> DeserializeSeed<'de> for Tree {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree {
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
        // Infinity is what JSON.parse makes of 1e999. NaN only comes from a script. Minus zero becomes zero.
        let number = value.clamp(f64::MIN, f64::MAX) + 0.0;
        Ok(if value.is_nan() { Json::Unreadable(FOREIGN) } else { Json::Number(number) })
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Json, E> {
        Ok(Json::Text(value))
    }

    fn visit_byte_buf<E>(self, _: Vec<u8>) -> Result<Json, E> {
        Ok(Json::Unreadable(FOREIGN))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Json, A::Error> {
        if self.is_at_bottom() {
            // Skipping is iterative in serde_json, so no depth overflows the stack.
            while elements.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Json::Unreadable(TOO_DEEP));
        }
        let mut list = Vec::new();
        loop {
            match elements.next_element_seed(self.below()) {
                Ok(Some(element)) => list.push(element),
                Ok(None) => return Ok(Json::List(list)),
                Err(error) => list.push(foreign(error)?),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        if self.is_at_bottom() {
            while members.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Json::Unreadable(TOO_DEEP));
        }
        let mut object = Vec::new();
        while let Some(name) = members.next_key::<String>()? {
            let value = match members.next_value_seed(self.below()) {
                Ok(value) => value,
                Err(error) => foreign(error)?,
            };
            object.push((name, value));
        }
        Ok(Json::Object(object))
    }
}

/// In the browser every value exists already, and only one that JSON has no word for fails: it costs itself alone.
/// Natively an error is one of syntax, and there is nothing after it.
fn foreign<E>(error: E) -> Result<Json, E> {
    if cfg!(target_arch = "wasm32") { Ok(Json::Unreadable(FOREIGN)) } else { Err(error) }
}
