//! The list of cards in the DOM. Nodes of the same articles are kept, and cards that have not changed are not compared.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::dom::{build, patch, patch_changed_children};
use crate::model::Article;
use crate::view::{Role, ViewOptions, card};

/// The list of cards. Nobody else writes into its element.
pub struct CardList {
    container: Element,
    cards: Vec<Card>,
}

struct Card {
    id: String,
    /// What it shows; `None` for an adopted card, written by a server or by an instance that has trapped.
    article: Option<Rc<Article>>,
    role: Role,
    element: Element,
}

impl CardList {
    /// Adopts an element with the cards that are in it, whoever has written them.
    pub fn adopt(container: Element) -> Self {
        let mut cards = Vec::new();
        let mut next = container.first_element_child();
        while let Some(element) = next {
            next = element.next_element_sibling();
            match element.get_attribute("data-article") {
                Some(id) => cards.push(Card { id, article: None, role: Role::Regular, element }),
                None => element.remove(),
            }
        }
        Self { container, cards }
    }

    /// The element that holds the cards.
    pub fn container(&self) -> &Element {
        &self.container
    }

    /// Makes the list show these articles, in this order. Cards of the same articles are kept, and patched where the
    /// article has changed, or all of them with `force`; missing ones are built. Cards of articles that are not decoded
    /// yet (`is_pending`, by id) stay at the end.
    pub fn reconcile(
        &mut self,
        options: &ViewOptions,
        articles: &[Rc<Article>],
        force: bool,
        is_pending: &dyn Fn(&str) -> bool,
    ) -> Result<(), JsValue> {
        for (index, article) in articles.iter().enumerate() {
            let role = Role::at(options, index);
            if !force && self.cards.get(index).is_some_and(|card| card.shows(article, role)) {
                continue;
            }
            // A card that is moved loses the focus, so cards above it that are not wanted any more are removed first.
            while index < self.cards.len()
                && !articles[index..].iter().any(|article| self.is_at(index, article))
                && !is_pending(&self.cards[index].id)
            {
                self.remove(index);
            }
            if !self.is_at(index, article) {
                let card = match (index..self.cards.len()).find(|at| self.is_at(*at, article)) {
                    Some(at) => self.cards.remove(at),
                    None => {
                        let (id, article) = (article.id.clone(), article.clone());
                        let element = build(card(options, &article, role).instructions())?;
                        Card { id, article: Some(article), role, element }
                    }
                };
                let next = self.cards.get(index).map(|next| &*next.element);
                self.container.insert_before(&card.element, next)?;
                self.cards.insert(index, card);
            }
            self.cards[index].patch(options, article, role, force)?;
        }
        for index in (articles.len()..self.cards.len()).rev() {
            if !is_pending(&self.cards[index].id) {
                self.remove(index);
            }
        }
        Ok(())
    }

    /// Whether the card at an index is the card of an article.
    fn is_at(&self, index: usize, article: &Article) -> bool {
        self.cards.get(index).is_some_and(|card| card.id == article.id)
    }

    fn remove(&mut self, index: usize) {
        self.cards.remove(index).element.remove();
    }
}

impl Card {
    /// Whether it shows this exact article, the same `Rc` and not only an equal one, in this role.
    fn shows(&self, article: &Rc<Article>, role: Role) -> bool {
        self.role == role && self.article.as_ref().is_some_and(|shown| Rc::ptr_eq(shown, article))
    }

    /// Brings it up to date.
    fn patch(&mut self, options: &ViewOptions, article: &Rc<Article>, role: Role, force: bool) -> Result<(), JsValue> {
        if !force && self.shows(article, role) {
            return Ok(());
        }
        // In another role, a card has other parts.
        let is_alike = !force && self.role == role;
        self.role = role;
        let shown = self.article.replace(article.clone()).filter(|_| is_alike);
        let out = card(options, article, role);
        // Usually only a word or two have changed in a card of hundreds of elements, so only children that differ are
        // patched.
        if let Some(shown) = shown
            && patch_changed_children(&self.element, card(options, &shown, role).instructions(), out.instructions())?
        {
            return Ok(());
        }
        patch(&self.element, &build(out.instructions())?, None)
    }
}
