//! A comparison: a table with features down, and what is compared across.

use pulldown_cmark::{Event, Tag, TagEnd};
use serde_json::{Map, Value, json};

use super::claims::Made;
use super::inline::{self, Piece, Words, cite};

/// The comparison of the one table that is there. A strong heading is the highlighted column.
pub fn read(pieces: &[Piece<'_>]) -> Made {
    const EXPECTED: &str = "a table with a first column of features";
    let (Some((Event::Start(Tag::Table(_)), _)), Some((Event::End(TagEnd::Table), _))) =
        (pieces.first(), pieces.last())
    else {
        return Err(EXPECTED);
    };
    let mut rows = rows(pieces).into_iter();
    let columns: Vec<Value> = rows.next().into_iter().flatten().skip(1).map(column).collect();
    let rows: Vec<Value> = rows.map(row).collect();
    if columns.is_empty() || rows.is_empty() {
        return Err(EXPECTED);
    }
    Ok(json!({ "columns": columns, "rows": rows }))
}

fn rows(pieces: &[Piece<'_>]) -> Vec<Vec<Words>> {
    let mut rows = Vec::new();
    let mut start = 0;
    for (at, (event, _)) in pieces.iter().enumerate() {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::Start(Tag::TableCell) => start = at + 1,
            Event::End(TagEnd::TableCell) => {
                if let Some(row) = rows.last_mut() {
                    row.push(inline::read(&pieces[start..at]));
                }
            }
            _ => {}
        }
    }
    rows
}

fn column(words: Words) -> Value {
    if words.link.is_none() && !words.is_strong {
        return words.text.into();
    }
    let mut column = Map::from_iter([("name".to_owned(), words.text.into())]);
    column.extend(words.link.map(|(_, address)| ("url".to_owned(), address.into())));
    if words.is_strong {
        column.insert("highlight".to_owned(), true.into());
    }
    column.into()
}

fn row(cells: Vec<Words>) -> Value {
    let mut cells = cells.into_iter();
    let feature = cells.next().unwrap_or_default().text;
    json!({ "feature": feature, "cells": cells.map(cell).collect::<Vec<_>>() })
}

fn cell(words: Words) -> Value {
    let value = value(&words.text);
    if words.sources.is_empty() {
        return value;
    }
    let mut cell = Map::from_iter([("value".to_owned(), value)]);
    cite(&mut cell, words.sources);
    cell.into()
}

/// Yes, no and not known, a number, or a text.
fn value(text: &str) -> Value {
    match text.to_lowercase().as_str() {
        "yes" | "✓" | "✔" => true.into(),
        "no" | "✗" | "✘" => false.into(),
        "" | "?" | "-" | "–" | "—" => Value::Null,
        // Whatever is written otherwise than a number in JSON is a text: 007, 1e3, +1.
        _ => match serde_json::from_str::<serde_json::Number>(text) {
            Ok(number) if number.to_string() == text => number.into(),
            _ => text.into(),
        },
    }
}
