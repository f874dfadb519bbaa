//! Which articles are shown: the feed's pages, the selection, and the cards that have been decoded so far.
//!
//! Only what is shown is decoded, and what has not changed is never decoded again: when the feed comes anew, a card
//! whose item is still the same keeps its `Rc`, so that the view has nothing to do for it.

mod page;
mod selection;

use std::rc::Rc;

use crate::feed::limits::PAGES;
use crate::feed::{Depth, Problem, Reader};
use crate::model::{Article, Feed};
use page::{Card, Page};

pub use selection::Selection;

/// When the feed comes anew with newer articles on top, up to so many cards more than before are shown, so that those
/// which somebody may be reading are still among them.
const MORE: usize = 20;

/// A feed's articles, in order, as far as they are shown.
pub struct Deck {
    /// The feed's pages, in the order in which they are shown; never empty.
    pages: Vec<Page>,
    /// The feed as it came anew, when its new articles wait until the reader asks for them.
    fresher: Option<Reader>,
    selection: Selection,
    /// The items that are selected, each id once: page and place.
    order: Vec<(usize, usize)>,
    /// So many of them are shown, and decoded.
    shown: usize,
    /// How many different articles there are.
    articles: usize,
    /// How many selected articles are new in `fresher`.
    waiting: usize,
}

impl Deck {
    /// A feed of which nothing is shown yet.
    pub fn new(reader: Reader, selection: Selection) -> Self {
        let pages = vec![Page::new(reader)];
        let mut deck = Self { pages, fresher: None, selection, order: Vec::new(), shown: 0, articles: 0, waiting: 0 };
        deck.arrange();
        deck
    }

    /// The newest thing known of the feed itself.
    pub fn feed(&self) -> &Feed {
        self.newest().feed()
    }

    /// The page that was loaded last; its `next` is where "Show more" goes on.
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

    /// How many new articles wait until the reader asks for them: those that [`Deck::show_waiting`] would add.
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

    /// The cards, as the view takes them.
    pub fn cards(&self) -> Vec<Rc<Article>> {
        self.shown_cards().map(|card| Rc::clone(&card.article)).collect()
    }

