//! What converting works on: objects of JSON, and what is said about them.

use serde_json::{Map, Value};

/// A JSON object, whose members keep the order in which they were written.
pub type Object = Map<String, Value>;

/// What had to be repaired or left out, in words.
pub type Remarks = Vec<String>;

/// An item's id, a text or a number, as a text.
pub fn id(item: &Value) -> Option<String> {
    match &item["id"] {
        Value::String(id) => Some(id.trim().to_owned()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    }
}
