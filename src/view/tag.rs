//! A small builder for elements. `html!` writes code for every shape of markup anew; this is one function for all.

use std::rc::Rc;

use yew::events::Event;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, ListenerKind, VList, VNode, VTag, VText};
use yew::{AttrValue, Callback};

use super::Action;

/// An attribute's value; without one the element does not have the attribute.
pub type Attr = Option<AttributeOrProperty>;

/// An attribute's fixed value.
pub fn fixed(text: &'static str) -> Attr {
    Some(AttributeOrProperty::Attribute(AttrValue::Static(text)))
}

/// An attribute's value from elsewhere.
pub fn value(text: &str) -> Attr {
    shared(AttrValue::Rc(Rc::from(text)))
}

/// An attribute's value that others hold too.
pub fn shared(text: AttrValue) -> Attr {
    Some(AttributeOrProperty::Attribute(text))
}

/// A text node.
pub fn text(text: &str) -> VNode {
    VNode::VText(VText::new(AttrValue::Rc(Rc::from(text))))
}

/// An element in the making. Boxed, so that handing it on from call to call moves a pointer: copying the whole of it
/// each time made the view's code a fifth larger.
pub struct Tag(Box<Draft>);

struct Draft {
    tag: VTag,
    children: Vec<VNode>,
}

/// An element whose attributes are named here and have their values in the same order. Yew compares such a list of
/// names by its address, so the same call always meets the same names.
pub fn tag<const N: usize>(name: &'static str, names: &'static [&'static str; N], values: [Attr; N]) -> Tag {
    build(name, names, Box::new(values))
}

/// An element that has a part's name and nothing else.
pub fn part(name: &'static str, part: &'static str) -> Tag {
    tag(name, &["part"], [fixed(part)])
}

/// An element that only the stylesheet knows.
pub fn class(name: &'static str, class: &'static str) -> Tag {
    tag(name, &["class"], [fixed(class)])
}

/// An element for semantics only.
pub fn bare(name: &'static str) -> Tag {
    tag(name, &[], [])
}

fn build(name: &'static str, keys: &'static [&'static str], values: Box<[Attr]>) -> Tag {
    let mut tag = VTag::new(name);
    tag.attributes = Attributes::Dynamic { keys, values };
    Tag(Box::new(Draft { tag, children: Vec::new() }))
}

impl Tag {
    /// Tells it apart from its siblings when the page renders again.
    pub fn key(mut self, key: &str) -> Self {
        self.0.tag.key = Some(key.into());
        self
    }

    /// As [`Tag::key`], by its place in a list.
    pub fn nth(mut self, place: usize) -> Self {
        self.0.tag.key = Some(place.into());
        self
    }

    pub fn child(mut self, child: impl Into<VNode>) -> Self {
        self.0.children.push(child.into());
        self
    }

    pub fn maybe(mut self, child: Option<Tag>) -> Self {
        self.0.children.extend(child.map(VNode::from));
        self
    }

    pub fn children(mut self, children: Vec<VNode>) -> Self {
        self.0.children.extend(children);
        self
    }

    pub fn text(self, words: &str) -> Self {
        self.child(text(words))
    }

    /// What happens when a visitor presses it.
    pub fn press(mut self, on: &Callback<Action>, action: Action) -> Self {
        self.0.tag.add_listener(Rc::new(Press { on: on.clone(), action }));
        self
    }
}

impl From<Tag> for VNode {
    fn from(tag: Tag) -> Self {
        let Draft { mut tag, mut children } = *tag.0;
        if let Some(slot) = tag.children_mut() {
            // A list of one would be one more layer in Yew's memory of the page.
            match children.len() {
                0 => {}
                1 => *slot = children.remove(0),
                _ => *slot = VNode::from(VList::from(children)),
            }
        }
        VNode::from(tag)
    }
}

struct Press {
    on: Callback<Action>,
    action: Action,
}

impl Listener for Press {
    fn kind(&self) -> ListenerKind {
        ListenerKind::onclick
    }

    fn handle(&self, _: Event) {
        self.on.emit(self.action.clone());
    }

    fn passive(&self) -> bool {
        true
    }
}
