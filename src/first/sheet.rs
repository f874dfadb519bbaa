//! Writes markup onto the page, and again when it has changed: whatever is still the same stays, as a node.

use std::rc::Rc;

use web_sys::Element;

use crate::model::Article;
use crate::view::dom::{build, settle};
use crate::view::{self, Entry, Look, Page, Pen};

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
        let mut pen = Pen::default();
        view::page_around(look, page, &mut pen, &|_| {});
        let fresh = build(pen.script()).ok()?;
        let holder = fresh.query_selector("[part=cards]").ok()?;
        let before = self.page.take();
        let Some(holder) = holder else {
            self.show(&fresh);
            return Some(());
        };
        let mut written = match before {
            Some(written) => {
                settle(&written.page, &fresh, Some(&written.holder)).ok()?;
                written
            }
            None => {
                self.show(&fresh);
                Written { page: fresh, holder, cards: Vec::new() }
            }
        };
        written.deal(look, page)?;
        self.page = Some(written);
        Some(())
    }

    fn show(&self, page: &Element) {
        self.root.replace_children_with_node_1(page);
    }
}

impl Written {
    /// Puts the cards into their order: those of the same articles stay, the others are brought up to date or written.
    fn deal(&mut self, look: &Look, page: &Page) -> Option<()> {
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
            let write = || build(view::card(look, entry).script()).ok();
            let card = match known {
                Some((article, card)) => {
                    if !Rc::ptr_eq(article, &entry.article) {
                        settle(card, &write()?, None).ok()?;
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
