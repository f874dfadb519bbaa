//! The competitor table. Its ARIA roles are explicit because the narrow layout uses `display: flex`, with which
//! browsers drop the native ones. `www/panels/` adds tools where `data-tools` stands.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::{citation, reference};
use crate::i18n::Key;
use crate::model::{Cell, Column, Comparison, Row, Value};
use crate::words::{concat, find, to_decimal};

/// The end of the `id` of the panel's title.
pub const TITLE: &str = "tables";

/// An article's tables.
pub fn tables(context: &Context, out: &mut MarkupWriter) {
    for (index, comparison) in context.article.comparison.iter().enumerate() {
        one_table(context, out, comparison, &context.id(&concat(&["table-", &to_decimal(index as u64)])));
    }
}

/// A table. `id` is that of its caption.
pub fn one_table(context: &Context, out: &mut MarkupWriter, comparison: &Comparison, id: &str) {
    // It scrolls where it is too wide, which keyboard users can only do with an element that can have the focus.
    out.element("table.table|role=table|tabindex=0|data-tools", |out| {
        match (&comparison.caption, &comparison.title) {
            (Some(words), _) => {
                out.attribute("aria-labelledby", id);
                out.element("caption.caption", |out| {
                    context.text_dir(out);
                    out.attribute("id", id);
                    out.text(words);
                });
            }
            (None, Some(title)) => out.attribute("aria-label", title),
            (None, None) => out.attribute("aria-labelledby", &context.id(TITLE)),
        }
        out.element("thead|role=rowgroup", |out| {
            out.element("tr|role=row", |out| {
                context.message_element(out, "th.row-head|scope=col|role=columnheader", Key::Feature);
                for column in comparison.columns.iter() {
                    out.element("th|scope=col|role=columnheader", |out| {
                        head(context, out, column);
                    });
                }
            });
        });
        out.element("tbody|role=rowgroup", |out| {
            for row in comparison.rows.iter() {
                out.element("tr|role=row", |out| {
                    cells(context, out, &comparison.columns, row);
                });
            }
        });
    });
}

fn head(context: &Context, out: &mut MarkupWriter, column: &Column) {
    out.fixed_attribute("part", if column.highlight { "column-head cell-highlight" } else { "column-head" });
    match &column.url {
        Some(url) => reference::link(out, "a.column-link|data-kind=comparison", url, &column.name),
        None => {
            out.fixed_attribute("dir", "auto");
            out.text(&column.name);
        }
    }
    if column.highlight {
        out.element("span|class=hidden", |out| {
            out.text(" ");
            context.message(out, Key::Highlighted);
        });
    }
}

fn cells(context: &Context, out: &mut MarkupWriter, columns: &[Column], row: &Row) {
    context.article_text(out, "th.row-head|scope=row|role=rowheader", &row.feature);
    for (column, one) in columns.iter().zip(&row.cells) {
        out.element("td|role=cell", |out| {
            cell(context, out, column.highlight, one);
        });
    }
}

fn cell(context: &Context, out: &mut MarkupWriter, highlight: bool, cell: &Cell) {
    let (names, marked) = match cell.value {
        Value::Yes => ("cell cell-yes", "cell cell-yes cell-highlight"),
        Value::No => ("cell cell-no", "cell cell-no cell-highlight"),
        Value::Unknown => ("cell cell-unknown", "cell cell-unknown cell-highlight"),
        Value::Text(_) => ("cell", "cell cell-highlight"),
        Value::Number(_) => ("cell cell-number", "cell cell-number cell-highlight"),
    };
    out.fixed_attribute("part", if highlight { marked } else { names });
    match &cell.value {
        Value::Yes => context.message(out, Key::Yes),
        Value::No => context.message(out, Key::No),
        Value::Unknown => context.message(out, Key::Unknown),
        Value::Text(text) => {
            context.text_dir(out);
            out.text(text);
        }
        Value::Number(number) => self::number(context, out, &context.options.strings.number(*number)),
    }
    citation::citations(context, out, &cell.citations);
    if let Some(note) = &cell.note {
        out.text(" ");
        context.article_text(out, "span.cell-note", note);
    }
}

/// Writes a number. What stands after its decimal mark has an element of its own, to which the style sheet gives the
/// same width everywhere: so the marks of a column stand below each other.
fn number(context: &Context, out: &mut MarkupWriter, number: &str) {
    let mark = context.options.strings.get(Key::DecimalMark);
    let at = if mark.is_empty() { None } else { find(number, mark) };
    let (whole, fraction) = number.split_at(at.unwrap_or(number.len()));
    context.interface_text(out, whole);
    if !fraction.is_empty() {
        out.text_element("span|class=fraction", fraction);
    }
}
