//! From a markup's script to Yew's nodes.

use std::rc::Rc;

use yew::events::Event;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VNode, VTag, VText};
use yew::{AttrValue, Callback};

use super::Action;
use super::pen::{ORDER, Pen};

/// Every attribute that the view and an article's body write. Yew compares lists of names by their address, so each
/// element has a stretch of this one; names that go together stand together, which keeps the stretches short.
static NAMES: [&str; 35] = [
    "part",
    "dir",
    "class",
    "lang",
    "role",
    "href",
    "data-kind",
    "aria-label",
    "id",
    "tabindex",
    "datetime",
    "viewBox",
    "aria-hidden",
    "d",
    "data-article",
    "aria-labelledby",
    "data-layout",
    "scope",
    "data-label",
    "data-panel",
    "open",
    "data-open",
    "type",
    "aria-disabled",
    "src",
    "alt",
    "loading",
    "decoding",
    "width",
    "height",
    "title",
    "colspan",
    "rowspan",
    "x",
    "rx",
];

#[derive(Default)]
struct Draft {
    name: AttrValue,
    key: Option<Key>,
    press: Option<Rc<Press>>,
    /// One for each of the [`NAMES`], up to the last that has one.
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<VNode>,
}

impl Pen {
    /// What was written as Yew's nodes, when every element is closed: one element.
    pub fn finish(self) -> VNode {
        let mut here = Draft::default();
        let mut around = Vec::new();
        let mut presses = self.presses.iter();
        let mut nodes = self.nodes.iter();
        let mut orders = self.script().split(ORDER).skip(1);
        while let Some(order) = orders.next() {
            let (order, words) = order.split_at(1);
            match order {
                "<" => {
                    for (place, word) in words.split('>').enumerate() {
                        if place == 0 {
                            around.push(std::mem::replace(&mut here, Draft::read(word)));
                        } else {
                            here.children.push(Draft::read(word).finish());
                        }
                    }
                }
                "=" => here.set(words, orders.next().unwrap_or_default()),
                "!" => here.press = presses.next().cloned().map(|(on, action)| Rc::new(Press { on, action })),
                "@" => here.children.extend(nodes.next().cloned()),
                "/" => {
                    let node = std::mem::replace(&mut here, around.pop().unwrap_or_default()).finish();
                    here.children.push(node);
                }
                _ => here.children.push(VNode::VText(VText::new(AttrValue::Rc(Rc::from(words))))),
            }
        }
        here.children.pop().unwrap_or_default()
    }
}

impl Draft {
    /// An element's word: see [`Pen::open`].
    fn read(word: &str) -> Self {
        let mut draft = Self::default();
        let mut pieces = word.split('|');
        let head = pieces.next().unwrap_or_default();
        let (head, key) = head.split_once('#').map_or((head, None), |(head, key)| (head, Some(key.into())));
        draft.key = key;
        let (name, part) = head.split_once('.').map_or((head, None), |(name, part)| (name, Some(part)));
        draft.name = AttrValue::Rc(Rc::from(name));
        if let Some(part) = part {
            draft.set("part", part);
        }
        for piece in pieces {
            let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
            draft.set(name, value);
        }
        draft
    }

    fn set(&mut self, name: &str, value: &str) {
        let place = NAMES.iter().position(|known| *known == name);
        debug_assert!(place.is_some(), "{name} is not among the names");
        let Some(place) = place else { return };
        while self.values.len() <= place {
            self.values.push(None);
        }
        self.values[place] = Some(AttributeOrProperty::Attribute(AttrValue::Rc(Rc::from(value))));
    }

    fn finish(self) -> VNode {
        let Self { name, key, press, mut values, mut children } = self;
        let mut tag = VTag::new(name);
        tag.key = key;
        if let Some(press) = press {
            tag.set_listeners(Box::new([Some(press)]));
        }
        let first = values.iter().position(Option::is_some).unwrap_or_default();
        let keys = &NAMES[first..values.len()];
        values.drain(..first);
        tag.attributes = Attributes::Dynamic { keys, values: values.into_boxed_slice() };
        if let Some(slot) = tag.children_mut() {
            // A list of one would be one more layer in Yew's memory of the page.
            match children.len() {
                0 => {}
                1 => *slot = children.pop().unwrap_or_default(),
                _ => *slot = VNode::from(VList::from(children)),
            }
        }
        VNode::from(tag)
    }
}

struct Press {
    on: Callback<Action>,
    /// `None` where it depends on the button.
    action: Option<Action>,
}

impl Listener for Press {
    fn kind(&self) -> ListenerKind {
        ListenerKind::onclick
    }

    fn handle(&self, _event: Event) {
        let action = self.action.clone();
        #[cfg(target_arch = "wasm32")]
        let action = action.or_else(|| super::cards::pressed(&_event));
        if let Some(action) = action {
            self.on.emit(action);
        }
    }

    fn passive(&self) -> bool {
        true
    }
}
