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
    context.open(pen, "div.body");
    blocks(pen, body);
    pen.close();
}

/// Whether a lead was taken from this text, spaces aside: then it need not stand above it.
pub fn holds(body: &[Block], lead: &str) -> bool {
    let mut text = String::new();
    squeeze(body, &mut text);
    let mut words = String::new();
    put(&mut words, lead.trim_end_matches(['\u{2026}', '.']));
    let words = words.as_bytes();
    words.is_empty() || text.as_bytes().windows(words.len()).any(|window| window == words)
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
    let scrolls = matches!(name, "table" | "pre");
    if scrolls {
        // A keyboard can only scroll what it can focus.
        pen.open("div.body-scroll|tabindex=0");
    }
    pen.open_as(
        name,
        match name {
            "a" => "|data-kind=body",
            "img" => "|alt|loading=lazy|decoding=async",
            _ => "",
        },
    );
    for (name, value) in attributes {
        pen.attribute(name, value);
    }
    blocks(pen, children);
    pen.close();
    if scrolls {
        pen.close();
    }
}
