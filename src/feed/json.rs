//! A JSON value, from wherever it came.

/// A JSON value: natively filled by serde_json, in the browser by a walk through what `JSON.parse` made.
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
    pub fn texts(&self) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        if let Json::Object(members) = self {
            for (name, value) in members {
                if let Json::Text(text) = value {
                    texts.push((name.clone(), text.clone()));
                }
            }
        }
        texts
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

/// Why a value was not read that lies below [`limits::DEPTH`](super::limits::DEPTH).
pub(super) const TOO_DEEP: &str = "value nested too deep";

/// Why a value was not read that only a script can hand over: a function, a symbol, an iterator.
pub(super) const FOREIGN: &str = "value that JSON does not know";
