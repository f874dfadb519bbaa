//! What a visitor sees of one feed: its articles and pages, the chosen topic, and the new articles that wait. It uses
//! no browser API: events come in as plain values, and callers ask it what has to be loaded.

mod loaded_feed;
mod reach;
mod refreshing;

use yew::AttrValue;

use crate::config::Config;
use crate::deck::{self, Deck, Selection};
use crate::feed::Problem;
use crate::load::{FollowedPages, Refused};
use crate::state::State;
use crate::view::{Content, More, Notice};

pub use loaded_feed::{FailedPart, LoadKind, LoadStatus, LoadedFeed, ResponseInfo};

/// Whether the visitor wants the feed's next page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Paging {
    /// Nobody has asked for it.
    Idle,
    /// The visitor wants more cards than there are.
    Wanted,
    /// It could not be loaded.
    Failed,
}

/// What gets the focus after a press that has changed the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The card at this index, or the last card.
    Card(usize),
    /// The button that removes a filter.
    Filter,
}

/// The feed of one source, as a visitor sees it. After [`Session::close`] it is kept until the next source has a feed,
/// which takes its place with as many cards and by the same topic.
pub struct Session {
    deck: Deck,
    pages: FollowedPages,
    paging: Paging,
    /// How many cards are to be shown.
    wanted: usize,
    /// What gets the focus once it is there, after a press on "Show more" or a topic.
    pending_focus: Option<Focus>,
    problems: Vec<Problem>,
    sent_at: f64,
    /// The URL that was requested, and the one after redirects.
    source_urls: (String, String),
}

impl Session {
    /// A feed of which nothing is shown yet.
    pub fn new(loaded: LoadedFeed, config: &Config) -> Self {
        let LoadedFeed { reader, requested_url, final_url, problems, sent_at, opened_at } = loaded;
        let deck = Deck::new(reader, Selection::new(config, opened_at, None));
        let pages = FollowedPages::new(&requested_url, &final_url);
        let (paging, wanted, source_urls) = (Paging::Idle, config.limit, (requested_url, final_url));
        Self { deck, pages, paging, wanted, pending_focus: None, problems, sent_at, source_urls }
    }

    /// The articles.
    pub fn deck(&self) -> &Deck {
        &self.deck
    }

    /// When the server sent what is shown, in milliseconds since 1970.
    pub fn sent_at(&self) -> f64 {
        self.sent_at
    }

    /// Replaces the feed by another one, or by a newer version of it. If the visitor waits for the next page, and the
    /// URL is the same, that page is still wanted.
    pub fn replace(&mut self, loaded: LoadedFeed, config: &Config) {
        let LoadedFeed { reader, requested_url, final_url, problems, sent_at, opened_at } = loaded;
        let before = self.shown_or_pending();
        let keeps_paging = self.paging == Paging::Wanted && self.pages.starts_at(&requested_url);
        self.deck.set_now(opened_at);
        self.deck.replace(reader);
        self.wanted = before.max(config.limit).max(self.deck.shown());
        self.paging = Paging::Idle;
        self.pages = FollowedPages::new(&requested_url, &final_url);
        self.problems = problems;
        self.sent_at = sent_at;
        self.source_urls = (requested_url, final_url);
        if keeps_paging {
            self.more(config);
        } else {
            // The focus stays with a visitor who has waited for cards of the old feed.
            self.pending_focus = None;
        }
    }

    /// How many cards are shown, or are about to be shown.
    fn shown_or_pending(&self) -> usize {
        if self.has_pending_cards() { self.wanted } else { self.deck.shown() }
    }

    /// The embedder has set another source. Nothing of this feed is shown or waited for any longer, but how many cards
    /// were shown, and by which topic, is remembered.
    pub fn close(&mut self) {
        self.wanted = self.shown_or_pending();
        self.paging = Paging::Idle;
        self.pending_focus = None;
        self.deck.limit_shown(0);
    }

    /// Applies the embedder's settings, with its number of cards if `resets_limit`; `true` if what is shown changes.
    pub fn configure(&mut self, config: &Config, resets_limit: bool) -> bool {
        if resets_limit {
            self.wanted = config.limit;
        }
        let Selection { filter, now, .. } = self.deck.selection();
        let changes = self.select(Selection::new(config, *now, filter.clone()));
        // A visitor who waits for a page waits for the first card that it adds, whose index may have changed.
        if let (Some(Focus::Card(index)), true) = (&mut self.pending_focus, changes && self.paging == Paging::Wanted) {
            *index = self.wanted.min(self.deck.selected());
        }
        changes
    }

    fn select(&mut self, selection: Selection) -> bool {
        let changes = self.deck.select(selection) || self.deck.shown() != self.wanted.min(self.deck.selected());
        self.deck.limit_shown(self.wanted);
        changes
    }

    /// The visitor has chosen a topic, or none any more.
    pub fn filter(&mut self, topic: Option<String>, config: &Config) {
        self.wanted = config.limit;
        self.pending_focus = Some(if topic.is_some() { Focus::Filter } else { Focus::Card(0) });
        self.select(Selection { filter: topic, ..self.deck.selection().clone() });
    }

