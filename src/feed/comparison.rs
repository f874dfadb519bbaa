//! Tables: features down, competitors across.

use super::json::Json;
use super::limits;
use super::link::citations;
use super::place::Place;
use crate::model::{Cell, Column, Comparison, Row, Source, Value};

/// Reads a table. A column that cannot be read goes with its cells, so that the others stay in theirs.
pub(super) fn comparison(at: &Place<'_>, sources: &[Source]) -> Option<Comparison> {
    at.object("a comparison: { caption, columns, rows }")?;
    let list = at.member("columns");
    let mut columns = Vec::new();
    // For each column of the feed, whether it is shown.
    let mut shown = Vec::new();
    let mut is_over = false;
    list.required("a list of columns")?.each_with_absent("a list of columns", &mut |element| {
        let has_room = columns.len() < limits::TABLE_COLUMNS;
        is_over |= !has_room;
        let column = if has_room { column(element) } else { None };
        shown.push(column.is_some());
        if let Some(column) = column {
            columns.push(column);
        }
    });
    if is_over {
        list.fault("at most 12 columns");
    }
    if columns.is_empty() {
        return None;
    }
    let list = at.member("rows");
    let mut rows = Vec::new();
    is_over = false;
    list.required("a list of rows")?.each("a list of rows", &mut |element| {
        if rows.len() == limits::TABLE_ROWS {
            is_over = true;
        } else if let Some(row) = row(element, &shown, sources) {
            rows.push(row);
        }
    });
    if is_over {
        list.fault("at most 200 rows");
    }
    if rows.is_empty() {
        return None;
    }
    Some(Comparison { caption: at.text("caption"), columns, rows })
}

/// A column is a name, or an object that has one. A blank one is a fault too: its cells go with it.
fn column(at: &Place<'_>) -> Option<Column> {
    if let Some(Json::Text(_)) = at.value() {
        return Some(Column { name: at.required_own_text()?, url: None, highlight: false });
    }
    at.required(COLUMN)?.object(COLUMN)?;
    Some(Column { name: at.required_text("name")?, url: at.link("url"), highlight: at.flag("highlight") })
}

/// Reads a row: one cell for each column that is shown.
fn row(at: &Place<'_>, shown: &[bool], sources: &[Source]) -> Option<Row> {
    at.object("a row: { feature, cells }")?;
    let feature = at.required_text("feature")?;
    let list = at.member("cells");
    let before = at.reading().count();
    let mut cells = Vec::new();
    let mut count = 0;
    let mut has_lost = false;
    list.each_with_absent(CELLS, &mut |element| {
        match shown.get(count) {
            Some(true) => cells.push(cell(element, sources)),
            Some(false) => {}
            None => has_lost |= !element.is_absent(),
        }
        count += 1;
    });
    // A list that is no list at all has been reported.
    let is_reported = count == 0 && at.reading().count() > before;
    if has_lost || (count < shown.len() && !is_reported) {
        list.fault(CELLS);
    }
    cells.resize_with(shown.iter().filter(|shown| **shown).count(), || cell_of(Value::Unknown));
    Some(Row { feature, cells })
}

/// A cell is a value, or an object that has one.
fn cell(at: &Place<'_>, sources: &[Source]) -> Cell {
    match at.value() {
        Some(Json::Object(_)) => {
            Cell { value: value(&at.member("value")), note: at.text("note"), citations: citations(at, sources) }
        }
        _ => cell_of(value(at)),
    }
}

fn cell_of(value: Value) -> Cell {
    Cell { value, note: None, citations: Vec::new() }
}

/// What cannot be read is not known, which is not "no".
fn value(at: &Place<'_>) -> Value {
    let value = match at.value() {
        Some(Json::Bool(true)) => Some(Value::Yes),
        Some(Json::Bool(false)) => Some(Value::No),
        Some(Json::Number(number)) if number.abs() < f64::MAX => Some(Value::Number(*number)),
        Some(Json::Text(_)) => return at.own_text().map_or(Value::Unknown, Value::Text),
        Some(value) if value.is_absent() => Some(Value::Unknown),
        _ => None,
    };
    value.unwrap_or_else(|| {
        at.fault("a text, a number, true, false or null");
        Value::Unknown
    })
}

const COLUMN: &str = "a name, or a column: { name, url, highlight }";
const CELLS: &str = "one cell for each column";
