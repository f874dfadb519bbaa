//! What a visitor sees of one feed: its articles, its pages, the chosen topic, and what waits. It knows no browser: what
//! has happened comes in as values, and what is wanted of the network can be read off it.

mod loaded_feed;

use std::rc::Rc;

use yew::AttrValue;

use crate::config::Config;
use crate::deck::{Deck, Selection};
use crate::feed::Problem;
use crate::load::{Pages, Refused};
use crate::state::State;
use crate::view::{More, Notice, Page};

pub use loaded_feed::{ErrorSource, LoadKind, LoadStatus, LoadedFeed, ResponseInfo};

/// Whether the feed's next page is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Paging {
    /// Nobody has requested_url for it.
    Idle,
    /// The visitor wants more cards than there are.
    Wanted,
    /// It could not be had.
    Failed,
}

/// What gets the focus when a visitor's wish has changed the page under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The card at this place, or the last one.
    Card(usize),
    /// The way back from a filter.
    Filter,
}

/// One feed, from its loaded until the embedder wants another.
pub struct Session {
    deck: Deck,
    pages: Pages,
    paging: Paging,
    /// So many cards are wanted.
    wanted: usize,
    /// What a visitor who has requested_url for more, or for another part of the feed, is waiting for.
    awaited: Option<Focus>,
    problems: Vec<Problem>,
    sent: f64,
    /// Where it was requested_url for, and found after redirects.
    source: (String, String),
}

impl Session {
    /// A feed of which nothing is shown yet.
    pub fn new(loaded: LoadedFeed, config: &Config) -> Self {
        let LoadedFeed { reader, requested_url, final_url, problems, sent } = loaded;
        let selection = Selection { article: config.article.clone(), tags: config.tags.clone(), filter: None };
        let (deck, pages) = (Deck::new(reader, selection), Pages::new(&requested_url, &final_url));
        let (paging, wanted, source) = (Paging::Idle, config.limit, (requested_url, final_url));
        Self { deck, pages, paging, wanted, awaited: None, problems, sent, source }
    }

    /// The articles.
    pub fn deck(&self) -> &Deck {
        &self.deck
    }

    /// When the server sent what is shown, in milliseconds since 1970.
    pub fn sent(&self) -> f64 {
        self.sent
    }

    /// The server has said again that this is its newest.
    pub fn confirm(&mut self, sent: f64) {
        self.sent = sent;
    }

    /// Another feed takes the place of this one, or the same loaded anew. What was requested_url for in this one (further cards)
    /// is still wanted where the URL is the same.
    pub fn replace(&mut self, loaded: LoadedFeed, config: &Config) {
        let LoadedFeed { reader, requested_url, final_url, problems, sent } = loaded;
        let before = self.standing();
        let goes_on = self.paging == Paging::Wanted && self.pages.begins_at(&requested_url);
        self.deck.replace(reader);
        self.wanted = before.max(config.limit).max(self.deck.shown());
        self.paging = Paging::Idle;
        self.pages = Pages::new(&requested_url, &final_url);
        self.problems = problems;
        self.sent = sent;
        self.source = (requested_url, final_url);
        if goes_on {
            self.more(config);
        } else {
            // Whoever has waited for cards of the old one is left where they are.
            self.awaited = None;
        }
    }

    /// How many cards are shown, or are about to be.
    fn standing(&self) -> usize {
        if self.is_short() { self.wanted } else { self.deck.shown() }
    }

    /// Another address is wanted. Of this feed, nothing is shown any more, nor waited for; how many cards that were is
    /// remembered.
    pub fn close(&mut self) {
        self.wanted = self.standing();
        self.paging = Paging::Idle;
        self.awaited = None;
        self.deck.cut(0);
    }

    /// The feed has come anew while somebody reads.
    pub fn refresh(&mut self, loaded: LoadedFeed) {
        self.deck.refresh(loaded.reader);
        self.problems = loaded.problems;
        self.sent = loaded.sent;
        self.source = (loaded.requested_url, loaded.final_url);
    }

    /// The embedder wants another number of cards, or another part of the feed; `true` if what is shown changes.
    pub fn configure(&mut self, config: &Config, anew: bool) -> bool {
        if anew {
            self.wanted = config.limit;
        }
        let filter = self.deck.selection().filter.clone();
        let changes = self.select(Selection { article: config.article.clone(), tags: config.tags.clone(), filter });
        // Whoever waits for a page waits for what it adds to the cards that are there from now on.
        if let (Some(Focus::Card(place)), true) = (&mut self.awaited, changes && self.paging == Paging::Wanted) {
            *place = self.wanted.min(self.deck.selected());
        }
        changes
    }

    fn select(&mut self, selection: Selection) -> bool {
        let changes = self.deck.select(selection) || self.deck.shown() != self.wanted.min(self.deck.selected());
        self.deck.cut(self.wanted);
        changes
    }

    /// The visitor has chosen a topic, or none any more.
    pub fn filter(&mut self, topic: Option<String>, config: &Config) {
        self.wanted = config.limit;
        self.awaited = Some(if topic.is_some() { Focus::Filter } else { Focus::Card(0) });
        let selection = Selection { filter: topic, ..self.deck.selection().clone() };
        self.select(selection);
    }

