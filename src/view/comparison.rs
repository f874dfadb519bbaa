//! The competitor table. Its roles are spelled out because the narrow layout takes it apart with `display: block`,
//! which would cost it the native ones; `data-label` is the column's name that each cell shows there.

use super::context::Context;
use super::tag::{Tag, bare, class, fixed, part, tag, value};
use super::{citation, icon};
use crate::i18n::Key;
use crate::model::{Cell, Column, Comparison, Row, Value};

/// An article's tables.
pub fn tables(context: &Context) -> Tag {
    let mut list = class("div", "tables");
    for (place, comparison) in context.article.comparison.iter().enumerate() {
        list = list.child(table(context, comparison, place).nth(place));
    }
    list
}

fn table(context: &Context, comparison: &Comparison, place: usize) -> Tag {
    let id = context.id(&["table-", &place.to_string()].concat());
    let caption = match &comparison.caption {
        Some(caption) => {
            tag("caption", &["part", "id", "dir"], [fixed("caption"), value(&id), context.text_dir()]).text(caption)
        }
        None => tag("caption", &["part", "id", "class"], [fixed("caption"), value(&id), fixed("hidden")])
            .child(context.word(Key::Comparison)),
    };
    let corner = header("col", "columnheader", "row-head").nth(0).child(context.word(Key::Feature));
    let mut heads = row().child(corner);
    for (place, column) in comparison.columns.iter().enumerate() {
        heads = heads.child(head(context, column).nth(place + 1));
    }
    let mut body = tag("tbody", &["role"], [fixed("rowgroup")]);
    for (place, one) in comparison.rows.iter().enumerate() {
        body = body.child(cells(context, &comparison.columns, one).nth(place));
    }
    let table = tag("table", &["part", "role", "aria-labelledby"], [fixed("table"), fixed("table"), value(&id)])
        .child(caption)
        .child(tag("thead", &["role"], [fixed("rowgroup")]).child(heads))
        .child(body);
    // A keyboard can only scroll what it can focus.
    let values = [fixed("table-scroll"), fixed("group"), value(&id), fixed("0")];
    tag("div", &["part", "role", "aria-labelledby", "tabindex"], values).child(table)
}

fn row() -> Tag {
    tag("tr", &["role"], [fixed("row")])
}

fn header(scope: &'static str, role: &'static str, part: &'static str) -> Tag {
    tag("th", &["part", "scope", "role"], [fixed(part), fixed(scope), fixed(role)])
}

fn head(context: &Context, column: &Column) -> Tag {
    let part = if column.highlight { "column-head cell-highlight" } else { "column-head" };
    let head = header("col", "columnheader", part);
    let head = head.child(match &column.url {
        Some(url) => {
            let values = [fixed("column-link"), value(url.as_str()), fixed("comparison"), fixed("auto")];
            tag("a", &["part", "href", "data-kind", "dir"], values).text(&column.name)
        }
        None => tag("span", &["dir"], [fixed("auto")]).text(&column.name),
    });
    if !column.highlight {
        return head;
    }
    head.text(" ").child(icon::STAR).child(hidden(context, Key::Highlighted))
}

fn hidden(context: &Context, key: Key) -> Tag {
    tag("span", &["class"], [fixed("hidden")]).text(" ").child(context.word(key))
}

fn cells(context: &Context, columns: &[Column], cells: &Row) -> Tag {
    let feature = tag("span", &["dir"], [context.text_dir()]).text(&cells.feature);
    let mut row = row().child(header("row", "rowheader", "row-head").nth(0).child(feature));
    for (place, (column, one)) in columns.iter().zip(&cells.cells).enumerate() {
        row = row.child(cell(context, column, one).nth(place + 1));
    }
    row
}

fn cell(context: &Context, column: &Column, cell: &Cell) -> Tag {
    let (names, marked) = match cell.value {
        Value::Yes => ("cell cell-yes", "cell cell-yes cell-highlight"),
        Value::No => ("cell cell-no", "cell cell-no cell-highlight"),
        Value::Unknown => ("cell cell-unknown", "cell cell-unknown cell-highlight"),
        Value::Text(_) => ("cell", "cell cell-highlight"),
        Value::Number(_) => ("cell cell-number", "cell cell-number cell-highlight"),
    };
    let names = if column.highlight { marked } else { names };
    let value_part = part("span", "cell-value");
    let shown = match &cell.value {
        Value::Yes => value_part.child(icon::CHECK).child(context.word(Key::Yes)),
        Value::No => value_part.child(icon::CROSS).child(context.word(Key::No)),
        Value::Unknown => value_part.child(icon::QUESTION).child(context.word(Key::Unknown)),
        Value::Text(text) => context.own("span", "cell-value", text),
        Value::Number(number) => value_part.child(context.words(&context.look.strings.number(*number))),
    };
    let values = [fixed(names), fixed("cell"), value(&column.name)];
    let mut content = bare("div").child(shown).children(citation::citations(context, &cell.citations));
    if let Some(note) = &cell.note {
        content = content.text(" ").child(context.own("span", "cell-note", note));
    }
    tag("td", &["part", "role", "data-label"], values).child(content)
}
