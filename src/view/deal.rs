//! Cards in a browser: what is still the same stays, as a node, and what has not changed is not looked at.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::dom::{build, settle};
use super::{Look, card};
use crate::model::Article;

/// A list of cards on the page, which nobody else touches.
pub struct Deal {
    holder: Element,
    cards: Vec<Card>,
}

struct Card {
    article: Rc<Article>,
    element: Element,
}

impl Deal {
    /// With an element that has nothing in it yet.
    pub fn new(holder: Element) -> Self {
        Self { holder, cards: Vec::new() }
    }

    /// The element that holds the cards.
    pub fn holder(&self) -> &Element {
        &self.holder
    }

    /// Puts the cards into their order: those of the same articles stay and are brought up to date where they have changed,
    /// or all of them if they are wanted `afresh`; the others are written.
    pub fn deal(&mut self, look: &Look, articles: &[Rc<Article>], afresh: bool) -> Result<(), JsValue> {
        for (place, article) in articles.iter().enumerate() {
            // Most stand where they have stood.
            if !self.cards.get(place).is_some_and(|card| card.is_of(article)) {
                while self
                    .cards
                    .get(place)
                    .is_some_and(|card| !articles[place..].iter().any(|article| card.is_of(article)))
                {
                    self.remove(place);
                }
                let card = match (place..self.cards.len()).find(|at| self.cards[*at].is_of(article)) {
                    Some(at) => self.cards.remove(at),
                    None => Card { element: write(look, article)?, article: article.clone() },
                };
                let next = self.cards.get(place).map(|next| &*next.element);
                self.holder.insert_before(&card.element, next)?;
                self.cards.insert(place, card);
            }
            self.cards[place].settle(look, article, afresh)?;
        }
        while self.cards.len() > articles.len() {
            self.remove(articles.len());
        }
        Ok(())
    }

    fn remove(&mut self, place: usize) {
        self.cards.remove(place).element.remove();
    }
}

impl Card {
    fn is_of(&self, article: &Rc<Article>) -> bool {
        self.article.id == article.id
    }

    /// Brings it up to date.
    fn settle(&mut self, look: &Look, article: &Rc<Article>, afresh: bool) -> Result<(), JsValue> {
        if afresh || !Rc::ptr_eq(&self.article, article) {
            settle(&self.element, &write(look, article)?, None)?;
            self.article = article.clone();
        }
        Ok(())
    }
}

fn write(look: &Look, article: &Article) -> Result<Element, JsValue> {
    build(card(look, article).script())
}
