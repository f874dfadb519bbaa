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
    /// The cards that were decoded, at their articles' places; shorter than the page where none is needed.
    pub(super) cards: Vec<Option<Card>>,
    /// A newer first page has come by a refresh, and this one is kept for what it alone has: what the newer articles have
    /// pushed off the first page stands on a second one that was loaded before that.
    pub(super) outdated: bool,
}

impl Page {
    pub(super) fn new(reader: Reader) -> Self {
        Self { reader, cards: Vec::new(), outdated: false }
    }

    pub(super) fn card(&self, place: usize) -> Option<&Card> {
        self.cards.get(place)?.as_ref()
    }

    pub(super) fn put(&mut self, place: usize, card: Option<Card>) {
        while self.cards.len() <= place {
            self.cards.push(None);
        }
        self.cards[place] = card;
    }
}