    /// "Show more": shows the next cards, from the feed's next page if all loaded ones are shown.
    pub fn more(&mut self, config: &Config) {
        let shown = self.deck.shown();
        self.wanted = shown + config.limit;
        self.pending_focus = Some(Focus::Card(shown));
        // A page that is being loaded stays wanted, even if there are more cards without it.
        if shown == self.deck.selected() {
            self.paging = Paging::Wanted;
        } else if self.paging == Paging::Failed {
            self.paging = Paging::Idle;
        }
        self.check_next_page();
    }

    /// The URL of the feed's next page, if the visitor wants it.
    pub fn wanted_page_url(&self) -> Option<&str> {
        let next = self.next()?.ok();
        next.filter(|_| self.paging == Paging::Wanted)
    }

    /// Adds the feed's next page.
    pub fn append(&mut self, mut page: LoadedFeed, config: &Config) {
        let before = self.shown_or_pending().min(self.deck.selected());
        self.pages.add(&page.requested_url, &page.final_url);
        self.problems.append(&mut page.problems);
        self.deck.append(page.reader);
        // A page without any selected article adds no card, so the page after it is wanted, too.
        if self.deck.selected() > before {
            // There may be fewer cards than when the visitor has pressed "Show more": some may have grown too old.
            self.wanted = before + config.limit;
            self.paging = Paging::Idle;
            if let Some(Focus::Card(index)) = &mut self.pending_focus {
                *index = before.min(*index);
            }
        }
        self.check_next_page();
    }

    /// The next page could not be loaded.
    pub fn page_failed(&mut self) {
        self.paging = Paging::Failed;
        self.pending_focus = None;
    }

    /// Stops waiting for the next page if there is none.
    fn check_next_page(&mut self) {
        if !matches!(self.next(), Some(Ok(_))) {
            self.paging = Paging::Idle;
        }
    }

    /// Shows the new articles that have waited.
    pub fn show_waiting(&mut self, config: &Config) {
        let before = self.shown_or_pending();
        self.deck.show_waiting(config.limit);
        self.wanted = before.max(config.limit).max(self.deck.shown());
        // If only the first page is loaded, any further one may be loaded again.
        if !self.deck.has_pages() {
            self.pages = FollowedPages::new(&self.source_urls.0, &self.source_urls.1);
        }
        if self.paging == Paging::Wanted {
            self.more(config);
        } else if !self.deck.has_pages() {
            self.paging = Paging::Idle;
        }
        self.pending_focus = Some(Focus::Card(0));
    }

    /// The URL of the next page, or why it may not be loaded.
    pub fn next(&self) -> Option<Result<&str, (&str, Refused)>> {
        let url = self.deck.last_page().next.as_ref()?.as_str();
        Some(self.pages.allows(url).map(|()| url).map_err(|refused| (url, refused)))
    }

    /// Whether "Show more" has to load the feed's next page.
    pub fn more_needs_fetch(&self) -> bool {
        self.deck.shown() == self.deck.selected() && matches!(self.next(), Some(Ok(_)))
    }

    /// Whether cards that are wanted have yet to be decoded.
    pub fn has_pending_cards(&self) -> bool {
        self.deck.shown() < self.wanted.min(self.deck.selected())
    }

    /// Whether an article's card is wanted, and has yet to be decoded.
    pub fn is_pending(&self, id: &str) -> bool {
        self.has_pending_cards() && self.deck.position(id).is_some_and(|index| index < self.wanted)
    }

    /// Decodes the next cards that are wanted, at most `count` of them.
    pub fn show(&mut self, count: usize) {
        self.deck.show(self.wanted.min(self.deck.shown().saturating_add(count)));
    }

    /// What is to get the focus, once it is there.
    pub fn take_focus(&mut self) -> Option<Focus> {
        let is_pending = self.has_pending_cards() || (self.paging == Paging::Wanted && self.more_state() != More::None);
        match self.pending_focus {
            Some(Focus::Card(index)) if is_pending && index >= self.deck.shown() => None,
            _ => self.pending_focus.take(),
        }
    }

    /// What the view has to show.
    pub fn content(&self) -> Content {
        let Selection { article, filter, .. } = self.deck.selection();
        let is_alone = article.is_some();
        Content {
            feed: self.deck.newest().shared_feed(),
            articles: self.deck.cards(),
            filter: filter.clone().filter(|_| !is_alone).map(AttrValue::from),
            more: self.more_state(),
            waiting: self.deck.waiting(),
            stale: None,
            notice: (self.state() == State::Empty).then_some(Notice::Empty),
        }
    }

    fn more_state(&self) -> More {
        // The button comes with the last card, and a single article has none.
        if self.has_pending_cards() || self.deck.selection().article.is_some() {
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

    /// What was wrong with the feed, and with the articles that are shown.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        deck::add_copies(&mut problems, &self.problems);
        if let Some(Err((url, refused))) = self.next() {
            problems.push(Problem::next_page(url, refused.expected()));
        }
        self.deck.add_problems(&mut problems);
        problems
    }

    /// The state that belongs to the selected articles.
    pub fn state(&self) -> State {
        State::arrived(self.deck.selected())
    }
}
