//! Writes elements. Every call is one plain function of plain arguments, and all that is fixed about an element stands
//! in a word that is read when it is opened: `html!`, or a builder that hands elements from call to call, makes several
//! times as much code of the same markup.

use std::mem;
use std::rc::Rc;

use yew::events::Event;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VNode, VTag, VText};
use yew::{AttrValue, Callback};

use super::Action;
use crate::i18n::{self, Strings};

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

/// Writes elements into each other.
#[derive(Default)]
pub struct Pen {
    here: Draft,
    /// What [`Pen::here`] stands in, from the outermost: a sheet without a name.
    around: Vec<Draft>,
}

#[derive(Default)]
struct Draft {
    name: &'static str,
    key: Option<Key>,
    press: Option<Rc<Press>>,
    /// One for each of the [`NAMES`], up to the last that has one.
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<VNode>,
}

impl Pen {
    /// What was written, when every element is closed: one element.
    pub fn finish(mut self) -> VNode {
        debug_assert!(self.around.is_empty(), "an element was left open");
        self.here.children.pop().unwrap_or_default()
    }

    /// Begins an element. It is written as its name, its part after a dot, its key after a hash, and its fixed
    /// attributes: `p.stale#stale|dir=auto`. Only the name has to be there.
    pub fn open(&mut self, element: &'static str) {
        let end = element.find(['.', '#', '|']).unwrap_or(element.len());
        let (name, rest) = element.split_at(end);
        self.open_as(name, rest);
    }

    /// Begins an element of which only the name is not fixed, as a heading's.
    pub fn open_as(&mut self, name: &'static str, rest: &'static str) {
        self.around.push(mem::replace(&mut self.here, Draft { name, ..Draft::default() }));
        let mut words = rest.split('|');
        let head = words.next().unwrap_or_default();
        let part = match head.split_once('#') {
            Some((part, key)) => {
                self.key(key);
                part
            }
            None => head,
        };
        if !part.is_empty() {
            self.fixed("part", &part[1..]);
        }
        for word in words {
            let (name, value) = word.split_once('=').unwrap_or((word, ""));
            self.fixed(name, value);
        }
    }

    /// Ends the element that was begun last.
    pub fn close(&mut self) {
        if let Some(around) = self.around.pop() {
            let node = mem::replace(&mut self.here, around).finish();
            self.node(node);
        }
    }

    /// As [`Pen::close`]; without anything in it, the element has never been.
    pub fn close_unless_empty(&mut self) {
        if self.here.children.is_empty() {
            if let Some(around) = self.around.pop() {
                self.here = around;
            }
        } else {
            self.close();
        }
    }

    /// An element with a text and nothing else.
    pub fn leaf(&mut self, element: &'static str, words: &str) {
        self.open(element);
        self.text(words);
        self.close();
    }

    /// An attribute with a value that is part of the program.
    pub fn fixed(&mut self, name: &str, value: &'static str) {
        self.shared(name, AttrValue::Static(value));
    }

    /// An attribute with a value from elsewhere.
    pub fn attribute(&mut self, name: &str, value: &str) {
        self.shared(name, AttrValue::Rc(Rc::from(value)));
    }

    /// An attribute with a value that others hold too.
    pub fn shared(&mut self, name: &str, value: AttrValue) {
        let place = NAMES.iter().position(|known| *known == name);
        debug_assert!(place.is_some(), "{name} is not among the names");
        let Some(place) = place else { return };
        let values = &mut self.here.values;
        while values.len() <= place {
            values.push(None);
        }
        values[place] = Some(AttributeOrProperty::Attribute(value));
    }

    /// Tells the element apart from its siblings when the page renders again.
    pub fn key(&mut self, key: &str) {
        self.here.key = Some(key.into());
    }

    /// As [`Pen::key`], by its place in a list.
    pub fn nth(&mut self, place: usize) {
        self.key(&place.to_string());
    }

    /// What happens when a visitor presses it.
    pub fn press(&mut self, on: &Callback<Action>, action: Action) {
        self.here.press = Some(Rc::new(Press { on: on.clone(), action }));
    }

    /// A text node.
    pub fn text(&mut self, words: &str) {
        self.node(VNode::VText(VText::new(AttrValue::Rc(Rc::from(words)))));
    }

    /// A message as a text node, shared rather than copied.
    pub fn word(&mut self, strings: &Strings, key: i18n::Key) {
        self.node(VNode::VText(VText::new(strings.share(key))));
    }

    /// What was made elsewhere.
    pub fn node(&mut self, node: VNode) {
        self.here.children.push(node);
    }
}

impl Draft {
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
