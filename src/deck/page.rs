//! A page of a feed, and the cards that have been decoded of it.

use std::rc::Rc;

use crate::feed::{Problem, Reader};
use crate::model::Article;

/// An article that was decoded.
pub(super) struct Card {
    pub(super) article: Rc<Article>,
    pub(super) problems: Vec<Problem>,
}

/// One page of a feed.
pub(super) struct Page {
    pub(super) reader: Reader,
    /// The cards that were decoded, at their articles' indices. The list ends after the last one that was decoded.
    pub(super) cards: Vec<Option<Card>>,
    /// Whether a newer version has taken this first page's place. It is kept for the articles that newer ones have
    /// pushed off the first page, which a second page that was loaded before does not have.
    pub(super) outdated: bool,
}

impl Page {
    pub(super) fn new(reader: Reader) -> Self {
        Self { reader, cards: Vec::new(), outdated: false }
    }

    pub(super) fn card(&self, index: usize) -> Option<&Card> {
        self.cards.get(index)?.as_ref()
    }

    pub(super) fn set_card(&mut self, index: usize, card: Option<Card>) {
        while self.cards.len() <= index {
            self.cards.push(None);
        }
        self.cards[index] = card;
    }
}
