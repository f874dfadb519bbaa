//! Writes markup onto the page, and again when it has changed: whatever is still the same stays, as a node.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};
use yew::virtual_dom::{VNode, VTag};

use crate::model::Article;
use crate::view::{self, Entry, Look, Page};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Where a page is written.
pub struct Sheet {
    root: Element,
    page: Option<Written>,
}

/// What stands there.
struct Written {
    page: Element,
    /// The element that holds the cards, and each article's card.
    holder: Element,
    cards: Vec<(Rc<Article>, Element)>,
}

impl Sheet {
    pub fn new(root: Element) -> Self {
        Self { root, page: None }
    }

    /// Writes a page in the place of the one that stands there; `None` if the browser has refused something.
    pub fn write(&mut self, look: &Look, page: &Page) -> Option<()> {
        let document = self.root.owner_document()?;
        let markup = view::page_around(look, page, &mut |_, _| {});
        let VNode::VTag(markup) = &markup else { return None };
        let fresh = element(&document, markup, false)?;
        let holder = fresh.query_selector("[part=cards]").ok()?;
        let before = self.page.take();
        let Some(holder) = holder else {
            self.show(&fresh);
            return Some(());
        };
        let mut written = match before {
            Some(written) => {
                settle(&written.page, &fresh, Some(&written.holder))?;
                written
            }
            None => {
                self.show(&fresh);
                Written { page: fresh, holder, cards: Vec::new() }
            }
        };
        written.deal(&document, look, page)?;
        self.page = Some(written);
        Some(())
    }

    fn show(&self, page: &Element) {
        self.root.replace_children_with_node_1(page);
    }
}

impl Written {
    /// Puts the cards into their order: those of the same articles stay, the others are brought up to date or written.
    fn deal(&mut self, document: &Document, look: &Look, page: &Page) -> Option<()> {
        let old = std::mem::take(&mut self.cards);
        for (place, (article, card)) in old.iter().enumerate() {
            let same = |entry: &Entry| entry.article.id == article.id;
            // Most stand where they have stood.
            if !page.articles.get(place).is_some_and(same) && !page.articles.iter().any(same) {
                card.remove();
            }
        }
        let mut here = self.holder.first_element_child();
        for (place, entry) in page.articles.iter().enumerate() {
            let same = |known: &&(Rc<Article>, Element)| known.0.id == entry.article.id;
            let known = old.get(place).filter(same).or_else(|| old.iter().find(same));
            let write = || match &view::card(look, entry) {
                VNode::VTag(tag) => element(document, tag, false),
                _ => None,
            };
            let card = match known {
                Some((article, card)) => {
                    if !Rc::ptr_eq(article, &entry.article) {
                        settle(card, &write()?, None)?;
                    }
                    card.clone()
                }
                None => write()?,
            };
            if here.as_ref() == Some(&card) {
                here = card.next_element_sibling();
            } else {
                self.holder.insert_before(&card, here.as_deref()).ok()?;
            }
            self.cards.push((entry.article.clone(), card));
        }
        Some(())
    }
}

/// Makes an element like a fresh one, with as few changes as a reader can tell: what has the focus, or was opened, stays.
/// What is in one of its children, `apart`, is left alone.
fn settle(old: &Element, fresh: &Element, apart: Option<&Element>) -> Option<()> {
    for name in fresh.get_attribute_names() {
        let name = name.as_string()?;
        let value = fresh.get_attribute(&name);
        if name != "open" && old.get_attribute(&name) != value {
            old.set_attribute(&name, &value?).ok()?;
        }
    }
    let mut here = old.first_child();
    while let Some(new) = fresh.first_child() {
        let mut twin = here.clone();
        while let Some(node) = twin.as_ref().filter(|node| !is_alike(node, &new)) {
            twin = node.next_sibling();
        }
        let Some(twin) = twin else {
            old.insert_before(&new, here.as_ref()).ok()?;
            continue;
        };
        clear(old, here, Some(&twin));
        here = twin.next_sibling();
        fresh.remove_child(&new).ok()?;
        if apart.is_some_and(|apart| **apart == twin) || twin.is_equal_node(Some(&new)) {
            continue;
        }
        match (twin.dyn_ref::<Element>(), new.dyn_ref::<Element>()) {
            (Some(twin), Some(new)) => settle(twin, new, None)?,
            _ => twin.set_text_content(new.text_content().as_deref()),
        }
    }
    clear(old, here, None);
    Some(())
}

/// Whether two nodes are the same thing at two times.
fn is_alike(one: &Node, other: &Node) -> bool {
    let (Some(one), Some(other)) = (one.dyn_ref::<Element>(), other.dyn_ref::<Element>()) else {
        return one.node_type() == other.node_type();
    };
    one.local_name() == other.local_name()
        && ["part", "data-panel"].iter().all(|name| one.get_attribute(name) == other.get_attribute(name))
}

/// Takes away what stands from one child up to another.
fn clear(parent: &Element, from: Option<Node>, to: Option<&Node>) {
    let mut here = from;
    while let Some(node) = here.filter(|node| Some(node) != to) {
        here = node.next_sibling();
        let _ = parent.remove_child(&node);
    }
}

/// An element with all that is in it.
fn element(document: &Document, tag: &VTag, svg: bool) -> Option<Element> {
    let name = tag.tag();
    let svg = svg || name == "svg";
    let made = if svg { document.create_element_ns(Some(SVG), name) } else { document.create_element(name) }.ok()?;
    for (name, value) in tag.attributes.iter() {
        made.set_attribute(name, value).ok()?;
    }
    if let Some(children) = tag.children() {
        fill(document, &made, children, svg)?;
    }
    Some(made)
}

fn fill(document: &Document, parent: &Element, child: &VNode, svg: bool) -> Option<()> {
    match child {
        VNode::VTag(tag) => {
            let made = element(document, tag, svg)?;
            parent.append_child(&made).ok()?;
        }
        VNode::VText(text) => {
            parent.append_child(&document.create_text_node(&text.text)).ok()?;
        }
        VNode::VList(list) => {
            for child in list.iter() {
                fill(document, parent, child, svg)?;
            }
        }
        // The view writes nothing else.
        _ => {}
    }
    Some(())
}