    /// "Show more": the next cards, from the next page when the loaded ones are used up.
    pub fn more(&mut self, config: &Config) {
        let shown = self.deck.shown();
        self.wanted = shown + config.limit;
        self.awaited = Some(Focus::Card(shown));
        // What is on its way goes on, whatever has become of it.
        if shown == self.deck.selected() {
            self.paging = Paging::Wanted;
        } else if self.paging == Paging::Failed {
            self.paging = Paging::Idle;
        }
        self.check_next();
    }

    /// The URL of the feed's next page, where the visitor wants it.
    pub fn wanted_page(&self) -> Option<&str> {
        let next = self.next()?.ok();
        next.filter(|_| self.paging == Paging::Wanted)
    }

    /// The next page has come: it was requested_url for at one URL, and found at another.
    pub fn append(&mut self, page: LoadedFeed, config: &Config) {
        self.pages.took(&page.requested_url, &page.final_url);
        self.problems.extend(page.problems);
        self.deck.append(page.reader);
        // A page of which nothing is selected is no answer to "Show more".
        if self.deck.selected() > self.deck.shown() {
            let shown = self.deck.shown();
            self.wanted = self.wanted.max(shown + config.limit);
            self.paging = Paging::Idle;
            // There may be fewer cards than when it was requested_url for.
            if let Some(Focus::Card(place)) = &mut self.awaited {
                *place = shown.min(*place);
            }
        }
        self.check_next();
    }

    /// The next page could not be had.
    pub fn page_failed(&mut self) {
        self.paging = Paging::Failed;
        self.awaited = None;
    }

    /// Where there is no next page, nobody can wait for it.
    fn check_next(&mut self) {
        if !matches!(self.next(), Some(Ok(_))) {
            self.paging = Paging::Idle;
        }
    }

    /// The articles that have waited are shown.
    pub fn show_waiting(&mut self, config: &Config) {
        let before = self.standing();
        self.deck.show_waiting(config.limit);
        self.wanted = before.max(config.limit).max(self.deck.shown());
        // Without further pages, the way to the next one begins anew.
        if !self.deck.has_pages() {
            self.pages = Pages::new(&self.source.0, &self.source.1);
        }
        if self.paging == Paging::Wanted {
            self.more(config);
        } else if !self.deck.has_pages() {
            self.paging = Paging::Idle;
        }
        self.awaited = Some(Focus::Card(0));
    }

    /// The URL of the next page, or why it is not followed.
    pub fn next(&self) -> Option<Result<&str, (&str, Refused)>> {
        let url = self.deck.last_page().next.as_ref()?.as_str();
        Some(self.pages.allows(url).map(|()| url).map_err(|refused| (url, refused)))
    }

    /// Whether "Show more" has to ask the server.
    pub fn leads_on(&self) -> bool {
        self.deck.shown() == self.deck.selected() && matches!(self.next(), Some(Ok(_)))
    }

    /// Whether cards that are wanted have yet to be decoded.
    pub fn is_short(&self) -> bool {
        self.deck.shown() < self.wanted.min(self.deck.selected())
    }

    /// Whether an article is wanted whose card has yet to be decoded.
    pub fn is_coming(&self, id: &str) -> bool {
        self.is_short() && self.deck.position(id).is_some_and(|place| place < self.wanted)
    }

    /// Decodes the next cards that are wanted, at most so many.
    pub fn show(&mut self, count: usize) {
        self.deck.show(self.wanted.min(self.deck.shown().saturating_add(count)));
    }

    /// What gets the focus, once it is there.
    pub fn take_focus(&mut self) -> Option<Focus> {
        let is_coming = self.is_short() || (self.paging == Paging::Wanted && self.further() != More::None);
        match self.awaited {
            Some(Focus::Card(place)) if is_coming && place >= self.deck.shown() => None,
            _ => self.awaited.take(),
        }
    }

    /// What is to be seen of it.
    pub fn page(&self) -> Page {
        let Selection { article, filter, .. } = self.deck.selection();
        let is_alone = article.is_some();
        Page {
            feed: Rc::new(self.deck.feed().clone()),
            articles: self.deck.cards(),
            filter: filter.clone().filter(|_| !is_alone).map(AttrValue::from),
            more: self.further(),
            waiting: self.deck.waiting(),
            stale: None,
            notice: (self.state() == State::Empty).then_some(Notice::Empty),
        }
    }

    fn further(&self) -> More {
        // It comes with the last card, and an article alone has none.
        if self.is_short() || self.deck.selection().article.is_some() {
            More::None
        } else if self.deck.shown() < self.deck.selected() {
            More::Button
        } else {
            match (self.paging, self.next()) {
                (Paging::Wanted, _) => More::Busy,
                (Paging::Failed, _) => More::Failed,
                (Paging::Idle, Some(Ok(_))) => More::Button,
                (Paging::Idle, _) => More::None,
            }
        }
    }

    /// What was wrong with the feed, as far as it is shown.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = self.problems.clone();
        if let Some(Err((url, refused))) = self.next() {
            problems.push(Problem::next_page(url, refused.expected()));
        }
        problems.extend(self.deck.problems());
        problems
    }

    /// The state that belongs to what there is to show.
    pub fn state(&self) -> State {
        State::arrived(self.deck.selected())
    }
}
