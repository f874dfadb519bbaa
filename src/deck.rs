//! Which articles of a feed are shown: its pages, the selection, and the cards that have been decoded so far.
//!
//! Only articles that are shown are decoded, and none is decoded again unless it has changed. When the feed is loaded
//! again, a card whose item is still the same keeps its `Rc`, by which the view knows that it has nothing to do for it.

mod page;
mod problems;
mod refreshing;
mod selection;

use std::rc::Rc;

use crate::feed::limits::PAGES;
use crate::feed::{Depth, Reader};
use crate::model::{Article, Feed};
use page::{Card, Page};

pub use problems::add_copies;
pub use selection::Selection;

/// When a newer version of the feed has new articles on top, up to this many more cards than before are shown, so that
/// the article which somebody may be reading is still among them.
const MAX_ADDED_CARDS: usize = 20;

/// A feed's articles, in order, as far as they are shown.
pub struct Deck {
    /// The feed's pages, in the order in which they are shown; never empty.
    pages: Vec<Page>,
    /// A newer version of the first page, whose new articles wait until the visitor asks for them.
    newer_version: Option<Reader>,
    selection: Selection,
    /// The selected items, each id once: the index of the page, and that of the item on the page.
    order: Vec<(usize, usize)>,
    /// How many of them are shown. Those have been decoded.
    shown: usize,
    /// How many different articles there are.
    articles: usize,
    /// How many selected articles are new in `newer_version`.
    waiting: usize,
}

impl Deck {
    /// A feed of which nothing is shown yet.
    pub fn new(reader: Reader, selection: Selection) -> Self {
        let pages = vec![Page::new(reader)];
        let mut deck =
            Self { pages, newer_version: None, selection, order: Vec::new(), shown: 0, articles: 0, waiting: 0 };
        deck.update_order();
        deck
    }

    /// The newest version of what the feed says of itself.
    pub fn feed(&self) -> &Feed {
        self.newest().feed()
    }

    /// The last page of the feed that is loaded. Its `next` is the page that "Show more" loads.
    pub fn last_page(&self) -> &Feed {
        self.pages[self.pages.len() - 1].reader.feed()
    }

    /// Whether further pages were added to the first one.
    pub fn has_pages(&self) -> bool {
        self.pages.len() > 1
    }

    /// How many articles there are in all pages that are loaded.
    pub fn articles(&self) -> usize {
        self.articles
    }

    /// How many of them are selected.
    pub fn selected(&self) -> usize {
        self.order.len()
    }

    /// How many new articles wait until the visitor asks for them: those that [`Deck::show_waiting`] would add.
    pub fn waiting(&self) -> usize {
        self.waiting
    }

    /// What is to be shown of the feed.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// How many cards are shown.
    pub fn shown(&self) -> usize {
        self.shown
    }

    /// The articles of the cards that are shown.
    pub fn cards(&self) -> Vec<Rc<Article>> {
        let mut cards = Vec::new();
        for card in self.shown_cards() {
            cards.push(Rc::clone(&card.article));
        }
        cards
    }

    /// Changes the selection, and shows nothing of it yet; `false` if it is the same selection.
    pub fn select(&mut self, selection: Selection) -> bool {
        if self.selection == selection {
            return false;
        }
        // In a list an article is decoded as a card, without its body; shown alone, it is decoded in full.
        if self.selection.article != selection.article {
            self.pages.iter_mut().for_each(|page| page.cards.clear());
        }
        self.selection = selection;
        self.shown = 0;
        self.update_order();
        true
    }

    /// Shows no more than `count` cards.
    pub fn limit_shown(&mut self, count: usize) {
        self.shown = self.shown.min(count);
    }

    /// Decodes and adds cards until `count` are shown, or there are no more.
    pub fn show(&mut self, count: usize) {
        while self.shown < count.min(self.order.len()) {
            let (page, index) = self.order[self.shown];
            if self.pages[page].card(index).is_none() {
                let (newest, at) = self.newest_version_of(page, index);
                let card = self.decode(newest, at);
                self.pages[page].set_card(index, Some(card));
            }
            self.shown += 1;
        }
    }

    /// Adds the feed's next page. Articles that an earlier page has, too, are not shown twice.
    pub fn append(&mut self, page: Reader) {
        self.pages.push(Page::new(page));
        self.update_order();
    }

    /// Replaces the feed by another one, or by a newer version of it. Further pages are dropped, and so is a filter
    /// that no article passes any longer. As many cards as before are shown, or up to [`MAX_ADDED_CARDS`] more, so that
    /// those that were shown before are among them.
    pub fn replace(&mut self, reader: Reader) {
        let before = self.cards();
        self.drop_changed_cards(&reader);
        self.put_first(reader);
        self.pages.truncate(1);
        self.update_order();
        if self.order.is_empty() && self.selection.filter.take().is_some() {
            self.update_order();
        }
        self.show_again(&before);
    }

