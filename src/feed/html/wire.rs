//! Carries the body of an article from one Wasm file to another, as one text. It consists of orders, each of which ends
//! with a NUL:
//!
//! - `<p` opens an element, and `/` closes it;
//! - `=href` and the order after it are an attribute of the element that was opened last;
//! - `'Hello` is text.

use super::attributes::NAMES as ATTRIBUTES;
use super::elements::NAMES as ELEMENTS;
use crate::model::BodyNode;
use crate::words::{SplitByte, push_without_nul, split_byte};

/// Writes a body.
pub fn write(blocks: &[BodyNode], out: &mut String) {
    for block in blocks {
        match block {
            BodyNode::Text(text) => order('\'', text, out),
            BodyNode::Element { name, attributes, children } => {
                order('<', name, out);
                for (name, value) in attributes {
                    order('=', name, out);
                    push_without_nul(value, out);
                    out.push('\0');
                }
                write(children, out);
                order('/', "", out);
            }
        }
    }
}

fn order(kind: char, what: &str, out: &mut String) {
    out.push(kind);
    push_without_nul(what, out);
    out.push('\0');
}

/// Reads what [`write()`] has written, and skips anything else.
pub fn read(text: &str) -> Vec<BodyNode> {
    blocks(&mut split_byte(text, b'\0'))
}

fn blocks(orders: &mut SplitByte<'_>) -> Vec<BodyNode> {
    let mut read = Vec::new();
    while let Some(order) = orders.next() {
        let what = order.get(1..).unwrap_or_default();
        match order.as_bytes().first() {
            Some(b'<') => {
                let name = known(ELEMENTS, what).unwrap_or("p");
                let mut ahead = orders.clone();
                let mut attributes = Vec::new();
                while let Some(name) = ahead.next().and_then(|order| order.strip_prefix('=')) {
                    let value = ahead.next().unwrap_or_default().to_owned();
                    if let Some(name) = known(ATTRIBUTES, name) {
                        attributes.push((name, value));
                    }
                    *orders = ahead.clone();
                }
                read.push(BodyNode::Element { name, attributes, children: blocks(orders) });
            }
            Some(b'\'') => read.push(BodyNode::Text(what.to_owned())),
            _ => break,
        }
    }
    read
}

fn known(names: &'static str, name: &str) -> Option<&'static str> {
    split_byte(names, b' ').find(|known| *known == name)
}
