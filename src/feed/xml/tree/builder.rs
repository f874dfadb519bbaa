//! Builds the tree from what quick-xml finds.

use std::rc::Rc;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::element::{Element, Node};
use super::mistakes::{begins_nothing, dangling};
use super::repairs::{Repair, Repairs, repair};
use crate::feed::html::text_kind::TextKind;
use crate::feed::html::{references, tokenizer};
use crate::feed::xml::namespaces::{OTHER, prefix_of, usual_prefix};
use crate::feed::{Base, Resolve};
use crate::words::{concat, split_once_byte, to_decimal};

/// Elements that are deeper count as text of those around them: whatever walks the tree calls itself for each level.
const MAX_DEPTH: usize = 64;

/// So many attributes of an element are read.
const ATTRIBUTES: usize = 50;

/// What begins a section in which all is text.
const CDATA: &str = "<![CDATA[";

/// How feeds begin.
const BEGINNINGS: [&[u8]; 4] = [b"<?xml", b"<rss", b"<feed", b"<rdf:RDF"];

/// Reads XML: its outermost element, if there is one, and what was repaired.
pub fn parse(xml: &str, url: &str, had_invalid_bytes: bool) -> (Option<Element>, Vec<Repair>) {
    let mut builder = Builder {
        url,
        open: vec![Open::default()],
        namespaces: Vec::new(),
        repairs: Repairs::new(xml),
        flattened: Vec::new(),
    };
    if had_invalid_bytes {
        builder.repairs.report(0, "/", "bytes that its encoding does not have");
    }
    // What stands before a feed is passed over: a server's warning, for example.
    let mut start =
        (0..xml.len()).find(|at| BEGINNINGS.iter().any(|word| xml.as_bytes()[*at..].starts_with(word))).unwrap_or(0);
    let before = xml[..start].trim_ascii();
    if !before.is_empty() && !before.starts_with("<!") || start > 0 && xml[start..].starts_with("<?xml") {
        builder.repairs.report(0, "/", "something before the feed");
    }
    while let Some(again) = builder.read(&xml[start..], start) {
        start = again;
    }
    builder.close_down_to(1);
    let root = builder.open.swap_remove(0).element.children.into_iter().find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    (root, builder.repairs.all)
}

/// An element whose end has not come.
#[derive(Default)]
struct Open {
    element: Element,
    /// Its name as it stands in the source.
    source_name: String,
    /// How many declarations of namespaces there were before its own.
    namespaces: usize,
    /// How many items or entries are in it.
    items: usize,
    /// Its step in the path of a repair, such as `/item[2]`.
    step: String,
}

struct Builder<'a> {
    url: &'a str,
    /// The elements around the place that is read. The first one is the document.
    open: Vec<Open>,
    /// The namespaces that are declared: prefix, and the prefix that stands for it here.
    namespaces: Vec<(String, &'static str)>,
    repairs: Repairs<'a>,
    /// The names of elements that are too deep to have a place in the tree.
    flattened: Vec<String>,
}

