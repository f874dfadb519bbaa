//! Feeds that are wrong in every way we could think of: each fixture states what must come out.
//!
//! Beside `NAME.json` stands `NAME.expect.json` with either `error`, or `articles` (how many) and `problems` (all of
//! them, those of the head and the ids first).

use nutgraf::feed::{Document, Problem};
use serde_json::{Value, json};

use crate::reading::all;

/// What a feed becomes, in the words of an expectation.
fn outcome(body: &[u8]) -> Value {
    if let Err(error) = Document::parse(body) {
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
    for name in names {
        let body = std::fs::read(format!("{folder}/{name}")).expect("a feed");
        let expected = std::fs::read(format!("{folder}/{}", name.replace(".json", ".expect.json"))).expect(&name);
        let expected: Value = serde_json::from_slice(&expected).expect(&name);
        assert_eq!(outcome(&body), expected, "{name} became:\n{:#}", outcome(&body));
    }
}