    /// Shows the articles that have waited, and at least `count` cards in all. Where further pages are loaded they
    /// stay, and with them the articles that the new ones have pushed off the first page.
    pub fn show_waiting(&mut self, count: usize) {
        let Some(reader) = self.newer_version.take() else { return };
        let before = self.cards();
        self.put_first(reader);
        // With no further page behind it, the old first page goes: what it alone has is on the feed's next page now.
        if self.pages.len() == 2 {
            self.pages.truncate(1);
        }
        // Each newer version of the feed may leave one more outdated page behind.
        if self.pages.len() > PAGES
            && let Some(oldest) = self.pages.iter().rposition(|page| page.outdated)
        {
            self.pages.remove(oldest);
        }
        self.update_order();
        self.show_again(&before);
        self.show(count);
    }

    /// Drops the cards of articles that have changed in a newer version of the feed.
    fn drop_changed_cards(&mut self, reader: &Reader) {
        if !reader.inherits_like(self.newest()) {
            return self.pages.iter_mut().for_each(|page| page.cards.clear());
        }
        for page in 0..self.pages.len() {
            for index in 0..self.pages[page].cards.len() {
                let Some(_) = self.pages[page].card(index) else { continue };
                let (shown_in, shown_at) = self.newest_version_of(page, index);
                let next = reader.find_article_of(&self.pages[page].reader, index).map(|at| (reader, at));
                let (next_in, next_at) = next.unwrap_or((&self.pages[page].reader, index));
                // The very same object in two versions that follow on each other needs no comparison.
                let are_adjacent = std::ptr::eq(next_in, reader) && std::ptr::eq(shown_in, self.newest());
                let is_shared = are_adjacent && next_at == shown_at && next_in.is_shared(next_at);
                if !is_shared && !next_in.deep_eq(next_at, shown_in, shown_at) {
                    self.pages[page].cards[index] = None;
                }
            }
        }
    }

    /// Puts a newer first page in front of the pages, and moves the cards of articles that it has, too, to it.
    fn put_first(&mut self, reader: Reader) {
        let mut first = Page::new(reader);
        for page in &mut self.pages {
            for (before, slot) in page.cards.iter_mut().enumerate() {
                if slot.is_some()
                    && let Some(index) = first.reader.find_article_of(&page.reader, before)
                {
                    first.set_card(index, slot.take());
                }
            }
        }
        self.newer_version = None;
        self.pages[0].outdated = true;
        self.pages.insert(0, first);
    }

    /// Shows as many cards as before, or up to [`MAX_ADDED_CARDS`] more if that shows the articles of before.
    pub fn show_again(&mut self, before: &[Rc<Article>]) {
        let count = before.len();
        let is_known = |at: usize| {
            let id = self.order.get(at).map(|(page, index)| self.pages[*page].reader.id(*index));
            before.iter().any(|article| Some(article.id.as_str()) == id)
        };
        let last = (count..self.order.len().min(count + MAX_ADDED_CARDS)).rev().find(|at| is_known(*at));
        self.shown = 0;
        self.show(last.map_or(count, |at| at + 1));
    }

    /// The newest version of the feed's first page.
    pub fn newest(&self) -> &Reader {
        self.newer_version.as_ref().unwrap_or(&self.pages[0].reader)
    }

    /// The newest version of an article: the page that has it, and its index there.
    fn newest_version_of(&self, page: usize, index: usize) -> (&Reader, usize) {
        let reader = &self.pages[page].reader;
        let newer_version = self
            .newer_version
            .as_ref()
            .and_then(|newer_version| Some((newer_version, newer_version.find_article_of(reader, index)?)));
        newer_version.unwrap_or((reader, index))
    }

    fn shown_cards(&self) -> impl Iterator<Item = &Card> {
        self.order[..self.shown].iter().filter_map(|(page, index)| self.pages[*page].card(*index))
    }

    fn decode(&self, reader: &Reader, index: usize) -> Card {
        let depth = if self.selection.article.is_some() { Depth::Full } else { Depth::Card };
        let (article, problems) = reader.article(index, depth);
        Card { article: Rc::new(article), problems }
    }

    /// The index of an article among the selected ones.
    pub fn position(&self, id: &str) -> Option<usize> {
        let found = self.pages.iter().enumerate().find_map(|(page, one)| Some((page, one.reader.find(id)?)))?;
        let at = self.order.partition_point(|other| *other < found);
        (self.order.get(at) == Some(&found)).then_some(at)
    }

    /// Determines which articles there are, which of them are selected, and how many new ones wait.
    fn update_order(&mut self) {
        self.order.clear();
        self.articles = 0;
        self.waiting = 0;
        if let Some(newer_version) = &self.newer_version {
            let is_known = |id: &str| self.pages.iter().any(|page| page.reader.find(id).is_some());
            for index in 0..newer_version.len() {
                let waits = self.selection.includes(newer_version, index) && !is_known(newer_version.id(index));
                self.waiting += usize::from(waits);
            }
        }
        for (number, page) in self.pages.iter().enumerate() {
            for index in 0..page.reader.len() {
                let id = page.reader.id(index);
                if self.pages[..number].iter().any(|earlier| earlier.reader.find(id).is_some()) {
                    continue;
                }
                self.articles += 1;
                if self.selection.includes(&page.reader, index) {
                    self.order.push((number, index));
                }
            }
        }
    }
}
