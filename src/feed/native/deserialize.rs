//! How serde_json fills a [`Json`].

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::feed::json::Json;

/// How deep lists and objects may be nested: far deeper than the format needs, and not so deep that the stack
/// overflows.
pub const MAX_DEPTH: usize = 64;

/// Why a value at a greater depth is not read.
const TOO_DEEP: &str = "value nested too deep";

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        JsonReader { depth: 0 }.deserialize(deserializer)
    }
}

/// Reads one value at a known depth.
#[derive(Clone, Copy)]
struct JsonReader {
    depth: usize,
}

impl JsonReader {
    /// For the values in a list or object at this depth.
    fn deeper(self) -> Self {
        Self { depth: self.depth + 1 }
    }

    /// Whether the next list or object is one level too many.
    fn is_too_deep(self) -> bool {
        self.depth >= MAX_DEPTH
    }
}

impl<'de> DeserializeSeed<'de> for JsonReader {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for JsonReader {
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
        Ok(Json::number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Json, E> {
        Ok(Json::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Json, A::Error> {
        if self.is_too_deep() {
            // Skipping is iterative in serde_json, so no depth overflows the stack.
            while elements.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Json::Unreadable(TOO_DEEP));
        }
        let mut list = Vec::new();
        while let Some(element) = elements.next_element_seed(self.deeper())? {
            list.push(element);
        }
        Ok(Json::List(list.into()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        if self.is_too_deep() {
            while members.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Json::Unreadable(TOO_DEEP));
        }
        let mut object = Vec::new();
        while let Some(name) = members.next_key::<String>()? {
            let value = members.next_value_seed(self.deeper())?;
            object.push((name, value));
        }
        Ok(Json::Object(object.into()))
    }
}
