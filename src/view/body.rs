//! The article's whole text: a checked tree of elements and text, put up node by node.

use super::context::Context;
use super::pen::Pen;
use crate::model::Block;

/// The text, for an article that is shown alone.
pub fn body(context: &Context, pen: &mut Pen) {
    let body = &context.article.body;
    if body.is_empty() || !context.look.whole {
        return;
    }
    pen.element("div.body", |pen| {
        context.text_dir(pen);
        blocks(pen, body);
    });
}

/// Whether a lead was taken from this text, spaces aside: then it need not stand above it.
pub fn holds(body: &[Block], lead: &str) -> bool {
    let mut text = String::new();
    put(&mut text, lead.trim_end_matches(['\u{2026}', '.']));
    let length = text.len();
    // The space, which is in neither, keeps the two apart.
    text.push(' ');
    squeeze(body, &mut text);
    length == 0 || comes_again(text.as_bytes(), length)
}

/// Whether what a text begins with, so many bytes, comes in it once more. To compare it at each place would take as many
/// steps as both are long, multiplied; this is how Knuth, Morris and Pratt do it, whose steps only add up.
fn comes_again(text: &[u8], length: usize) -> bool {
    // For each place, how much of the beginning ends there.
    let mut ends = vec![0];
    for at in 1..text.len() {
        let mut end = ends[at - 1];
        while end > 0 && text[end] != text[at] {
            end = ends[end - 1];
        }
        end += usize::from(text[end] == text[at]);
        if end == length {
            return true;
        }
        ends.push(end);
    }
    false
}

fn squeeze(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Text(words) => put(text, words),
            Block::Element { children, .. } => squeeze(children, text),
        }
    }
}

fn put(text: &mut String, words: &str) {
    text.extend(words.chars().filter(|c| !c.is_whitespace()));
}

fn blocks(pen: &mut Pen, list: &[Block]) {
    for block in list {
        match block {
            Block::Text(words) => pen.text(words),
            Block::Element { name, attributes, children } => element(pen, name, attributes, children),
        }
    }
}

fn element(pen: &mut Pen, name: &'static str, attributes: &[(&'static str, String)], children: &[Block]) {
    let rest = match name {
        "a" => "|data-kind=body",
        "img" => "|alt|loading=lazy|decoding=async",
        _ => "",
    };
    let write = &|pen: &mut Pen| {
        pen.element_as(name, rest, |pen| {
            for (name, value) in attributes {
                pen.attribute(name, value);
            }
            blocks(pen, children);
        });
    };
    if matches!(name, "table" | "pre") {
        // A keyboard can only scroll what it can focus.
        pen.element("div.body-scroll|tabindex=0", |pen| {
            write(pen);
        });
    } else {
        write(pen);
    }
}