impl Builder<'_> {
    /// Reads `xml`, which begins at `offset` of the body. Returns where to go on, if the parser could not.
    fn read(&mut self, xml: &str, offset: usize) -> Option<usize> {
        let mut reader = Reader::from_str(xml);
        let config = reader.config_mut();
        config.allow_dangling_amp = true;
        config.allow_unmatched_ends = true;
        config.check_end_names = false;
        loop {
            let at = reader.buffer_position() as usize;
            // The parser would look for the end of it, maybe as far as the end of the body.
            if begins_nothing(&xml.as_bytes()[at..]) {
                self.report(offset + at, repair::LESS_THAN);
                self.text("<");
                return Some(offset + at + 1);
            }
            match reader.read_event() {
                Ok(Event::Start(_)) => self.start(&xml[at..], offset + at),
                Ok(Event::Empty(tag)) => {
                    self.start(&xml[at..], offset + at);
                    self.end(tag.name().as_ref(), offset + at);
                }
                Ok(Event::End(tag)) => self.end(tag.name().as_ref(), offset + at),
                Ok(Event::Text(text)) => {
                    if text.starts_with('&') {
                        self.report(offset + at, repair::AMPERSAND);
                    }
                    self.characters(&text, offset + at);
                }
                Ok(Event::CData(text)) => self.characters(&text, offset + at + CDATA.len()),
                Ok(Event::GeneralRef(name)) => {
                    let mut text = String::new();
                    references::decode(&concat(&["&", &name, ";"]), TextKind::Attribute, &mut text);
                    self.text(&text);
                }
                Ok(Event::Eof) => {
                    if self.open.len() > 1 {
                        self.report(self.repairs.xml.len(), repair::NO_END_TAG);
                    }
                    return None;
                }
                // Comments, processing instructions, declarations.
                Ok(_) => {}
                // The parser goes on by itself.
                Err(quick_xml::Error::IllFormed(_)) => {}
                // Something never ends. A section that was cut is text.
                Err(_) => {
                    let rest = xml.get(at..).unwrap_or_default();
                    if let Some(text) = rest.strip_prefix(CDATA) {
                        self.characters(text, offset + at + CDATA.len());
                    }
                    self.report(offset + at, "a tag or section that never ends");
                    return None;
                }
            }
        }
    }

    fn report(&mut self, at: usize, found: &'static str) {
        let mut path = String::new();
        for open in &self.open[1..] {
            path.push_str(&open.step);
        }
        self.repairs.report(at, if path.is_empty() { "/" } else { &path }, found);
    }

    fn innermost(&mut self) -> &mut Open {
        let last = self.open.len() - 1;
        &mut self.open[last]
    }

    fn text(&mut self, text: &str) {
        self.innermost().element.push_text(text);
    }

    /// Adds text of the source. Its line ends become LF, and characters that XML does not allow are replaced.
    fn characters(&mut self, source: &str, at: usize) {
        let mut text = String::new();
        references::decode(source, TextKind::RawText, &mut text);
        let is_wrong = |byte: u8| byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r');
        if let Some(wrong) = source.bytes().position(is_wrong) {
            self.report(at + wrong, repair::CONTROL_CHARACTER);
            let replaced =
                |character: char| if u8::try_from(character).is_ok_and(is_wrong) { '\u{fffd}' } else { character };
            text = text.chars().map(replaced).collect();
        }
        self.text(&text);
    }

    /// `source` begins with the tag.
    fn start(&mut self, source: &str, at: usize) {
        let Some(tag) = tokenizer::start_tag(source) else { return };
        let source_name = tag.name.to_owned();
        if self.open.len() > MAX_DEPTH {
            self.flattened.push(source_name);
            return;
        }
        let mut open = Open { namespaces: self.namespaces.len(), ..Open::default() };
        let around = &self.innermost().element;
        open.element.base = around.base.clone();
        let mut attributes: Vec<(String, String)> = Vec::new();
        for (key, source) in tag.attributes.into_iter().take(ATTRIBUTES) {
            if attributes.iter().any(|(before, _)| before == key) {
                self.report(at, "an attribute that is there twice");
                continue;
            }
            if let Some(wrong) = dangling(source) {
                // Both are slices of one text.
                let place = source.as_ptr() as usize + wrong - self.repairs.xml.as_ptr() as usize;
                self.report(place, repair::AMPERSAND);
            }
            let mut value = String::new();
            references::decode(source, TextKind::Attribute, &mut value);
            if let Some(prefix) = key.strip_prefix("xmlns") {
                self.namespaces.push((prefix.strip_prefix(':').unwrap_or(prefix).to_owned(), prefix_of(&value)));
            } else if key == "xml:base" {
                let outer = open.element.base.as_ref().map_or(self.url, |base| base.as_str());
                open.element.base = Base::new(outer).and_then(|base| base.resolve(value.trim_ascii())).map(Rc::new);
            }
            attributes.push((key.to_owned(), value));
        }
        open.element.attributes = attributes;
        open.element.name = self.name(&source_name, at);
        open.step = self.step(&source_name);
        open.source_name = source_name;
        self.open.push(open);
    }

    /// The name of an element in the words of this module.
    fn name(&mut self, source: &str, at: usize) -> String {
        let (prefix, local) = match split_once_byte(source, b':') {
            (prefix, Some(local)) => (prefix, local),
            (local, None) => ("", local),
        };
        let declared = self.namespaces.iter().rev().find(|(declared, _)| declared == prefix).map(|(_, known)| *known);
        let known = match declared {
            Some(known) => known,
            // A feed that forgets to say that it is Atom.
            None if prefix.is_empty() && self.open.len() > 1 => {
                if self.open[1].element.name == "atom:feed" {
                    "atom:"
                } else {
                    ""
                }
            }
            None if prefix.is_empty() => {
                if local == "feed" {
                    "atom:"
                } else {
                    ""
                }
            }
            None if prefix == "xml" => OTHER,
            None => {
                self.report(at, "a prefix whose namespace is not declared");
                usual_prefix(prefix).unwrap_or(OTHER)
            }
        };
        concat(&[known, local])
    }

    /// One step of a path: items are counted.
    fn step(&mut self, source_name: &str) -> String {
        let parent = self.innermost();
        let mut step = concat(&["/", source_name]);
        if matches!(source_name, "item" | "entry") {
            parent.items += 1;
            step.push('[');
            step.push_str(&to_decimal(parent.items as u64));
            step.push(']');
        }
        step
    }

    /// An end tag ends everything up to its start tag, and without one it is passed over.
    fn end(&mut self, name: &str, at: usize) {
        if let Some(found) = self.flattened.iter().rposition(|open| open == name) {
            return self.flattened.truncate(found);
        }
        match self.open.iter().rposition(|open| open.source_name == name) {
            Some(found) if found > 0 => {
                if found + 1 < self.open.len() {
                    self.report(at, "the end tag of an element around this one, before its own");
                }
                self.close_down_to(found);
            }
            _ => self.report(at, repair::NO_START_TAG),
        }
    }

    /// Closes elements until so many are open.
    fn close_down_to(&mut self, count: usize) {
        self.flattened.clear();
        while self.open.len() > count {
            let Some(closed) = self.open.pop() else { return };
            self.namespaces.truncate(closed.namespaces);
            self.innermost().element.children.push(Node::Element(closed.element));
        }
    }
}
