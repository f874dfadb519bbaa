//! Writes markup onto the page, and again when it has changed: whatever is still the same stays, as a node.

use std::rc::Rc;

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
                written.surround(&fresh, &holder)?;
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
    /// Puts what stands around the cards of a fresh page in the place of what stands around ours.
    fn surround(&self, fresh: &Element, holder: &Element) -> Option<()> {
        let cards: &Node = &self.holder;
        let mut here = self.page.first_child();
        while let Some(new) = fresh.first_child() {
            if new == **holder {
                fresh.remove_child(&new).ok()?;
                here = self.clear(here, Some(cards));
                here = here?.next_sibling();
            } else if let Some(same) = here.as_ref().filter(|old| *old != cards && old.is_equal_node(Some(&new))) {
                let next = same.next_sibling();
                fresh.remove_child(&new).ok()?;
                here = next;
            } else {
                self.page.insert_before(&new, here.as_ref()).ok()?;
            }
        }
        self.clear(here, None);
        Some(())
    }

    /// Takes away what stands from one node up to another, which is given back.
    fn clear(&self, from: Option<Node>, to: Option<&Node>) -> Option<Node> {
        let mut here = from;
        while let Some(node) = here.clone().filter(|node| Some(node) != to) {
            here = node.next_sibling();
            let _ = self.page.remove_child(&node);
        }
        here
    }

    /// Puts the cards into their order: those of the same articles stay, the others are written.
    fn deal(&mut self, document: &Document, look: &Look, page: &Page) -> Option<()> {
        let old = std::mem::take(&mut self.cards);
        for (place, (article, card)) in old.iter().enumerate() {
            let same = |entry: &Entry| Rc::ptr_eq(&entry.article, article);
            // Most stand where they have stood.
            if !page.articles.get(place).is_some_and(same) && !page.articles.iter().any(same) {
                card.remove();
            }
        }
        let mut here = self.holder.first_element_child();
        for (place, entry) in page.articles.iter().enumerate() {
            let same = |known: &&(Rc<Article>, Element)| Rc::ptr_eq(&known.0, &entry.article);
            let known = old.get(place).filter(same).or_else(|| old.iter().find(same));
            let card = match known {
                Some((_, card)) => card.clone(),
                None => match &view::card(look, entry) {
                    VNode::VTag(tag) => element(document, tag, false)?,
                    _ => return None,
                },
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
