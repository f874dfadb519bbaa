//! An element of XML, and what is in it.

use std::rc::Rc;

use crate::feed::{Base, Resolve};

/// An element.
#[derive(Default)]
pub struct Element {
    /// Its name with the usual prefix of its vocabulary, such as `dc:creator`; elements of RSS have none.
    pub name: String,
    /// Its attributes, by their names as they stand in the source.
    pub attributes: Vec<(String, String)>,
    /// What its URLs are relative to, if it or an element around it says so.
    pub base: Option<Rc<String>>,
    /// What is in it.
    pub children: Vec<Node>,
}

/// What an element has in it.
pub enum Node {
    Text(String),
    Element(Element),
}

impl Element {
    /// The elements in it that have this name.
    pub fn all(&self, name: &'static str) -> impl Iterator<Item = &Element> {
        self.elements().filter(move |element| element.name == name)
    }

    /// All elements in it.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element in it that has one of these names, and says something: of the first name that any has.
    pub fn first(&self, names: &[&'static str]) -> Option<&Element> {
        for name in names {
            for element in self.all(name) {
                if !element.children.is_empty() || !element.attributes.is_empty() {
                    return Some(element);
                }
            }
        }
        None
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// A URL as it stands, or absolute where the feed says what it is relative to.
    pub fn url(&self, url: &str) -> String {
        let base = self.base.as_deref().and_then(|base| Base::new(base));
        base.and_then(|base| base.resolve(url)).unwrap_or_else(|| url.to_owned())
    }

    /// The URL in an attribute; empty if there is none.
    pub fn url_in(&self, attribute: &str) -> String {
        match self.attribute(attribute).unwrap_or_default().trim_ascii() {
            "" => String::new(),
            url => self.url(url),
        }
    }

    /// Adds text at its end.
    pub fn push_text(&mut self, text: &str) {
        if let Some(Node::Text(before)) = self.children.last_mut() {
            before.push_str(text);
        } else {
            self.children.push(Node::Text(text.to_owned()));
        }
    }
}
