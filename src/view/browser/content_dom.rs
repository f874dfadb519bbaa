//! The DOM of one feed. Whatever is there (written by a server, or by an instance that has trapped) is patched in
//! place: nodes that are the same in both stay, and with them the focus, the selection, the scroll position and the
//! panels that are open.

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::card_list::CardList;
use super::dom::{build, patch};
use crate::view::{Content, ViewOptions, content};

/// The DOM of one feed.
pub struct ContentDom {
    root: Element,
    /// The instructions for the markup around the cards, as they were written last.
    instructions: String,
    /// The list of cards, once it has been written or adopted.
    cards: Option<CardList>,
}

impl ContentDom {
    /// Writes into `root`, which nobody else changes from now on.
    pub fn new(root: Element) -> Self {
        Self { root, instructions: String::new(), cards: None }
    }

    /// Patches the DOM to show `shown`; `force` and `is_pending` are for [`CardList::reconcile`].
    ///
    /// # Errors
    ///
    /// The exception of a DOM method.
    pub fn write(
        &mut self,
        options: &ViewOptions,
        shown: &Content,
        force: bool,
        is_pending: &dyn Fn(&str) -> bool,
    ) -> Result<(), JsValue> {
        let around = content(options, shown, &|_| {});
        if let Some(cards) = self.cards.as_mut().filter(|_| self.instructions == around.instructions()) {
            return cards.reconcile(options, &shown.articles, force, is_pending);
        }
        let fresh = build(around.instructions())?;
        around.instructions().clone_into(&mut self.instructions);
        let old = self.cards.take();
        let list = |page: &Element| page.query_selector("[part=cards]");
        let page = match self.root.query_selector("[part=feed]")? {
            Some(page) => {
                patch(&page, &fresh, list(&page)?.as_ref())?;
                page
            }
            None => {
                self.root.replace_children_with_node_1(&fresh);
                fresh
            }
        };
        if let Some(container) = list(&page)? {
            let mut cards =
                old.filter(|old| *old.container() == container).unwrap_or_else(|| CardList::adopt(container));
            cards.reconcile(options, &shown.articles, force, is_pending)?;
            self.cards = Some(cards);
        }
        Ok(())
    }

    /// Removes everything.
    pub fn clear(&mut self) {
        self.cards = None;
        self.root.replace_children_with_node_0();
    }
}
