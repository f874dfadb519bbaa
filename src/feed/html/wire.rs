//! Serialises the body of an article, so that the Wasm file that reads HTML can send it to the first Wasm file as one
//! text. The text is a sequence of orders. Each order ends with a NUL:
//!
//! - `<p` opens an element, and `/` closes it;
//! - `=href` names an attribute of the element that was opened last, and what follows up to the next NUL is its value;
//! - `'Hello` is text.

use super::attributes::NAMES as ATTRIBUTES;
use super::elements::NAMES as ELEMENTS;
use crate::model::BodyNode;
use crate::words::{SplitByte, push_without_nul, split_byte};

/// Serialises a body.
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

/// Writes one order.
fn order(kind: char, what: &str, out: &mut String) {
    out.push(kind);
    push_without_nul(what, out);
    out.push('\0');
}

/// Parses what [`write()`] has written, up to the first order that is unknown. Names that are not allowed do not get into
/// the body.
pub fn read(text: &str) -> Vec<BodyNode> {
    blocks(&mut split_byte(text, b'\0'))
}

/// Parses the nodes up to the order that closes the element around them.
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
