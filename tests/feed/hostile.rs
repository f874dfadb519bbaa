//! Feeds that are too large, too deep, or wrong in one value of a hundred.

use std::fmt::Write;

use nutgraf::feed::{Depth, limits};
use nutgraf::model::Value;

use crate::reading::{all, article, open};

#[test]
fn ten_thousand_articles_with_a_hundred_broken_values_lose_nothing_else() {
    // One article in a hundred has one broken value, each time another one.
    let broken = [
        (r#""title": ["no"]"#, "title"),
        (r#""title": "T", "date_published": "soon""#, "date_published"),
        (r#""title": "T", "url": "javascript:1""#, "url"),
        (r#""title": "T", "_nutgraf": {"takeaways": ["good", 7]}"#, "_nutgraf/takeaways/1"),
        (
            r#""title": "T", "_nutgraf": {"tldr": {"what_changed": {"text": "T", "sources": ["x"]}}}"#,
            "_nutgraf/tldr/what_changed/sources/0",
        ),
    ];
    let mut body = String::from(r#"{"items": ["#);
    let mut expected = Vec::new();
    for index in 0..10_000 {
        let comma = if index == 0 { "" } else { "," };
        let (members, path) = match index % 100 {
            42 => broken[index / 100 % broken.len()],
            _ => (r#""title": "Good", "_nutgraf": {"hook": "Why"}"#, ""),
        };
        if !path.is_empty() {
            expected.push(format!("/items/{index}/{path}"));
        }
        write!(body, r#"{comma}{{"id": {index}, {members}}}"#).expect("memory");
    }
    body.push_str("]}");

    let (articles, problems) = all(body);
    assert_eq!(articles.len(), 10_000);
    assert_eq!(articles.iter().filter(|article| article.hook.is_some()).count(), 9_900);
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, expected);
}

#[test]
fn items_beyond_the_limit_are_cut() {
    let items: Vec<String> = (0..limits::ITEMS + 2).map(|id| format!(r#"{{"id":{id}}}"#)).collect();
    let (reader, problems) = open(format!(r#"{{"items":[{}]}}"#, items.join(",")));
    assert_eq!(reader.len(), limits::ITEMS);
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].to_string(), "/items: found list of 50002, expected at most 50000 items");
}

#[test]
fn a_word_of_a_megabyte_is_cut_with_a_problem() {
    for letter in ["w", "é", "語", "👍🏽"] {
        let word = letter.repeat(1_000_000 / letter.len());
        let (post, problems) = article(&format!(r#""title": "{word}""#));
        assert_eq!(problems.len(), 1);
        assert!(problems[0].starts_with("/items/0/title: found string of "), "{}", problems[0]);
        assert!(problems[0].ends_with(&format!("expected at most {} characters", limits::TEXT_CHARACTERS)));
        assert_eq!(post.headline.chars().count(), limits::TEXT_CHARACTERS);
    }
}

#[test]
fn a_text_at_the_limit_is_whole() {
    let text = "語".repeat(limits::TEXT_CHARACTERS);
    let (post, problems) = article(&format!(r#""title": "{text}""#));
    assert!(problems.is_empty());
    assert_eq!(post.headline, text);
}

#[test]
fn a_length_that_no_double_holds_is_no_length() {
    for (number, expected) in
        [("9007199254740991", Some(9_007_199_254_740_991)), ("18446744073709551615", None), ("1e20", None)]
    {
        let (post, problems) = article(&format!(
            r#""attachments": [{{"url": "/a", "mime_type": "audio/mpeg", "size_in_bytes": {number}, "duration_in_seconds": {number}}}]"#
        ));
        assert_eq!((post.attachments[0].bytes, post.attachments[0].seconds), (expected, expected));
        assert_eq!(problems.len(), if expected.is_some() { 0 } else { 2 }, "{problems:?}");
    }
}

#[test]
fn a_megabyte_of_combining_marks_is_survived() {
    let marks = "\u{301}".repeat(500_000);
    let (post, problems) = article(&format!(r#""content_text": "{marks}""#));
    assert_eq!(problems.len(), 1);
    assert!(!post.headline.is_empty() && post.headline.chars().count() <= 80);
}

#[test]
fn a_table_is_cut_at_its_limits() {
    let list = |count: usize, what: &str| vec![what; count].join(",");
    let row = format!(r#"{{"feature": "F", "cells": [{}]}}"#, list(15, "1"));
    let table = format!(
        r#""_nutgraf": {{"comparison": {{"columns": [{}], "rows": [{}]}}}}"#,
        list(15, r#""C""#),
        list(250, &row)
    );
    let (post, problems) = article(&table);
    assert_eq!(
        problems,
        [
            format!(
                "/items/0/_nutgraf/comparison/columns: found list of 15, expected at most {} columns",
                limits::TABLE_COLUMNS
            ),
            format!(
                "/items/0/_nutgraf/comparison/rows: found list of 250, expected at most {} rows",
                limits::TABLE_ROWS
            ),
        ]
    );
    let table = &post.comparison[0];
    assert_eq!((table.columns.len(), table.rows.len()), (limits::TABLE_COLUMNS, limits::TABLE_ROWS));
    assert!(table.rows.iter().all(|row| row.cells.len() == limits::TABLE_COLUMNS));
}

#[test]
fn a_column_that_cannot_be_read_takes_its_cells_along_and_no_others() {
    let (post, problems) = article(
        r#""_nutgraf": {"comparison": {"columns": ["A", 7, "C"], "rows": [{"feature": "F", "cells": ["a", "b", "c"]}]}}"#,
    );
    assert_eq!(problems.len(), 1);
    let values: Vec<&Value> = post.comparison[0].rows[0].cells.iter().map(|cell| &cell.value).collect();
    assert_eq!(values, [&Value::Text("a".into()), &Value::Text("c".into())]);
}

#[test]
fn unknown_members_may_nest_as_deep_as_they_like() {
    for depth in [63, 64, 65, 200, 100_000] {
        let lists = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let objects = format!("{}1{}", r#"{"a":"#.repeat(depth), "}".repeat(depth));
        let (post, problems) = article(&format!(r#""title": "T", "a": {lists}, "b": {objects}"#));
        assert_eq!((post.headline.as_str(), problems.len()), ("T", 0), "{depth} deep");
    }
}

#[test]
fn what_is_nested_too_deep_where_it_is_read_costs_itself() {
    let deep = format!("{}{}", "[".repeat(1_000), "]".repeat(1_000));
    let (post, problems) = article(&format!(r#""title": {deep}, "summary": "S", "tags": [{deep}, "kept"]"#));
    assert_eq!(post.headline, "S");
    assert_eq!(post.topics.len(), 1);
    assert_eq!(
        problems,
        ["/items/0/tags/0: found list of 1, expected a text", "/items/0/title: found list of 1, expected a text"]
    );
}

#[test]
fn a_description_of_what_was_found_is_short() {
    let (_, problems) = article(&format!(r#""url": "javascript:{}""#, "語".repeat(5_000)));
    let found = problems[0].split(": found ").nth(1).and_then(|rest| rest.split(", expected").next());
    assert!(found.is_some_and(|found| found.chars().count() <= 60), "{problems:?}");
}

#[test]
fn the_same_problems_come_at_any_depth() {
    let (reader, _) = open(
        r#"{"items": [{"id": 1, "title": 7, "summary": 8, "content_text": 9, "content_html": [10], "_nutgraf": {"hook": 11}}]}"#,
    );
    assert_eq!(reader.article(0, Depth::Card).1, reader.article(0, Depth::Full).1);
    assert_eq!(reader.article(0, Depth::Card).1.len(), 5);
}

#[test]
fn beyond_the_last_article_there_is_nothing() {
    let (reader, _) = open(r#"{"items": []}"#);
    assert!(reader.is_empty());
    assert_eq!(reader.id(0), "");
    assert_eq!(reader.article(0, Depth::Full), Default::default());
}

#[test]
fn a_number_that_is_an_id_is_written_as_javascript_writes_it() {
    let written = ["1e20", "123456789012345680000", "1e21", "1.5e300", "-0.0", "0.1", "0.000001", "1e-7", "-2.5e-9"];
    let expected = [
        "100000000000000000000",
        "123456789012345680000",
        "1e+21",
        "1.5e+300",
        "0",
        "0.1",
        "0.000001",
        "1e-7",
        "-2.5e-9",
    ];
    let items: Vec<String> = written.iter().map(|id| format!(r#"{{"id": {id}}}"#)).collect();
    let (reader, _) = open(format!(r#"{{"items": [{}]}}"#, items.join(",")));
    let ids: Vec<&str> = (0..reader.len()).map(|index| reader.id(index)).collect();
    assert_eq!(ids, expected);
}
