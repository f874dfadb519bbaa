//! Tables: features down, competitors across.

use super::format::{self, Kind, Listed};
use super::json::Json;
use super::limits;
use super::link::{Sources, citations};
use super::location::Location;
use crate::model::{Cell, Column, Comparison, Row, Value};

/// Reads a table. A column that cannot be read is dropped with its cells, so that the other cells stay in their
/// columns.
pub(super) fn comparison(at: &Location<'_>, sources: &Sources) -> Option<Comparison> {
    at.object(format::Comparison::EXPECTED)?;
    let list = at.member(format::Comparison::COLUMNS);
    let mut columns = Vec::new();
    // For each column of the feed, whether it is shown.
    let mut shown = Vec::new();
    let is_too_long =
        list.required(format::Column::LIST)?.each_of(limits::TABLE_COLUMNS, format::Column::LIST, &mut |element| {
            let column = column(element);
            shown.push(column.is_some());
            if let Some(column) = column {
                columns.push(column);
            }
        });
    if is_too_long {
        list.fault(format::MOST_COLUMNS);
    }
    let width = match list.value() {
        Some(Json::List(list)) => list.len(),
        _ => shown.len(),
    };
    if columns.is_empty() {
        return None;
    }
    let list = at.member(format::Comparison::ROWS);
    let mut rows = Vec::new();
    let is_too_long =
        list.required(format::Row::LIST)?.each_of(limits::TABLE_ROWS, format::Row::LIST, &mut |element| {
            if let Some(row) = row(element, &shown, columns.len(), width, sources) {
                rows.push(row);
            }
        });
    if is_too_long {
        list.fault(format::MOST_ROWS);
    }
    if rows.is_empty() {
        return None;
    }
    let (title, caption) = (at.read(format::Comparison::TITLE), at.read(format::Comparison::CAPTION));
    Some(Comparison { title, caption, columns, rows })
}

/// A column is a name, or an object that has one. A blank name is a problem, too, because its cells are dropped with
/// it.
fn column(at: &Location<'_>) -> Option<Column> {
    if let Some(Json::Text(_)) = at.value() {
        return Some(Column { name: at.required_own_text()?, url: None, highlight: false });
    }
    at.required(format::Column::EXPECTED)?.object(format::Column::EXPECTED)?;
    Some(Column {
        name: at.read(format::ColumnObject::NAME)?,
        url: at.read(format::ColumnObject::URL),
        highlight: at.read(format::ColumnObject::HIGHLIGHT),
    })
}

/// Reads a row, with one cell for each of the `columns` that are shown. `width` is the number of columns in the feed.
fn row(at: &Location<'_>, shown: &[bool], columns: usize, width: usize, sources: &Sources) -> Option<Row> {
    at.object(format::Row::EXPECTED)?;
    let feature = at.read(format::Row::FEATURE)?;
    let list = at.member(format::Row::CELLS);
    let before = at.reading().count();
    let mut cells = Vec::new();
    let mut count = 0;
    let mut has_too_many = false;
    has_too_many |= list.each_of(limits::LIST_ENTRIES, format::Cell::EXPECTED, &mut |element| {
        if shown.get(count) == Some(&true) {
            cells.push(cell(element, sources));
        }
        has_too_many |= count >= width && !element.is_absent();
        count += 1;
    });
    // A list that is no list at all has been reported.
    let is_reported = count == 0 && at.reading().count() > before;
    if has_too_many || (count < width && !is_reported) {
        list.fault(format::Cell::EXPECTED);
    }
    while cells.len() < columns {
        cells.push(cell_of(Value::Unknown));
    }
    Some(Row { feature, cells })
}

/// A cell is a value, or an object that has one.
fn cell(at: &Location<'_>, sources: &Sources) -> Cell {
    match at.value() {
        Some(Json::Object(_)) => Cell {
            value: value(&at.member(format::CellObject::VALUE)),
            note: at.read(format::CellObject::NOTE),
            citations: citations(at, format::CellObject::SOURCES, sources),
        },
        _ => cell_of(value(at)),
    }
}

fn cell_of(value: Value) -> Cell {
    Cell { value, note: None, citations: Vec::new() }
}

/// Reads a cell's value. One that cannot be read is "not known", which is not "no".
fn value(at: &Location<'_>) -> Value {
    let value = match at.value() {
        Some(Json::Bool(true)) => Some(Value::Yes),
        Some(Json::Bool(false)) => Some(Value::No),
        Some(Json::Number(number)) if number.abs() < f64::MAX => Some(Value::Number(*number)),
        Some(Json::Text(_)) => return at.own_text().map_or(Value::Unknown, Value::Text),
        Some(value) if value.is_absent() => Some(Value::Unknown),
        _ => None,
    };
    value.unwrap_or_else(|| {
        at.fault(format::CellValue::EXPECTED);
        Value::Unknown
    })
}
