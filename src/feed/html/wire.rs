//! Serialises the body of an article, so that the Wasm file that reads HTML can send it to the first Wasm file as one
//! text. The text is a sequence of instructions. Each of them is one character that says what to do, an operand, and a NUL:
//!
//! - `<p` opens an element, and `/` closes it;
//! - `=href` adds an attribute to the element that was opened last. Its value follows, and has a NUL of its own at its end;
//! - `'Hello` adds a text.

use super::attributes::NAMES as ATTRIBUTES;
use super::elements::NAMES as ELEMENTS;
use crate::model::BodyNode;
use crate::words::{SplitByte, push_without_nul, split_byte};

/// Serialises a body.
pub fn write(blocks: &[BodyNode], out: &mut String) {
    for block in blocks {
        match block {
            BodyNode::Text(text) => write_instruction('\'', text, out),
            BodyNode::Element { name, attributes, children } => {
                write_instruction('<', name, out);
                for (name, value) in attributes {
                    write_instruction('=', name, out);
                    push_without_nul(value, out);
                    out.push('\0');
                }
                write(children, out);
                write_instruction('/', "", out);
            }
        }
    }
}

fn write_instruction(kind: char, operand: &str, out: &mut String) {
    out.push(kind);
    push_without_nul(operand, out);
    out.push('\0');
}

/// Parses what [`write()`] has written, up to the first unknown instruction. Names of elements and attributes that are not
/// allowed do not get into the body.
pub fn read(text: &str) -> Vec<BodyNode> {
    read_nodes(&mut split_byte(text, b'\0'))
}

/// Parses the nodes up to the instruction that closes the element around them.
fn read_nodes(instructions: &mut SplitByte<'_>) -> Vec<BodyNode> {
    let mut nodes = Vec::new();
    while let Some(instruction) = instructions.next() {
        let operand = instruction.get(1..).unwrap_or_default();
        match instruction.as_bytes().first() {
            Some(b'<') => {
                let name = find_known(ELEMENTS, operand).unwrap_or("p");
                let mut ahead = instructions.clone();
                let mut attributes = Vec::new();
                while let Some(name) = ahead.next().and_then(|next| next.strip_prefix('=')) {
                    let value = ahead.next().unwrap_or_default().to_owned();
                    if let Some(name) = find_known(ATTRIBUTES, name) {
                        attributes.push((name, value));
                    }
                    *instructions = ahead.clone();
                }
                nodes.push(BodyNode::Element { name, attributes, children: read_nodes(instructions) });
            }
            Some(b'\'') => nodes.push(BodyNode::Text(operand.to_owned())),
            _ => break,
        }
    }
    nodes
}

/// The same name in a list of names that are separated by spaces.
fn find_known(names: &'static str, name: &str) -> Option<&'static str> {
    split_byte(names, b' ').find(|known| *known == name)
}
