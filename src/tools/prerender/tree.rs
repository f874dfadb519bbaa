//! Makes Yew's nodes of a markup's script, for a server.

use std::rc::Rc;

use yew::AttrValue;
use yew::virtual_dom::{AttributeOrProperty, VNode, VTag, VText};

use crate::view::{self, Content, INSTRUCTION, MarkupWriter, Role, ViewOptions};

/// The nodes of all that is shown.
pub fn nodes(view_options: &ViewOptions, content: &Content) -> VNode {
    let cards = |out: &mut MarkupWriter| {
        for (index, article) in content.articles.iter().enumerate() {
            out.append(&view::card(view_options, article, Role::at(view_options, index)));
        }
    };
    element_of(view::content(view_options, content, &cards).script())
}

/// The element that a script describes.
fn element_of(script: &str) -> VNode {
    let mut here = VTag::new("");
    let mut around = Vec::new();
    let mut instructions = script.split(INSTRUCTION).skip(1);
    while let Some(instruction) = instructions.next() {
        let (instruction, words) = instruction.split_at(1);
        match instruction {
            "<" => around.push(std::mem::replace(&mut here, element(words))),
            "=" => set(&mut here, words, instructions.next().unwrap_or_default()),
            "/" => {
                if let Some(outer) = around.pop() {
                    let done = std::mem::replace(&mut here, outer);
                    here.add_child(done.into());
                }
            }
            _ => here.add_child(VText::new(text(words)).into()),
        }
    }
    here.children().cloned().unwrap_or_default()
}

/// An element from its name, part and fixed attributes: see `MarkupWriter::element`.
fn element(word: &str) -> VTag {
    let mut pieces = word.split('|');
    let head = pieces.next().unwrap_or_default();
    let (name, part) = head.split_once('.').map_or((head, None), |(name, part)| (name, Some(part)));
    let mut tag = VTag::new(text(name));
    if let Some(part) = part {
        set(&mut tag, "part", part);
    }
    for piece in pieces {
        let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
        set(&mut tag, name, value);
    }
    tag
}

fn set(tag: &mut VTag, name: &str, value: &str) {
    tag.attributes.get_mut_index_map().insert(text(name), AttributeOrProperty::Attribute(text(value)));
}

fn text(words: &str) -> AttrValue {
    AttrValue::Rc(Rc::from(words))
}
