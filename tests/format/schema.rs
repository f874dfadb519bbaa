//! The JSON Schema. It is stricter than the reader, so that a publisher sees mistakes.

use nutgraf::feed::format::{Object, Presence, Shape};
use serde_json::{Map, Value, json};

use crate::made::{Named, feed, keep, lower, named, prose};

const TITLE: &str = "JSON Feed 1.1 with the _nutgraf extension";
const DESCRIPTION: &str = "A feed as Nutgraf reads it: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), and whatever \
     JSON Feed has no word for in one extension object named _nutgraf, on the feed and on each item. Unknown members are allowed \
     everywhere. The schema is strict so that a publisher sees mistakes; the widget itself reads faulty feeds too, and says what it \
     dropped. Made of the tables in src/feed/format.";

/// Values that many members have, and that have a definition of their own.
const SHARED: [&str; 4] = ["Url", "Date", "Language", "CellValue"];

#[test]
fn the_schema_is_that_of_the_tables() {
    let schema = serde_json::to_string_pretty(&schema(&feed())).expect("a schema");
    keep("www/package/feed.schema.json", &(schema + "\n"));
}

fn schema(feed: &Shape) -> Value {
    let mut schema = Map::new();
    schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("title".into(), TITLE.into());
    schema.insert("description".into(), DESCRIPTION.into());
    let mut definitions = Map::new();
    for (place, named) in named(feed).into_iter().enumerate() {
        let (name, made) = match named {
            Named::Object(root) if place == 0 => {
                schema.extend(object(root));
                continue;
            }
            Named::Object(one) => (one.name, described(object(one).into(), one.doc)),
            Named::Either { name, doc, shapes } => {
                let any: Vec<_> = shapes.iter().map(reference).collect();
                (name, described(json!({ "anyOf": any }), doc))
            }
            Named::Basic { name, doc, .. } if SHARED.contains(&name) => (name, described(basic_named(feed, name), doc)),
            Named::Basic { .. } => continue,
        };
        definitions.insert(lower(name), made);
    }
    schema.insert("$defs".into(), definitions.into());
    schema.into()
}

fn object(object: &Object) -> Map<String, Value> {
    let mut schema = Map::new();
    schema.insert("type".into(), "object".into());
    let properties = object.members.iter().map(|member| {
        let value = described(reference(&member.shape), member.doc);
        (member.name.to_owned(), value)
    });
    schema.insert("properties".into(), Value::Object(properties.collect()));
    let required = object.members.iter().filter(|member| member.presence != Presence::Optional);
    let required: Vec<_> = required.map(|member| member.name).collect();
    if !required.is_empty() {
        schema.insert("required".into(), json!(required));
    }
    if !object.any.is_empty() {
        let any: Vec<_> = object.any.iter().map(|name| json!({ "required": [name] })).collect();
        schema.insert("anyOf".into(), any.into());
    }
    if !object.one.is_empty() {
        let one: Vec<_> = object.one.iter().map(|name| json!({ "required": [name] })).collect();
        schema.insert("oneOf".into(), one.into());
    }
    // Where JSON Feed allows for an extension, there may be others.
    if object.members.iter().any(|member| member.name.starts_with('_')) {
        schema.insert(
            "patternProperties".into(),
            json!({ "^_[A-Za-z]": { "type": "object", "description": "An extension." } }),
        );
    }
    schema
}

/// A shape where it is used: what has a name is referred to.
fn reference(shape: &Shape) -> Value {
    let definition = |name: &str| json!({ "$ref": format!("#/$defs/{}", lower(name)) });
    match shape {
        Shape::Basic { name, .. } if SHARED.contains(name) => definition(name),
        Shape::Basic { schema, longest, .. } => basic(schema, *longest),
        Shape::Words(words) => json!({ "enum": words }),
        Shape::Object(Object { name, .. }) | Shape::Either { name, .. } => definition(name),
        Shape::List { of, most, least } => {
            let mut list = json!({ "type": "array", "items": reference(of), "maxItems": most });
            if *least > 0 {
                list["minItems"] = (*least).into();
            }
            list
        }
    }
}

fn basic(schema: &str, longest: Option<usize>) -> Value {
    let mut schema: Value = serde_json::from_str(schema).expect("the table has a schema");
    if let Some(longest) = longest {
        schema["maxLength"] = longest.into();
    }
    schema
}

/// The schema of a value with this name, wherever it is used.
fn basic_named(shape: &Shape, wanted: &str) -> Value {
    fn find(shape: &Shape, wanted: &str) -> Option<Value> {
        match shape {
            Shape::Basic { name, schema, longest, .. } => (*name == wanted).then(|| basic(schema, *longest)),
            Shape::Words(_) => None,
            Shape::List { of, .. } => find(of, wanted),
            Shape::Either { shapes, .. } => shapes.iter().find_map(|shape| find(shape, wanted)),
            Shape::Object(object) => object.members.iter().find_map(|member| find(&member.shape, wanted)),
        }
    }
    find(shape, wanted).expect("it is somewhere")
}

fn described(mut schema: Value, doc: &[&str]) -> Value {
    schema["description"] = prose(doc).into();
    schema
}
