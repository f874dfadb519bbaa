//! Lists that are longer than anybody reads.

use nutgraf::feed::{Depth, limits};
use nutgraf::model::{Article, Citation};

use crate::reading::{article, open};

/// A list of an item: its place, an entry, the members of an item that has it, and how many entries an article has.
type List = (&'static str, &'static str, fn(&str) -> String, fn(&Article) -> usize);

/// Every list of an item.
const LISTS: &[List] = &[
    ("authors", r#"{"name": "A"}"#, |list| format!(r#""authors": [{list}]"#), |article| article.authors.len()),
    ("tags", r#""T""#, |list| format!(r#""tags": [{list}]"#), |article| article.topics.len()),
    (
        "attachments",
        r#"{"url": "/a", "mime_type": "audio/mpeg"}"#,
        |list| format!(r#""attachments": [{list}]"#),
        |article| article.attachments.len(),
    ),
    ("_nutgraf/takeaways", r#""T""#, |list| extension("takeaways", list), |article| article.takeaways.len()),
    ("_nutgraf/technical", r#""T""#, |list| extension("technical", list), |article| article.technical.len()),
    (
        "_nutgraf/comparison",
        r#"{"columns": ["A"], "rows": [{"feature": "F", "cells": [1]}]}"#,
        |list| extension("comparison", list),
        |article| article.comparison.len(),
    ),
    (
        "_nutgraf/implications",
        r#"{"prediction": "P"}"#,
        |list| extension("implications", list),
        |article| article.implications.len(),
    ),
    (
        "_nutgraf/timeline",
        r#"{"date": "2026", "title": "T"}"#,
        |list| extension("timeline", list),
        |article| article.timeline.len(),
    ),
    (
        "_nutgraf/sources",
        r#"{"id": ID, "title": "T", "url": "/s"}"#,
        |list| extension("sources", list),
        |article| article.sources.len(),
    ),
    (
        "_nutgraf/coverage",
        r#"{"title": "T", "url": "/c"}"#,
        |list| extension("coverage", list),
        |article| article.coverage.len(),
    ),
    ("_nutgraf/topics", r#"{"tag": "T"}"#, |list| extension("topics", list), |article| article.topics.len()),
    (
        "_nutgraf/related",
        r#"{"reason": "topic", "label": "L", "url": "/r"}"#,
        |list| extension("related", list),
        |article| article.related.len(),
    ),
    (
        "_nutgraf/related/0/items",
        r#"{"title": "T", "url": "/r"}"#,
        |list| extension("related", &format!(r#"{{"reason": "topic", "label": "L", "items": [{list}]}}"#)),
        |article| article.related[0].items.len(),
    ),
    (
        "_nutgraf/image/widths",
        r#"{"url": "/w", "width": 1}"#,
        |list| format!(r#""image": "/i", "_nutgraf": {{"image": {{"widths": [{list}]}}}}"#),
        |article| article.picture.get("srcset").map_or(0, |files| files.split(", ").count()),
    ),
    (
        "_nutgraf/corrections",
        r#"{"date": "2026", "text": "T"}"#,
        |list| extension("corrections", list),
        |article| article.corrections.len(),
    ),
    (
        "_nutgraf/sections",
        r#"{"id": ID, "title": "T", "text": "T"}"#,
        |list| extension("sections", list),
        |article| article.sections.len(),
    ),
    (
        "_nutgraf/takeaways/0/sources",
        "1",
        |list| {
            let cites = format!(r#"{{"text": "T", "sources": [{list}]}}"#);
            format!(r#""_nutgraf": {{"sources": [{{"id": 1, "title": "T", "url": "/s"}}], "takeaways": [{cites}]}}"#)
        },
        |article| article.takeaways[0].citations.len(),
    ),
];

fn extension(name: &str, list: &str) -> String {
    format!(r#""_nutgraf": {{"{name}": [{list}]}}"#)
}

fn entries(entry: &str, count: usize) -> String {
    let entries: Vec<String> = (0..count).map(|id| entry.replace("ID", &id.to_string())).collect();
    entries.join(",")
}

#[test]
fn a_list_is_cut_at_its_limit() {
    for (path, entry, write, count) in LISTS {
        let (whole, problems) = article(&write(&entries(entry, limits::LIST_ENTRIES)));
        assert_eq!((count(&whole), problems), (limits::LIST_ENTRIES, vec![]), "{path}");
        let (cut, problems) = article(&write(&entries(entry, limits::LIST_ENTRIES + 1)));
        assert_eq!(count(&cut), limits::LIST_ENTRIES, "{path}");
        let expected =
            format!("/items/0/{path}: found list of 1001, expected at most {} entries", limits::LIST_ENTRIES);
        assert_eq!(problems, [expected]);
    }
}

#[test]
fn the_list_of_the_feed_s_authors_is_cut_at_its_limit() {
    let authors = entries(r#"{"name": "A"}"#, limits::LIST_ENTRIES + 1);
    let (reader, problems) = open(format!(r#"{{"authors": [{authors}], "items": [{{"id": 1}}]}}"#));
    assert_eq!(problems[0].to_string(), "/authors: found list of 1001, expected at most 1000 entries");
    assert_eq!(reader.article(0, Depth::Card).0.authors.len(), limits::LIST_ENTRIES);
}

#[test]
fn the_lists_of_an_item_are_cut_at_their_common_limit() {
    let cited = vec!["1"; 999].join(",");
    let claims = entries(&format!(r#"{{"text": "T", "sources": [{cited}]}}"#), 30);
    let (cut, problems) = article(&format!(
        r#""tags": ["T"], "_nutgraf": {{"sources": [{{"id": 1, "url": "/s"}}], "takeaways": [{claims}]}}"#
    ));
    let cited: usize = cut.takeaways.iter().map(|claim| claim.citations.len()).sum();
    // The tag and the source are entries, too.
    assert_eq!(cited + cut.takeaways.len() + 2, limits::ITEM_ENTRIES);
    let expected = format!("expected at most {} entries in all lists of an item", limits::ITEM_ENTRIES);
    let last = cut.takeaways.len() - 1;
    assert_eq!(
        problems[1..],
        [
            format!("/items/0/_nutgraf/takeaways/{last}/sources: found list of 999, {expected}"),
            format!("/items/0/_nutgraf/takeaways: found list of 30, {expected}"),
        ]
    );
}

#[test]
fn a_row_may_have_cells_beyond_all_columns_without_an_end() {
    let row = |cells: &str| format!(r#"{{"feature": "F", "cells": [{cells}]}}"#);
    let absent = row(&entries("null", 900));
    let (table, problems) = article(&extension("comparison", &format!(r#"{{"columns": ["A"], "rows": [{absent}]}}"#)));
    assert_eq!((table.comparison[0].rows[0].cells.len(), problems), (1, vec![]));
    let beyond = row(&entries("null", limits::LIST_ENTRIES + 1));
    let (table, problems) = article(&extension("comparison", &format!(r#"{{"columns": ["A"], "rows": [{beyond}]}}"#)));
    assert_eq!(table.comparison[0].rows[0].cells.len(), 1);
    assert_eq!(
        problems,
        ["/items/0/_nutgraf/comparison/0/rows/0/cells: found list of 1001, expected one cell for each column"]
    );
}

#[test]
fn a_citation_finds_its_source_wherever_it_stands() {
    let sources: Vec<String> =
        (0..500).map(|n| format!(r#"{{"id": {}, "title": "T", "url": "/s"}}"#, n * 7919 % 500)).collect();
    let (read, problems) = article(&format!(
        r#""_nutgraf": {{"sources": [{}], "takeaways": [{{"text": "T", "sources": [{}]}}]}}"#,
        sources.join(","),
        entries("ID", 500)
    ));
    assert_eq!(problems, Vec::<String>::new());
    for (id, citation) in read.takeaways[0].citations.iter().enumerate() {
        let Citation::Source(number) = citation else { panic!("{id} is not found") };
        assert_eq!(read.sources[number - 1].id, id.to_string());
    }
}

#[test]
fn a_tag_beyond_the_limit_is_none() {
    let (reader, _) =
        open(format!(r#"{{"items": [{{"id": 1, "tags": [{}, "last"]}}]}}"#, entries(r#""ID""#, limits::LIST_ENTRIES)));
    assert!(reader.has_tag(0, &["999".into()]));
    assert!(!reader.has_tag(0, &["last".into()]));
}
