//! A page of a feed, and the cards whose articles have been decoded.

use std::rc::Rc;

use crate::feed::{Problem, Reader};
use crate::model::Article;

/// An article that was decoded, and the problems of its item.
pub(super) struct Card {
    pub(super) article: Rc<Article>,
    pub(super) problems: Vec<Problem>,
}

/// One page of a feed.
pub(super) struct Page {
    pub(super) reader: Reader,
    /// The cards at the indices of their items; `None` where an item was not decoded. The list may be shorter than the page.
    pub(super) cards: Vec<Option<Card>>,
    /// Whether this was the first page, and a newer version of the first page has been loaded since. New articles have
    /// pushed old ones off the newer version, and a second page that was loaded earlier does not have those, so this
    /// page keeps them.
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
