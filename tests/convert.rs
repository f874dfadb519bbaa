//! Feeds of any kind as one JSON Feed, and briefings that are put into it.

use nutgraf::check::check;
use nutgraf::convert::{Object, add_briefings, convert, merge};
use serde_json::{Value, json};

const URL: &str = "https://example.com/feed";

fn feed(json: &Value) -> Object {
    convert(json.to_string().as_bytes(), URL).expect("a feed").0
}

fn ids(feed: &Object) -> Vec<&str> {
    feed["items"].as_array().expect("items").iter().map(|item| item["id"].as_str().unwrap_or_default()).collect()
}

#[test]
fn a_feed_in_xml_becomes_one_in_json_that_needs_no_mending() {
    let mut count = 0;
    for entry in std::fs::read_dir("tests/feeds/xml").expect("fixtures") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "xml") {
            continue;
        }
        let body = std::fs::read(&path).expect("a feed");
        let (feed, remarks) = convert(&body, URL).expect("a feed");
        let before = check(&body, URL).expect("a URL");
        let after = check(Value::Object(feed).to_string().as_bytes(), URL).expect("a URL");
        let mended = |code: &str| before.findings.iter().filter(|finding| finding.code.name == code).count();
        assert_eq!(after.articles, before.articles, "{}", path.display());
        assert_eq!(remarks.len(), mended("xml"), "{}: {remarks:?}", path.display());
        assert!(after.findings.iter().all(|finding| finding.code.name != "xml"), "{}", path.display());
        count += 1;
    }
    assert!(count > 40, "the fixtures are missing");
}

#[test]
fn a_feed_in_json_stays_as_it_is() {
    let text = r#"{"title":"T","_own":{"b":1.50,"a":[null]},"items":[{"z":1,"id":7,"title":"One"}],"version":"https://jsonfeed.org/version/1.1"}"#;
    let (feed, remarks) = convert(text.as_bytes(), URL).expect("a feed");
    assert_eq!(Value::Object(merge(vec![feed])).to_string(), text.replace("1.50", "1.5"));
    assert_eq!(remarks, [""; 0]);
}

#[test]
fn a_feed_without_a_version_gets_the_newest() {
    let feed = feed(&json!({ "items": [] }));
    let (name, version) = feed.iter().next().expect("a first member");
    assert_eq!((name.as_str(), version), ("version", &json!("https://jsonfeed.org/version/1.1")));
}

#[test]
fn what_is_no_feed_is_an_error() {
    for (body, said) in [("<html>", "neither JSON nor RSS nor Atom"), ("{}", "no list \"items\""), ("[", "not JSON")] {
        let error = convert(body.as_bytes(), URL).expect_err(body).to_string();
        assert!(error.contains(said), "{error}");
    }
}

#[test]
fn items_of_several_feeds_are_sorted_and_keep_what_their_feed_says() {
    let one = json!({
        "title": "One", "language": "de", "feed_url": "https://example.com/1", "next_url": "https://example.com/2",
        "items": [
            { "id": "a", "date_published": "2026-11-02T08:00:00+02:00" }, { "id": "undated" },
            { "id": "b", "date_published": "2026-11-01" },
        ],
    });
    let other = json!({
        "title": "Other", "language": "fr", "authors": [{ "name": "Ann" }],
        "items": [
            { "id": "c", "date_published": "2026-11-02T07:00:00Z" },
            { "id": "a", "date_published": "2026-11-09", "title": "Another one" },
            { "id": "d", "date_modified": "2026-11-01T12:00:00Z", "language": "it", "author": { "name": "Bob" } },
        ],
    });
    let merged = merge(vec![feed(&one), feed(&other)]);
    assert_eq!(ids(&merged), ["c", "a", "d", "b", "undated"]);
    assert_eq!((&merged["title"], &merged["language"]), (&json!("One"), &json!("de")));
    assert!(!merged.contains_key("feed_url") && !merged.contains_key("next_url"));
    let item = |place: usize| merged["items"][place].clone();
    assert_eq!(item(0)["language"], "fr");
    assert_eq!(item(0)["authors"], json!([{ "name": "Ann" }]));
    assert_eq!((&item(1)["language"], item(1).get("authors"), item(1).get("title")), (&json!("de"), None, None));
    assert_eq!((&item(2)["language"], item(2).get("authors")), (&json!("it"), None));
}

#[test]
fn briefings_find_their_items_by_id_or_url() {
    let plain = json!({ "items": [
        { "id": "a", "url": "https://example.com/a", "_nutgraf": { "hook": "Old", "topics": ["T"] } },
        { "id": 2, "url": "https://example.com/b" },
        { "id": "c" },
    ] });
    let kinds = [
        json!({ "items": [{ "id": "a", "_nutgraf": { "hook": "A" } }, { "url": "https://example.com/b", "_nutgraf": { "hook": "B" } }] }),
        json!([{ "id": "a", "_nutgraf": { "hook": "A" } }, { "id": 2, "_nutgraf": { "hook": "B" } }]),
        json!({ "a": { "hook": "A" }, "https://example.com/b": { "hook": "B" } }),
    ];
    for briefings in kinds {
        let mut feed = feed(&plain);
        assert_eq!(add_briefings(&mut feed, &briefings), [""; 0], "{briefings}");
        assert_eq!(feed["items"][0]["_nutgraf"], json!({ "hook": "A", "topics": ["T"] }), "{briefings}");
        assert_eq!(feed["items"][1]["_nutgraf"], json!({ "hook": "B" }), "{briefings}");
        assert_eq!(feed["items"][2].get("_nutgraf"), None);
    }
}

#[test]
fn a_briefing_that_cannot_be_placed_is_told() {
    let mut feed = feed(&json!({ "items": [{ "id": "a" }] }));
    let briefings = json!([{ "id": "b", "_nutgraf": {} }, { "_nutgraf": {} }, { "id": "a" }]);
    assert_eq!(
        add_briefings(&mut feed, &briefings),
        [
            "briefing 1: no item has the id or url b",
            "briefing 2: it has neither id nor url",
            "briefing 3, of a: it has no object `_nutgraf`",
        ]
    );
    assert_eq!(feed["items"], json!([{ "id": "a" }]));
    for briefings in [json!(7), json!([]), json!({})] {
        let [remark] = &add_briefings(&mut feed, &briefings)[..] else { panic!("{briefings}") };
        assert!(remark.starts_with("there are no briefings"), "{remark}");
    }
}
