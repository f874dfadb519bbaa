//! A JSON Schema for language models: what of an article's `_nutgraf` a model may write, within what structured output
//! accepts. Every object is closed, every member is required and `null` where it is optional, nothing is referred to,
//! and no keyword says how long a text or a list may be.
//!
//! The rules are those of [OpenAI](https://platform.openai.com/docs/guides/structured-outputs) and
//! [Anthropic](https://docs.claude.com/en/docs/build-with-claude/structured-outputs).

use serde_json::{Map, Value, json};

use crate::feed::format::{ItemExtension, Kind, Object, Presence, Shape};

/// Members that are not a model's to write: who wrote and who reviewed, what was wrong before, where something first
/// appeared, links to other pages, and a picture that it has not seen, which it could only make up.
const NOT_A_MODELS: [&str; 8] =
    ["analysis", "corrections", "original", "coverage", "related", "topics", "image", "reading_minutes"];

/// Kinds of text whose description says how they are written.
const WRITTEN: [&str; 4] = ["Url", "Date", "Language", "SectionId"];

/// An API with structured output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Api {
    /// Every value has a type.
    OpenAi,
    /// One of a few words has no type.
    Anthropic,
}

/// The schema of an article's `_nutgraf` as a model may write it.
pub fn briefing(api: Api) -> Value {
    let Shape::Object(mut object) = ItemExtension::shape() else { return Value::Null };
    object.members.retain(|member| !NOT_A_MODELS.contains(&member.name));
    closed(api, &object)
}

/// An object of which one of several members has to be there is any of several objects, each with one of them.
fn closed(api: Api, object: &Object) -> Value {
    match object.one {
        [] => closed_with(api, object, None),
        several => {
            json!({ "anyOf": several.iter().map(|one| closed_with(api, object, Some(one))).collect::<Vec<_>>() })
        }
    }
}

fn closed_with(api: Api, object: &Object, one: Option<&str>) -> Value {
    let properties: Map<String, Value> = object
        .members
        .iter()
        .filter(|member| one == Some(member.name) || !object.one.contains(&member.name))
        .map(|member| {
            let mut doc = prose(member.doc);
            if let Shape::Basic { name, doc: how, .. } = &member.shape
                && WRITTEN.contains(name)
            {
                doc = format!("{doc} {}", prose(how));
            }
            let mut schema = match member.presence {
                Presence::Required => strict(api, &member.shape),
                _ if one == Some(member.name) => strict(api, &member.shape),
                _ => or_null(strict(api, &member.shape)),
            };
            schema["description"] = doc.into();
            (member.name.to_owned(), schema)
        })
        .collect();
    let required: Vec<_> = properties.keys().cloned().collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn strict(api: Api, shape: &Shape) -> Value {
    match shape {
        // The tables have valid JSON.
        Shape::Basic { schema, .. } => plain(api, &serde_json::from_str(schema).unwrap_or_default()),
        Shape::Words(words) => one_of(api, &json!(words)),
        Shape::Object(object) => closed(api, object),
        Shape::List { of, .. } => json!({ "type": "array", "items": strict(api, of) }),
        Shape::Either { shapes, .. } => {
            // The richest shape is taken, because an object can cite sources, and a list can hold more than one value.
            let rank = |shape: &&Shape| match shape {
                Shape::Object(_) => 0,
                Shape::List { .. } | Shape::Either { .. } => 1,
                Shape::Basic { .. } | Shape::Words(_) => 2,
            };
            shapes.iter().min_by_key(rank).map(|shape| strict(api, shape)).unwrap_or_default()
        }
    }
}

/// The schema of a plain value without what structured output does not know.
fn plain(api: Api, schema: &Value) -> Value {
    match (&schema["type"], &schema["enum"], &schema["anyOf"]) {
        (_, _, Value::Array(any)) => json!({ "anyOf": any.iter().map(|one| plain(api, one)).collect::<Vec<_>>() }),
        (_, words @ Value::Array(_), _) => one_of(api, words),
        (Value::Array(types), ..) => {
            json!({ "anyOf": types.iter().map(|name| json!({ "type": name })).collect::<Vec<_>>() })
        }
        (name, ..) => json!({ "type": name }),
    }
}

fn one_of(api: Api, words: &Value) -> Value {
    match api {
        Api::OpenAi => json!({ "type": "string", "enum": words }),
        Api::Anthropic => json!({ "enum": words }),
    }
}

fn or_null(mut schema: Value) -> Value {
    let nothing = json!({ "type": "null" });
    match schema.get_mut("anyOf").and_then(Value::as_array_mut) {
        Some(any) => any.push(nothing),
        None => schema = json!({ "anyOf": [schema, nothing] }),
    }
    schema
}

/// Lines of documentation as one text.
pub fn prose(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}
