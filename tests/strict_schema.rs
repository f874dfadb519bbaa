//! The schema for language models: within the rules of structured output, and what it allows is read without a problem.

use nutgraf::feed::schema::{Api, briefing};
use nutgraf::tools::check::check;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const APIS: [Api; 2] = [Api::OpenAi, Api::Anthropic];

/// What structured output knows.
const KEYWORDS: [&str; 8] =
    ["type", "properties", "required", "additionalProperties", "items", "anyOf", "enum", "description"];

/// What there is of a schema: how many levels of objects and lists, how many properties, how many words.
#[derive(Default)]
struct Counts {
    depth: usize,
    properties: usize,
    words: usize,
}

fn count(schema: &Value, depth: usize, counts: &mut Counts) {
    let object = schema.as_object().expect("a schema is an object");
    for keyword in object.keys() {
        assert!(KEYWORDS.contains(&keyword.as_str()), "{keyword} in {schema}");
    }
    counts.depth = counts.depth.max(depth);
    counts.words += schema["enum"].as_array().map_or(0, Vec::len);
    for one in schema["anyOf"].as_array().into_iter().flatten() {
        count(one, depth, counts);
    }
    if let Some(items) = object.get("items") {
        assert_eq!(schema["type"], "array");
        count(items, depth + 1, counts);
    }
    let Some(properties) = object.get("properties").and_then(Value::as_object) else { return };
    let names: Vec<_> = properties.keys().collect();
    assert_eq!((&schema["type"], &schema["additionalProperties"]), (&json!("object"), &json!(false)));
    assert_eq!(schema["required"], json!(names));
    counts.properties += names.len();
    for (name, property) in properties {
        assert!(property["description"].as_str().is_some_and(|text| !text.is_empty()), "{name} has no description");
        count(property, depth + 1, counts);
    }
}

#[test]
fn the_schema_is_within_the_rules_of_structured_output() {
    for api in APIS {
        let schema = briefing(api);
        assert_eq!(schema["type"], "object");
        let mut counts = Counts::default();
        count(&schema, 1, &mut counts);
        assert!(counts.depth <= 10 && counts.properties <= 5_000 && counts.words <= 1_000, "{}", counts.depth);
        assert!(counts.properties > 20 && counts.words >= 3);
    }
}

#[test]
fn a_model_is_asked_for_nothing_that_it_could_only_make_up() {
    let schema = briefing(Api::OpenAi);
    let names: Vec<_> = schema["properties"].as_object().expect("properties").keys().map(String::as_str).collect();
    assert_eq!(
        names,
        ["hook", "tldr", "takeaways", "comparison", "technical", "implications", "timeline", "sections", "sources"]
    );
}

/// Makes something that a schema allows, as its descriptions ask for it.
struct Maker(u64);

impl Maker {
    /// A number below another one: by a linear congruential generator.
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn make(&mut self, name: &str, schema: &Value) -> Value {
        if let Some(any) = schema["anyOf"].as_array() {
            let at = self.below(any.len() as u64) as usize;
            return self.make(name, &any[at]);
        }
        if let Some(words) = schema["enum"].as_array() {
            return words[self.below(words.len() as u64) as usize].clone();
        }
        match schema["type"].as_str().expect("a type") {
            "null" => Value::Null,
            "boolean" => json!(self.below(2) == 1),
            "number" if name == "likelihood" => json!(self.below(101) as f64 / 100.0),
            "number" => json!(self.below(1_000_000) as f64 / 8.0),
            "string" => self.text(name).into(),
            "array" => {
                // A table has a column and a row, and a cell for each column. A section is not empty.
                let count = if ["columns", "rows", "cells", "claims"].contains(&name) { 2 } else { self.below(4) };
                (0..count).map(|_| self.make(name, &schema["items"])).collect()
            }
            "object" => {
                let properties = schema["properties"].as_object().expect("properties");
                let made: Map<_, _> =
                    properties.iter().map(|(name, property)| (name.clone(), self.make(name, property))).collect();
                made.into()
            }
            other => panic!("{other}"),
        }
    }

    fn text(&mut self, name: &str) -> String {
        let number = self.below(1_000);
        match name {
            "date" | "date_published" => {
                let forms = ["2026", "2026-11", "2026-11-29", "2026-11-29T09:30:00Z"];
                forms[number as usize % 4].to_owned()
            }
            "url" => format!("https://example.com/{number}"),
            _ => format!("Words {number}"),
        }
    }

    /// A briefing. Its sources have ids of their own, and what is cited is among them.
    fn briefing(&mut self, schema: &Value) -> Value {
        let mut briefing = self.make("", schema);
        let sources = briefing["sources"].as_array_mut().map_or(&mut [][..], Vec::as_mut_slice);
        for (number, source) in sources.iter_mut().enumerate() {
            source["id"] = number.to_string().into();
        }
        let count = sources.len() as u64;
        let sections = briefing["sections"].as_array_mut().map_or(&mut [][..], Vec::as_mut_slice);
        for (number, section) in sections.iter_mut().enumerate() {
            section["id"] = format!("own-{number}").into();
        }
        let own = briefing["sources"].take();
        self.cite(&mut briefing, count);
        briefing["sources"] = own;
        briefing
    }

    fn cite(&mut self, value: &mut Value, count: u64) {
        match value {
            Value::Array(list) => list.iter_mut().for_each(|one| self.cite(one, count)),
            Value::Object(members) => {
                for (name, member) in members.iter_mut() {
                    if name == "sources" && member.is_array() {
                        *member = (0..count.min(self.below(3))).map(|number| json!(number.to_string())).collect();
                    } else {
                        self.cite(member, count);
                    }
                }
            }
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_the_schema_allows_is_read_without_a_problem(seed: u64) {
        for api in APIS {
            let briefing = Maker(seed).briefing(&briefing(api));
            let item = json!({ "id": "1", "title": "One", "_nutgraf": briefing });
            let feed = json!({ "version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [item] });
            let checked = check(feed.to_string().as_bytes(), "https://example.com/feed.json").expect("a URL");
            prop_assert!(checked.findings.is_empty(), "{:#?}\n{:#}", checked.findings, feed);
        }
    }
}
