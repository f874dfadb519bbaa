//! A JSON value, whatever has parsed it.

use super::format::Name;
use super::platform::{List, Object};
use crate::words::trim;

/// A JSON value. Natively, serde_json has read it; in a browser, it comes from `JSON.parse` or from a script.
///
/// In a browser, members and elements are read only when they are asked for, and only those that the format knows. So
/// other members cost nothing, even if a script has put a cycle into them.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Json {
    #[default]
    Null,
    Bool(bool),
    /// Always finite: a number that is too large for a double becomes the largest one, see [`Json::is_too_large`].
    Number(f64),
    Text(String),
    List(List<Json>),
    Object(Object<Json>),
    /// A value that is not read, and why: it is nested too deep, or a script has handed over something that JSON does
    /// not have.
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
            Json::Text(text) => trim(text).is_empty(),
            Json::List(list) => list.is_empty(),
            _ => false,
        }
    }

    /// A number as `Json` has it. `JSON.parse` reads 1e999 as infinity, which becomes the largest double. NaN, which
    /// only comes from a script, is unreadable. Minus zero becomes zero.
    pub(super) fn number(number: f64) -> Self {
        if number.is_nan() { Json::Unreadable(NOT_JSON) } else { Json::Number(number.clamp(f64::MIN, f64::MAX) + 0.0) }
    }

    /// Whether this was a number too large for a double, such as 1e999. Its value is lost.
    pub fn is_too_large(&self) -> bool {
        matches!(self, Json::Number(number) if number.abs() == f64::MAX)
    }
}

/// Why a value such as a function or a symbol is not read. Only a script can hand over one.
pub(super) const NOT_JSON: &str = "value that JSON does not know";
