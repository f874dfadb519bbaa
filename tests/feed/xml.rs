//! RSS and Atom: each fixture states which JSON Feed it becomes.
//!
//! Beside `NAME.xml` stands `NAME.expect.json`, the feed. What was repaired stands there as `$repairs`: the lines, columns
//! and paths alone, because the words for it are for people.

use nutgraf::feed::{Document, from_xml};
use serde_json::{Value, json};

const URL: &str = "https://example.com/blog/feed.xml";

/// The feed that a fixture becomes, in the words of an expectation.
fn outcome(body: &[u8]) -> Value {
    let text = match from_xml(body, URL) {
        Ok(text) => text,
        Err(error) => return json!({ "error": error.to_string() }),
    };
    let mut feed: Value = serde_json::from_str(&text).expect("JSON");
    let Some(extension) = feed.as_object_mut().and_then(|feed| feed.remove("_nutgraf")) else { return feed };
    let repairs = extension["repairs"].as_array().expect("repairs").iter().map(|repair| {
        assert!(repair["found"].is_string(), "{repair}");
        let whole = repair["path"].as_str().expect("a path");
        let (line, rest) = whole.strip_prefix("line ").and_then(|rest| rest.split_once(", column ")).expect(whole);
        let (column, path) = rest.split_once(", ").expect(whole);
        let number = |digits: &str| digits.parse::<u64>().expect(whole);
        json!({ "line": number(line), "column": number(column), "path": path })
    });
    feed["$repairs"] = repairs.collect();
    feed
}

#[test]
fn every_feed_in_xml_becomes_the_json_feed_that_says_the_same() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/feeds/xml");
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .expect("fixtures")
        .filter_map(|entry| Some(entry.ok()?.file_name().to_str()?.strip_suffix(".xml")?.to_owned()))
        .collect();
    names.sort();
    assert!(names.len() > 40, "the fixtures are missing");
    let mut others = Vec::new();
    for name in names {
        let body = std::fs::read(format!("{folder}/{name}.xml")).expect("a feed");
        let text = std::fs::read(format!("{folder}/{name}.expect.json")).expect("an expectation");
        let expected: Value = serde_json::from_slice(&text).expect(&name);
        let outcome = outcome(&body);
        if outcome != expected {
            others.push(format!("{name} became:\n{outcome:#}\ninstead of:\n{expected:#}"));
        }
    }
    assert!(others.is_empty(), "{} fixtures\n{}", others.len(), others.join("\n"));
}

#[test]
fn a_hundred_repairs_are_kept() {
    let body = format!("<rss><channel><title>{}</title></channel></rss>", "a & b ".repeat(500));
    assert_eq!(outcome(body.as_bytes())["$repairs"].as_array().expect("repairs").len(), 100);
}

#[test]
fn what_is_too_deep_is_text() {
    let body = format!("<rss><channel><title>{}T{}</title></channel></rss>", "<b>".repeat(9999), "</b>".repeat(9999));
    assert_eq!(outcome(body.as_bytes())["title"], "T");
}

#[test]
fn what_is_no_feed_says_what_it_is() {
    assert_eq!(outcome(b"<html><body>")["error"], "the feed is neither JSON nor RSS nor Atom: found <html>");
    assert_eq!(outcome(b"<!-- -->")["error"], "the feed is neither JSON nor RSS nor Atom: found no element");
}

/// A body that is cut somewhere, or has one byte replaced by one that means something, is read without a panic, and
/// what comes of it is a feed.
#[test]
fn whatever_happens_to_a_byte_there_is_a_feed_or_an_error() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/feeds/xml");
    for entry in std::fs::read_dir(folder).expect("fixtures") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "xml") {
            continue;
        }
        let body = std::fs::read(&path).expect("a feed");
        let check = |body: &[u8]| {
            if let Ok(feed) = from_xml(body, URL) {
                assert!(Document::parse(feed.as_bytes(), URL).is_ok(), "{}: {feed}", path.display());
            }
        };
        for at in (0..body.len()).step_by(5) {
            check(&body[..at]);
            let mut changed = body.clone();
            changed[at] = b"<>&;\"'/=:!?]\0\xff \xc3"[at % 16];
            check(&changed);
        }
    }
}