    /// What had to be dropped or mended in all that is shown, and an article that is missing.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = self.newest().problems().to_vec();
        for page in self.pages.iter().skip(1).filter(|page| !page.outdated) {
            problems.extend_from_slice(page.reader.problems());
        }
        for card in self.shown_cards().filter(|card| !card.problems.is_empty()) {
            problems.extend_from_slice(&card.problems);
        }
        if let (Some(id), true) = (&self.selection.article, self.order.is_empty()) {
            problems.push(Problem::missing_article(id));
        }
        problems
    }

    /// Shows another part of the feed, from the top; `false` if it is the same part.
    pub fn select(&mut self, selection: Selection) -> bool {
        if self.selection == selection {
            return false;
        }
        // A card has less of an article than the article alone has.
        if self.selection.article != selection.article {
            self.pages.iter_mut().for_each(|page| page.cards.clear());
        }
        self.selection = selection;
        self.shown = 0;
        self.arrange();
        true
    }

    /// Shows no more than so many cards.
    pub fn cut(&mut self, count: usize) {
        self.shown = self.shown.min(count);
    }

    /// Decodes and adds cards until `count` are shown, or there are no more.
    pub fn show(&mut self, count: usize) {
        while self.shown < count.min(self.order.len()) {
            let (page, place) = self.order[self.shown];
            if self.pages[page].card(place).is_none() {
                let (newest, at) = self.latest(page, place);
                let card = self.decode(newest, at);
                self.pages[page].put(place, Some(card));
            }
            self.shown += 1;
        }
    }

    /// Adds the feed's next page; what is there already is not shown twice.
    pub fn append(&mut self, page: Reader) {
        self.pages.push(Page::new(page));
        self.arrange();
    }

    /// Another feed, or the same one loaded anew, takes the place of what is there: the old one's pages go, and a filter
    /// of which there is no article any more. As many cards as before are shown, and as far as that is not too far down,
    /// all those that were shown before.
    pub fn replace(&mut self, reader: Reader) {
        let before = self.cards();
        self.compare(&reader);
        self.turn(reader);
        self.pages.truncate(1);
        self.arrange();
        if self.order.is_empty() && self.selection.filter.take().is_some() {
            self.arrange();
        }
        self.show_again(&before);
    }

    /// The feed came anew while somebody reads: what is shown is brought up to date in its place, and what is new waits.
    pub fn refresh(&mut self, reader: Reader) {
        self.compare(&reader);
        self.fresher = Some(reader);
        self.arrange();
        let shown = std::mem::take(&mut self.shown);
        self.show(shown);
    }

    /// Shows the articles that have waited, and at least `count` in all. Pages that are open stay, and so does what the
    /// new articles push off the first page.
    pub fn show_waiting(&mut self, count: usize) {
        let Some(reader) = self.fresher.take() else { return };
        let before = self.cards();
        self.turn(reader);
        if self.pages.len() == 2 {
            self.pages.truncate(1);
        }
        // Each time the feed comes anew there may be one more.
        if self.pages.len() > PAGES
            && let Some(oldest) = self.pages.iter().rposition(|page| page.outdated)
        {
            self.pages.remove(oldest);
        }
        self.arrange();
        self.show_again(&before);
        self.show(count);
    }

    /// Drops the cards whose articles have changed in a newer feed, so that each card that is left shows its article's newest
    /// form.
    fn compare(&mut self, reader: &Reader) {
        if !reader.inherits_like(self.newest()) {
            return self.pages.iter_mut().for_each(|page| page.cards.clear());
        }
        for page in 0..self.pages.len() {
            for place in 0..self.pages[page].cards.len() {
                let Some(card) = self.pages[page].card(place) else { continue };
                let (newest, at) = self.latest(page, place);
                let newer = reader.find_near(&card.article.id, place).map(|to| (reader, to));
                let (newer, to) = newer.unwrap_or((&self.pages[page].reader, place));
                let is_from = std::ptr::eq(newer, reader) && std::ptr::eq(newest, self.newest());
                let is_shared = is_from && to == at && newer.is_shared(to);
                if !is_shared && !newer.is_like(to, newest, at) {
                    self.pages[page].cards[place] = None;
                }
            }
        }
    }

    /// Puts a newer first page before the pages that are there, with the cards that it has in common with them.
    fn turn(&mut self, reader: Reader) {
        let mut first = Page::new(reader);
        for page in &mut self.pages {
            for (before, slot) in page.cards.iter_mut().enumerate() {
                let place = slot.as_ref().and_then(|card| first.reader.find_near(&card.article.id, before));
                if let Some(place) = place {
                    first.put(place, slot.take());
                }
            }
        }
        self.fresher = None;
        self.pages[0].outdated = true;
        self.pages.insert(0, first);
    }

    /// Shows as many cards as before, and those of before if they are not too far down.
    pub fn show_again(&mut self, before: &[Rc<Article>]) {
        let count = before.len();
        let is_known = |at: usize| {
            let id = self.order.get(at).map(|(page, place)| self.pages[*page].reader.id(*place));
            before.iter().any(|article| Some(article.id.as_str()) == id)
        };
        let last = (count..self.order.len().min(count + MORE)).rev().find(|at| is_known(*at));
        self.shown = 0;
        self.show(last.map_or(count, |at| at + 1));
    }

    /// The feed in its newest form.
    pub fn newest(&self) -> &Reader {
        self.fresher.as_ref().unwrap_or(&self.pages[0].reader)
    }

    /// The newest form of an article that stands on a page.
    fn latest(&self, page: usize, place: usize) -> (&Reader, usize) {
        let reader = &self.pages[page].reader;
        let fresher =
            self.fresher.as_ref().and_then(|fresher| Some((fresher, fresher.find_near(reader.id(place), place)?)));
        fresher.unwrap_or((reader, place))
    }

    fn shown_cards(&self) -> impl Iterator<Item = &Card> {
        self.order[..self.shown].iter().filter_map(|(page, place)| self.pages[*page].card(*place))
    }

    fn decode(&self, reader: &Reader, place: usize) -> Card {
        let depth = if self.selection.article.is_some() { Depth::Full } else { Depth::Card };
        let (article, problems) = reader.article(place, depth);
        Card { article: Rc::new(article), problems }
    }

    /// Where an article stands among those that are selected.
    pub fn position(&self, id: &str) -> Option<usize> {
        let found = self.pages.iter().enumerate().find_map(|(page, one)| Some((page, one.reader.find(id)?)))?;
        self.order.binary_search(&found).ok()
    }

    /// Works out which items there are, which are selected, and how many new ones wait.
    fn arrange(&mut self) {
        self.order.clear();
        self.articles = 0;
        self.waiting = 0;
        if let Some(fresher) = &self.fresher {
            let is_known = |id: &str| self.pages.iter().any(|page| page.reader.find(id).is_some());
            self.waiting = (0..fresher.len())
                .filter(|place| self.selection.has(fresher, *place) && !is_known(fresher.id(*place)))
                .count();
        }
        for (number, page) in self.pages.iter().enumerate() {
            for place in 0..page.reader.len() {
                let id = page.reader.id(place);
                if self.pages[..number].iter().any(|earlier| earlier.reader.find(id).is_some()) {
                    continue;
                }
                self.articles += 1;
                if self.selection.has(&page.reader, place) {
                    self.order.push((number, place));
                }
            }
        }
    }
}
