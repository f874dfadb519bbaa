//! The published schema and what it describes: every demo feed and every example in the docs keeps to it.

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use nutgraf::model::Panel;
use serde_json::Value;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[track_caller]
fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[track_caller]
fn json(path: &Path) -> Value {
    serde_json::from_str(&text(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn schema() -> Value {
    json(&root().join("www/package/feed.schema.json"))
}

#[track_caller]
fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::options().should_validate_formats(true).build(schema).expect("the schema itself is valid")
}

/// What is wrong with a feed, each fault with its place.
fn faults(validator: &Validator, feed: &Value) -> Vec<String> {
    validator.iter_errors(feed).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn feeds() -> Vec<PathBuf> {
    let mut feeds: Vec<_> = fs::read_dir(root().join("www/site/feeds"))
        .expect("the demo has feeds")
        .map(|entry| entry.expect("a directory entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    feeds.sort();
    feeds
}

/// The fenced `json` blocks of a Markdown file.
fn examples(markdown: &str) -> Vec<Value> {
    let mut blocks = Vec::new();
    let mut open: Option<String> = None;
    for line in markdown.lines() {
        match &mut open {
            None if line.trim() == "```json" => open = Some(String::new()),
            None => {}
            Some(block) if line.trim() == "```" => {
                blocks.push(serde_json::from_str(block).unwrap_or_else(|error| panic!("{error} in\n{block}")));
                open = None;
            }
            Some(block) => {
                block.push_str(line);
                block.push('\n');
            }
        }
    }
    blocks
}

/// The names of the members that appear anywhere below a value.
fn members<'a>(value: &'a Value, into: &mut Vec<&'a str>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                into.push(name);
                members(value, into);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| members(value, into)),
        _ => {}
    }
}

#[test]
fn every_good_demo_feed_is_valid() {
    let validator = validator(&schema());
    for path in feeds() {
        if path.ends_with("broken.json") {
            continue;
        }
        assert_eq!(faults(&validator, &json(&path)), Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn the_broken_demo_feed_is_not() {
    let found = faults(&validator(&schema()), &json(&root().join("www/site/feeds/broken.json")));
    for place in ["/items/0/_nutgraf/tldr/why_it_matters", "/items/1/id", "/items/2", "/items/4"] {
        assert!(found.iter().any(|fault| fault.starts_with(place)), "no fault at {place} among {found:#?}");
    }
}

#[test]
fn every_example_in_the_docs_is_valid() {
    let schema = schema();
    let feed = validator(&schema);
    let item = validator(&with_root(&schema, "feedItem"));
    let mut seen = 0;
    for name in ["docs/feed-format.md", "README.md"] {
        let path = root().join(name);
        if !path.exists() {
            continue;
        }
        for example in examples(&text(&path)) {
            // An example is a whole feed or, where that says enough, one item.
            let validator = match (example.get("items"), example.get("id")) {
                (Some(_), _) => &feed,
                (None, Some(_)) => &item,
                (None, None) => continue,
            };
            seen += 1;
            assert_eq!(faults(validator, &example), Vec::<String>::new(), "in {name}: {example:#}");
        }
    }
    assert!(seen > 0, "the docs have examples");
}

/// The schema of one definition.
fn with_root(schema: &Value, definition: &str) -> Value {
    serde_json::json!({
        "$schema": schema["$schema"],
        "$ref": format!("#/$defs/{definition}"),
        "$defs": schema["$defs"],
    })
}

#[test]
fn the_briefings_use_every_member_of_the_extension() {
    let schema = schema();
    let feed = json(&root().join("www/site/feeds/briefings.json"));
    let mut used = Vec::new();
    members(&feed, &mut used);
    let mut unused = Vec::new();
    for definition in [
        "feedExtension",
        "itemExtension",
        "recap",
        "tldr",
        "analysis",
        "citedClaim",
        "comparison",
        "columnObject",
        "row",
        "cellObject",
        "implication",
        "timelineEntry",
        "section",
        "source",
        "link",
        "topic",
        "relatedGroup",
        "original",
        "correction",
        "attachment",
    ] {
        let mut properties = Vec::new();
        collect_properties(&schema["$defs"][definition], &mut properties);
        unused.extend(properties.into_iter().filter(|name| !used.contains(&name.as_str())));
    }
    // A feed that says what was repaired has problems.
    assert_eq!(unused, ["repairs"], "members that no briefing shows");
}

#[test]
fn a_section_s_id_is_what_the_reader_takes_for_one() {
    let validator = validator(&schema());
    for id in ["own", "q-and-a", "2", "", "Own", "q a", "all"].into_iter().chain(Panel::ALL.map(Panel::name)) {
        let section = serde_json::json!({ "id": id, "title": "T", "text": "T" });
        let item = serde_json::json!({ "id": "1", "_nutgraf": { "sections": [section] } });
        let feed = serde_json::json!({ "version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [item] });
        assert_eq!(faults(&validator, &feed).is_empty(), Panel::is_section(id), "{id}");
    }
}

/// The names that a part of a schema gives to members, at any depth.
fn collect_properties(schema: &Value, into: &mut Vec<String>) {
    match schema {
        Value::Object(object) => {
            if let Some(Value::Object(properties)) = object.get("properties") {
                into.extend(properties.keys().cloned());
            }
            object.values().for_each(|value| collect_properties(value, into));
        }
        Value::Array(list) => list.iter().for_each(|value| collect_properties(value, into)),
        _ => {}
    }
}

/// The readers' tests change this feed in every place, so what it lacks is not tested. Names are compared, whatever
/// object they are members of.
#[test]
fn the_complete_feed_uses_every_member_of_the_format() {
    let feed = json(&root().join("tests/feeds/complete.json"));
    let (mut used, mut properties) = (Vec::new(), Vec::new());
    members(&feed, &mut used);
    collect_properties(&schema(), &mut properties);
    // JSON Feed 1.0 has one `author` in the place of `authors`, which is what counts where both are there.
    used.push("author");
    // A feed that says what was repaired has problems: the tests of XML have some.
    used.extend(["repairs", "path", "found"]);
    properties.retain(|name| !used.contains(&name.as_str()));
    assert_eq!(properties, Vec::<String>::new(), "members that no reader's test has");
}

#[test]
fn a_claim_cites_only_sources_that_are_there() {
    for path in feeds() {
        if path.ends_with("broken.json") {
            continue;
        }
        let feed = json(&path);
        for item in feed["items"].as_array().expect("items") {
            let extension = &item["_nutgraf"];
            let known: Vec<_> =
                extension["sources"].as_array().into_iter().flatten().map(|source| source["id"].clone()).collect();
            let mut cited = Vec::new();
            citations(extension, &mut cited);
            for id in cited {
                assert!(known.contains(&id), "{} in {} cites {id}", item["id"], path.display());
            }
        }
    }
}

/// The source ids cited below a value; the list of sources itself holds objects, not ids.
fn citations(value: &Value, into: &mut Vec<Value>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                match (name.as_str(), value) {
                    ("sources", Value::Array(list)) => into.extend(list.iter().filter(|id| id.is_string()).cloned()),
                    _ => citations(value, into),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| citations(value, into)),
        _ => {}
    }
}
