//! Makes Yew's nodes of markup instructions, for a server.

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
    build(view::content(view_options, content, &cards).instructions())
}

/// The element that markup instructions describe: see [`MarkupWriter`].
fn build(instructions: &str) -> VNode {
    let mut here = VTag::new("");
    let mut around = Vec::new();
    let mut instructions = instructions.split(INSTRUCTION).skip(1);
    while let Some(instruction) = instructions.next() {
        let (kind, operand) = instruction.split_at(1);
        match kind {
            "<" => around.push(std::mem::replace(&mut here, element(operand))),
            "=" => set(&mut here, operand, instructions.next().unwrap_or_default()),
            "/" => {
                if let Some(outer) = around.pop() {
                    let done = std::mem::replace(&mut here, outer);
                    here.add_child(done.into());
                }
            }
            _ => here.add_child(VText::new(shared(operand)).into()),
        }
    }
    here.children().cloned().unwrap_or_default()
}

/// An element from its start tag, such as `p.hook|dir=auto`: its name, part and fixed attributes.
fn element(start_tag: &str) -> VTag {
    let mut attributes = start_tag.split('|');
    let head = attributes.next().unwrap_or_default();
    let (name, part) = head.split_once('.').map_or((head, None), |(name, part)| (name, Some(part)));
    let mut tag = VTag::new(shared(name));
    if let Some(part) = part {
        set(&mut tag, "part", part);
    }
    for attribute in attributes {
        let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
        set(&mut tag, name, value);
    }
    tag
}

fn set(tag: &mut VTag, name: &str, value: &str) {
    tag.attributes.get_mut_index_map().insert(shared(name), AttributeOrProperty::Attribute(shared(value)));
}

fn shared(text: &str) -> AttrValue {
    AttrValue::Rc(Rc::from(text))
}
