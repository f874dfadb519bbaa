//! Feeds of any kind as one JSON Feed, and briefings that are put into it.

use nutgraf::tools::check::check;
use nutgraf::tools::convert::{Object, add_briefings, convert, feed_from_items, item_from_markdown, merge};
use serde_json::{Value, json};

const URL: &str = "https://example.com/feed";

fn feed(json: &Value) -> Object {
    convert(json.to_string().as_bytes(), URL).expect("a feed").0
}

fn ids(feed: &Object) -> Vec<&str> {
    feed["items"].as_array().expect("items").iter().map(|item| item["id"].as_str().unwrap_or_default()).collect()
}

#[test]
fn a_feed_in_xml_becomes_one_in_json_that_needs_no_repair() {
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
        let count_of = |code: &str| before.findings.iter().filter(|finding| finding.code.name == code).count();
        assert_eq!(after.articles, before.articles, "{}", path.display());
        assert_eq!(remarks.len(), count_of("xml"), "{}: {remarks:?}", path.display());
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

/// The article that the document shows.
fn example() -> String {
    let document = std::fs::read_to_string("docs/convert.md").expect("the document");
    let (_, rest) = document.split_once("```markdown\n").expect("its example");
    rest.split_once("```").expect("the end of the example").0.to_owned()
}

#[test]
fn the_article_in_the_document_becomes_a_briefing() {
    let (item, remarks) = item_from_markdown(&example(), "http3");
    assert_eq!(remarks, [""; 0]);
    let expected = json!({
        "id": "http3",
        "title": "HTTP/3 moved the web from TCP to QUIC",
        "url": "https://example.com/http3",
        "date_published": "2022-06-06",
        "authors": [{ "name": "Ada Writer" }],
        "tags": ["HTTP", "QUIC"],
        "content_html": "<p>RFC 9114 was published in June 2022. Everything without a place of its own is the body.</p>",
        "_nutgraf": {
            "hook": "One lost packet no longer holds up every stream.",
            "tldr": { "what_changed": { "text": "HTTP runs over QUIC, which runs over UDP.", "sources": ["rfc9114"] } },
            "takeaways": [
                { "text": "Encryption is part of the transport.", "sources": ["rfc9001"] },
                { "text": "Streams are independent of each other.", "sources": ["rfc9000"] },
            ],
            "comparison": {
                "columns": ["HTTP/2", { "name": "HTTP/3", "highlight": true }],
                "rows": [
                    { "feature": "Transport", "cells": ["TCP", "QUIC"] },
                    { "feature": "Encrypted", "cells": [false, { "value": true, "sources": ["rfc9001"] }] },
                ],
            },
            "timeline": [
                { "date": "2015-05", "title": "HTTP/2 is published" },
                { "date": "2022-06", "title": "HTTP/3 is published", "sources": ["rfc9114"] },
            ],
            "implications": [{ "prediction": "Most large sites will speak it", "likelihood": "high" }],
            "sources": [
                {
                    "id": "rfc9114", "title": "HTTP/3", "url": "https://www.rfc-editor.org/rfc/rfc9114",
                    "publisher": "IETF", "date_published": "2022-06",
                },
                {
                    "id": "rfc9000", "title": "QUIC", "url": "https://www.rfc-editor.org/rfc/rfc9000",
                    "publisher": "IETF", "date_published": "2021-05",
                },
                {
                    "id": "rfc9001", "title": "Using TLS to Secure QUIC",
                    "url": "https://www.rfc-editor.org/rfc/rfc9001",
                },
            ],
        },
    });
    assert_eq!(Value::Object(item.clone()), expected, "{:#}", Value::Object(item.clone()));
    let feed = feed_from_items("Notes", vec![item]);
    let checked = check(Value::Object(feed).to_string().as_bytes(), URL).expect("a URL");
    assert!(checked.findings.is_empty(), "{:?}", checked.findings);
}

#[test]
fn what_has_no_place_stays_in_the_body_and_is_told() {
    for (text, told) in [
        (
            "## Key takeaways\n\nNo list.",
            "line 1: \"Key takeaways\" is kept in the text: expected a list without lists in it",
        ),
        (
            "\n\n## Takeaways\n\n- One\n  - Inner",
            "line 3: \"Takeaways\" is kept in the text: expected a list without lists in it",
        ),
        ("## What changed\n\nOne.\n\nTwo.", "line 1: \"What changed\" is kept in the text: expected one paragraph"),
        ("## Why it matters\n\n- One", "line 1: \"Why it matters\" is kept in the text: expected one paragraph"),
        (
            "## Comparison\n\n- One",
            "line 1: \"Comparison\" is kept in the text: expected a table with a first column of features",
        ),
        (
            "## Timeline\n\n- Soon: One",
            "line 1: \"Timeline\" is kept in the text: expected a list whose entries begin with a date, as \"2022-06: …\"",
        ),
        (
            "## Sources\n\n- One",
            "line 1: \"Sources\" is kept in the text: expected a list of links, as \"[Title](https://…), publisher, 2022-06\"",
        ),
    ] {
        let (item, remarks) = item_from_markdown(text, "a");
        assert_eq!(remarks, [told], "{text}");
        assert_eq!(item.get("_nutgraf"), None, "{text}");
        let body = item["content_html"].as_str().expect("a body");
        assert!(body.starts_with("<h2>") && body.lines().count() > 1, "{text}: {body}");
    }
    let (item, remarks) =
        item_from_markdown("---\nlayout: post\nweight: [1]\n---\n\n# One\n\nText.\n\n## Elsewhere\n\n- More", "a");
    assert_eq!(
        remarks,
        [
            "line 2: `layout` of the front matter has no place in a feed",
            "line 2: `weight` of the front matter has no place in a feed"
        ]
    );
    assert_eq!((&item["id"], &item["title"]), (&json!("a"), &json!("One")));
    assert_eq!(item["content_html"], "<p>Text.</p>\n<h2>Elsewhere</h2>\n<ul>\n<li>More</li>\n</ul>");
    let (_, remarks) = item_from_markdown("---\na: [\n---\n", "a");
    assert!(remarks[0].starts_with("line 2: the front matter is not YAML: "), "{remarks:?}");
}

#[test]
fn a_part_that_comes_twice_is_told_and_nothing_is_lost() {
    let text = "## Takeaways\n\n- One\n\n## What changed\n\nA.\n\n## Key takeaways\n\n- Two\n\n## What changed\n\nB.";
    let (item, remarks) = item_from_markdown(text, "a");
    assert_eq!(
        remarks,
        [
            "line 9: \"Key takeaways\" is kept in the text: there is one before it",
            "line 13: \"What changed\" is kept in the text: there is one before it",
        ]
    );
    assert_eq!(item["_nutgraf"], json!({ "takeaways": ["One"], "tldr": { "what_changed": "A." } }));
    let body = item["content_html"].as_str().expect("a body");
    assert!(body.contains("Two") && body.contains("B."), "{body}");
}

#[test]
fn a_link_in_a_claim_cites_the_source_of_its_address() {
    let text = "## Takeaways\n\n- See [A](https://a.example/) and [B](https://b.example/).\n\n## Sources\n\n- [A, whole](https://a.example/)";
    let (item, remarks) = item_from_markdown(text, "a");
    assert_eq!(remarks, [""; 0]);
    let (one, other) = ("https://a.example/", "https://b.example/");
    assert_eq!(item["_nutgraf"]["takeaways"], json!([{ "text": "See A and B.", "sources": [one, other] }]));
    assert_eq!(
        item["_nutgraf"]["sources"],
        json!([{ "id": one, "title": "A, whole", "url": one }, { "id": other, "title": other, "url": other }])
    );
}

#[test]
fn a_heading_in_a_quotation_is_a_part_of_the_quotation() {
    let (item, remarks) = item_from_markdown("> ## What changed\n>\n> One.\n\nTwo.", "a");
    assert_eq!(remarks, [""; 0]);
    assert_eq!(item["content_html"], "<blockquote>\n<h2>What changed</h2>\n<p>One.</p>\n</blockquote>\n<p>Two.</p>");
}

#[test]
fn every_heading_in_the_document_has_its_place() {
    let document = std::fs::read_to_string("docs/convert.md").expect("the document");
    let (_, rest) = document.split_once("| heading | what stands below it | member |\n").expect("the table");
    let mut count = 0;
    for row in rest.lines().skip(1).take_while(|line| line.starts_with('|')) {
        let columns: Vec<_> = row.split(" | ").map(|column| column.trim_matches(['|', ' ', '`'])).collect();
        let (headings, member) = (columns[0], columns[columns.len() - 1]);
        let content = match member {
            "tldr" => "One.",
            "comparison" => "| | A |\n| --- | --- |\n| b | c |",
            "timeline" => "- 2026-11 – One",
            "sources" | "coverage" => "- [One](https://example.com/), P, 2026",
            _ => "- One",
        };
        for heading in headings.split(", ") {
            let (item, remarks) = item_from_markdown(&format!("### {heading}:\n\n{content}"), "a");
            assert_eq!(remarks, [""; 0], "{heading}");
            assert!(
                item["_nutgraf"].get(member).is_some() && !item.contains_key("content_html"),
                "{heading}: {item:?}"
            );
            count += 1;
        }
    }
    assert!(count >= 15, "{count} headings");
}

#[test]
fn values_of_a_table_are_what_they_look_like() {
    let cells = ["yes", "✗", "?", "—", "", "7", "0.5", "007", "1e3", "Yes, if", "NaN"];
    let made = json!([true, false, null, null, null, 7, 0.5, "007", "1e3", "Yes, if", "NaN"]);
    let row = |cells: &[&str]| format!("| A | {} |\n", cells.join(" | "));
    let text =
        format!("## Comparison\n\n{}{}{}", row(&["b"; 11]), row(&["---"; 11]).replace("| A", "| ---"), row(&cells));
    let (item, remarks) = item_from_markdown(&text, "a");
    assert_eq!(remarks, [""; 0]);
    assert_eq!(item["_nutgraf"]["comparison"]["rows"][0]["cells"], made);
}

#[test]
fn whatever_markdown_says_there_is_an_article() {
    let example = example();
    for at in (0..example.len()).filter(|at| example.is_char_boundary(*at)).step_by(3) {
        for text in [&example[..at], &example[at..], &[&example[..at], "\n# [", &example[at..]].concat()] {
            let feed = feed_from_items("Notes", vec![item_from_markdown(text, "a").0]);
            let checked = check(Value::Object(feed).to_string().as_bytes(), URL).expect("a URL");
            assert_eq!(checked.articles, Some(1), "{text}");
        }
    }
}
