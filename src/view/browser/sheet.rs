//! The one tree of an element. Whoever has written what stands there (a server, or an instance that has trapped), it becomes
//! what is wanted now, and whatever is the same in both stays, as a node: with its focus, its selection, its place, and the
//! panels that are open.

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::deal::Deal;
use super::dom::{build, settle};
use crate::view::{Look, Page, page};

/// Where a page is written.
pub struct Sheet {
    root: Element,
    /// What was written around the cards.
    script: String,
    /// The list of cards, once it is known what stands in it.
    cards: Option<Deal>,
}

impl Sheet {
    /// In an element that nobody else writes into from now on.
    pub fn new(root: Element) -> Self {
        Self { root, script: String::new(), cards: None }
    }

    /// Makes a page of what stands there. Cards of articles that have not changed are only looked at where they are wanted
    /// `afresh`; what `is_coming` says of further articles, by their ids, is for [`Deal::deal`].
    ///
    /// # Errors
    ///
    /// What the browser refuses.
    pub fn write(
        &mut self,
        look: &Look,
        shown: &Page,
        afresh: bool,
        is_coming: &dyn Fn(&str) -> bool,
    ) -> Result<(), JsValue> {
        let around = page(look, shown, &|_| {});
        if let Some(cards) = self.cards.as_mut().filter(|_| self.script == around.script()) {
            return cards.deal(look, &shown.articles, afresh, is_coming);
        }
        let fresh = build(around.script())?;
        around.script().clone_into(&mut self.script);
        let old = self.cards.take();
        let list = |page: &Element| page.query_selector("[part=cards]");
        let page = match self.root.query_selector("[part=feed]")? {
            Some(page) => {
                settle(&page, &fresh, list(&page)?.as_ref())?;
                page
            }
            None => {
                self.root.replace_children_with_node_1(&fresh);
                fresh
            }
        };
        if let Some(holder) = list(&page)? {
            let mut cards = old.filter(|old| *old.holder() == holder).unwrap_or_else(|| Deal::adopt(holder));
            cards.deal(look, &shown.articles, afresh, is_coming)?;
            self.cards = Some(cards);
        }
        Ok(())
    }

    /// Takes everything away.
    pub fn clear(&mut self) {
        self.cards = None;
        self.root.replace_children_with_node_0();
    }
}
