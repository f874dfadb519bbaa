//! A JSON value, from wherever it came.

use super::format::Name;
use super::platform::{List, Object};

/// A JSON value: natively filled by serde_json, in the browser what `JSON.parse` or a script has made.
///
/// What a list or an object holds is read when it is asked for, and nobody asks for a member that the format does not
/// know: so it costs nothing, even where a script has let it lead back to the feed itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Json {
    #[default]
    Null,
    Bool(bool),
    /// Always finite: what is beyond a double is kept as the largest one, see [`Json::is_beyond_a_double`].
    Number(f64),
    Text(String),
    List(List<Json>),
    Object(Object<Json>),
    /// A value that is not read, and why: natively nested too deep, or (handed over by a script) nothing that JSON knows.
    Unreadable(&'static str),
}

impl Json {
    /// A member of an object; of duplicates the last, as in every JavaScript engine.
    pub(super) fn get(&self, name: Name) -> Option<Json> {
        match self {
            Json::Object(object) => object.get(name),
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

    /// A number as it is kept. Infinity is what JSON.parse makes of 1e999; NaN only comes from a script. Minus zero
    /// becomes zero.
    pub(super) fn number(number: f64) -> Self {
        if number.is_nan() { Json::Unreadable(FOREIGN) } else { Json::Number(number.clamp(f64::MIN, f64::MAX) + 0.0) }
    }

    /// Whether this is a number that no double holds, such as 1e999: whatever it was, it is lost.
    pub fn is_beyond_a_double(&self) -> bool {
        matches!(self, Json::Number(number) if number.abs() == f64::MAX)
    }
}

/// Why a value was not read that only a script can hand over: a function, a symbol.
pub(super) const FOREIGN: &str = "value that JSON does not know";
