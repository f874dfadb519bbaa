//! Cards in a browser: what is still the same stays, as a node, and what has not changed is not looked at.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::dom::{amend_parts, build, settle};
use crate::model::Article;
use crate::view::{Look, card};

/// A list of cards on the page, which nobody else touches.
pub struct Deal {
    holder: Element,
    cards: Vec<Card>,
}

struct Card {
    id: String,
    /// What it shows; `None` where somebody else has written it.
    article: Option<Rc<Article>>,
    element: Element,
}

impl Deal {
    /// Takes over an element with the cards that stand in it, whoever has written them.
    pub fn adopt(holder: Element) -> Self {
        let mut cards = Vec::new();
        let mut next = holder.first_element_child();
        while let Some(element) = next {
            next = element.next_element_sibling();
            match element.get_attribute("data-article") {
                Some(id) => cards.push(Card { id, article: None, element }),
                None => element.remove(),
            }
        }
        Self { holder, cards }
    }

    /// The element that holds the cards.
    pub fn holder(&self) -> &Element {
        &self.holder
    }

    /// Puts the cards into their order: those of the same articles stay and are brought up to date where they have changed,
    /// or all of them if they are wanted `afresh`; the others are written. Of further articles that are still to come, the
    /// cards that are there stay below.
    pub fn deal(
        &mut self,
        look: &Look,
        articles: &[Rc<Article>],
        afresh: bool,
        is_coming: &dyn Fn(&str) -> bool,
    ) -> Result<(), JsValue> {
        for (place, article) in articles.iter().enumerate() {
            if !afresh && self.cards.get(place).is_some_and(|card| card.shows(article)) {
                continue;
            }
            // A card that is moved loses the focus: what stands above it and is not wanted any more goes first.
            while place < self.cards.len()
                && !articles[place..].iter().any(|article| self.is_at(place, article))
                && !is_coming(&self.cards[place].id)
            {
                self.remove(place);
            }
            if !self.is_at(place, article) {
                let card = match (place..self.cards.len()).find(|at| self.is_at(*at, article)) {
                    Some(at) => self.cards.remove(at),
                    None => {
                        let (id, article) = (article.id.clone(), article.clone());
                        Card { element: write(look, &article)?, id, article: Some(article) }
                    }
                };
                let next = self.cards.get(place).map(|next| &*next.element);
                self.holder.insert_before(&card.element, next)?;
                self.cards.insert(place, card);
            }
            self.cards[place].settle(look, article, afresh)?;
        }
        for place in (articles.len()..self.cards.len()).rev() {
            if !is_coming(&self.cards[place].id) {
                self.remove(place);
            }
        }
        Ok(())
    }

    /// Whether the card at a place is of an article.
    fn is_at(&self, place: usize, article: &Article) -> bool {
        self.cards.get(place).is_some_and(|card| card.id == article.id)
    }

    fn remove(&mut self, place: usize) {
        self.cards.remove(place).element.remove();
    }
}

impl Card {
    /// Whether it shows this very form of an article.
    fn shows(&self, article: &Rc<Article>) -> bool {
        self.article.as_ref().is_some_and(|shown| Rc::ptr_eq(shown, article))
    }

    /// Brings it up to date.
    fn settle(&mut self, look: &Look, article: &Rc<Article>, afresh: bool) -> Result<(), JsValue> {
        if !afresh && self.shows(article) {
            return Ok(());
        }
        let shown = self.article.replace(article.clone()).filter(|_| !afresh);
        let pen = card(look, article);
        // Of a card of hundreds of elements, most often a word or two have changed.
        if let Some(shown) = shown
            && amend_parts(&self.element, card(look, &shown).script(), pen.script())?
        {
            return Ok(());
        }
        settle(&self.element, &build(pen.script())?, None)
    }
}

fn write(look: &Look, article: &Article) -> Result<Element, JsValue> {
    build(card(look, article).script())
}
