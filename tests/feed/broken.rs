//! Feeds that are wrong in every way we could think of: each fixture states what must come out.
//!
//! Beside `NAME.json` stands `NAME.expect.json` with either `error`, or `articles` (how many) and `problems` (all of
//! them, those of the head and the ids first). For new fixtures, and after a change of the rules:
//!
//!     NUTGRAF_WRITE=1 cargo test --test feed broken
//!
//! writes what comes out; whether that is right is for you to see.

use nutgraf::feed::{Document, Problem};
use serde_json::{Value, json};

use crate::reading::{URL, all};

/// What a feed becomes, in the words of an expectation.
fn outcome(body: &[u8]) -> Value {
    if let Err(error) = Document::parse(body, URL) {
        return json!({ "error": error.to_string() });
    }
    let (articles, problems) = all(body);
    json!({
        "articles": articles.len(),
        "problems": problems.iter().map(|Problem { path, found, expected }| {
            json!({ "path": path, "found": found, "expected": expected })
        }).collect::<Vec<_>>(),
    })
}

#[test]
fn every_broken_feed_keeps_its_articles_and_names_its_problems() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/feeds/broken");
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .expect("fixtures")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
        .filter(|name| !name.ends_with(".expect.json"))
        .collect();
    names.sort();
    assert!(names.len() > 20, "the fixtures are missing");
    let mut others = Vec::new();
    for name in names {
        let body = std::fs::read(format!("{folder}/{name}")).expect("a feed");
        let path = format!("{folder}/{}", name.replace(".json", ".expect.json"));
        let expected = std::fs::read(&path).map(|text| serde_json::from_slice::<Value>(&text).expect(&name)).ok();
        let outcome = outcome(&body);
        if expected.as_ref() == Some(&outcome) {
            continue;
        }
        if std::env::var_os("NUTGRAF_WRITE").is_some() {
            std::fs::write(&path, format!("{outcome:#}\n")).expect("it can be written");
        } else {
            others.push(format!("{name} became:\n{outcome:#}\ninstead of:\n{:#}", expected.unwrap_or_default()));
        }
    }
    assert!(others.is_empty(), "{}", others.join("\n"));
}
