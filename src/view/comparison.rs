//! The competitor table. Its roles are spelled out because the narrow layout takes it apart with `display: block`,
//! which would cost it the native ones; `data-label` is the column's name that each cell shows there.

use super::context::Context;
use super::pen::Pen;
use super::{citation, icon, reference};
use crate::i18n::Key;
use crate::model::{Cell, Column, Comparison, Row, Value};
use crate::words::{concat, to_decimal};

/// An article's tables.
pub fn tables(context: &Context, pen: &mut Pen) {
    pen.element("div|class=tables", |pen| {
        for (place, comparison) in context.article.comparison.iter().enumerate() {
            // A keyboard can only scroll what it can focus.
            pen.element("div.table-scroll|role=group|tabindex=0", |pen| {
                table(context, pen, comparison, &context.id(&concat(&["table-", &to_decimal(place as u64)])));
            });
        }
    });
}

fn table(context: &Context, pen: &mut Pen, comparison: &Comparison, id: &str) {
    pen.attribute("aria-labelledby", id);
    pen.element("table.table|role=table", |pen| {
        pen.attribute("aria-labelledby", id);
        pen.element("caption.caption", |pen| {
            pen.attribute("id", id);
            match &comparison.caption {
                Some(caption) => {
                    context.text_dir(pen);
                    pen.text(caption);
                }
                None => {
                    pen.fixed("class", "hidden");
                    context.word(pen, Key::Comparison);
                }
            }
        });
        pen.element("thead|role=rowgroup", |pen| {
            pen.element("tr|role=row", |pen| {
                context.say(pen, "th.row-head|scope=col|role=columnheader", Key::Feature);
                for column in comparison.columns.iter() {
                    pen.element("th|scope=col|role=columnheader", |pen| {
                        head(context, pen, column);
                    });
                }
            });
        });
        pen.element("tbody|role=rowgroup", |pen| {
            for row in comparison.rows.iter() {
                pen.element("tr|role=row", |pen| {
                    cells(context, pen, &comparison.columns, row);
                });
            }
        });
    });
}

fn head(context: &Context, pen: &mut Pen, column: &Column) {
    pen.fixed("part", if column.highlight { "column-head cell-highlight" } else { "column-head" });
    match &column.url {
        Some(url) => reference::link(pen, "a.column-link|data-kind=comparison", url, &column.name),
        None => pen.leaf("span|dir=auto", &column.name),
    }
    if column.highlight {
        pen.text(" ");
        pen.icon(icon::STAR);
        pen.element("span|class=hidden", |pen| {
            pen.text(" ");
            context.word(pen, Key::Highlighted);
        });
    }
}

fn cells(context: &Context, pen: &mut Pen, columns: &[Column], row: &Row) {
    pen.element("th.row-head|scope=row|role=rowheader", |pen| {
        context.own(pen, "span", &row.feature);
    });
    for (column, one) in columns.iter().zip(&row.cells) {
        pen.element("td|role=cell", |pen| {
            pen.attribute("data-label", &column.name);
            cell(context, pen, column.highlight, one);
        });
    }
}

fn cell(context: &Context, pen: &mut Pen, highlight: bool, cell: &Cell) {
    let (names, marked) = match cell.value {
        Value::Yes => ("cell cell-yes", "cell cell-yes cell-highlight"),
        Value::No => ("cell cell-no", "cell cell-no cell-highlight"),
        Value::Unknown => ("cell cell-unknown", "cell cell-unknown cell-highlight"),
        Value::Text(_) => ("cell", "cell cell-highlight"),
        Value::Number(_) => ("cell cell-number", "cell cell-number cell-highlight"),
    };
    pen.fixed("part", if highlight { marked } else { names });
    pen.element("div", |pen| {
        pen.element("span.cell-value", |pen| match &cell.value {
            Value::Yes => verdict(context, pen, icon::CHECK, Key::Yes),
            Value::No => verdict(context, pen, icon::CROSS, Key::No),
            Value::Unknown => verdict(context, pen, icon::QUESTION, Key::Unknown),
            Value::Text(text) => {
                context.text_dir(pen);
                pen.text(text);
            }
            Value::Number(number) => context.words(pen, &context.look.strings.number(*number)),
        });
        citation::citations(context, pen, &cell.citations);
        if let Some(note) = &cell.note {
            pen.text(" ");
            context.own(pen, "span.cell-note", note);
        }
    });
}

fn verdict(context: &Context, pen: &mut Pen, mark: icon::Icon, key: Key) {
    pen.icon(mark);
    context.word(pen, key);
}
