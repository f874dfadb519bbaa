//! What an element shows of a feed before anybody has asked for more: the same on a server and in a browser.

use std::rc::Rc;

use crate::config::Config;
use crate::deck::{Deck, Selection};
use crate::load::{Pages, Refused};
use crate::state::State;
use crate::view::{More, Notice, Page};

/// Which of a feed's articles are shown.
pub fn selection(config: &Config) -> Selection {
    Selection { article: config.article.clone(), tags: config.tags.clone(), filter: None }
}

/// Whether the feed has a next page, and may it be followed: the feed was asked for at one URL, and found at another.
pub fn next(deck: &Deck, asked: &str, found: &str) -> Option<Result<(), Refused>> {
    let next = deck.feed().next.as_ref()?;
    Some(Pages::new(asked, found).allows(next.as_str()))
}

/// Whether cards that are wanted have yet to be decoded.
pub fn is_short(config: &Config, deck: &Deck) -> bool {
    deck.shown() < config.limit.min(deck.selected())
}

/// The cards that have been decoded. Where more of them are still to come, "Show more" comes with the last.
pub fn page(config: &Config, deck: &Deck, next: bool) -> Page {
    let more = config.article.is_none() && !is_short(config, deck) && (deck.shown() < deck.selected() || next);
    Page {
        feed: Rc::new(deck.feed().clone()),
        articles: deck.cards(),
        filter: None,
        more: if more { More::Button } else { More::None },
        waiting: 0,
        stale: None,
        notice: (State::arrived(deck.selected()) == State::Empty).then_some(Notice::Empty),
    }
}
