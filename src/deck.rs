//! Which articles are shown: the feed's pages, the selection, and the cards that have been decoded so far.
//!
//! Only what is shown is decoded, and what has not changed is never decoded again: when the feed comes anew, a card
//! whose item is still the same keeps its `Rc`, so that the view has nothing to do for it.

use std::rc::Rc;

use crate::feed::{Depth, Mark, Problem, Reader};
use crate::model::Article;

/// What is to be shown of a feed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// One article alone, by its id.
    pub article: Option<String>,
    /// Only items with one of these tags; empty for all.
    pub tags: Vec<String>,
    /// The topic that the visitor has chosen.
    pub filter: Option<String>,
}

/// An article that is shown, and what tells whether its item is still the same.
struct Card {
    mark: Mark,
    article: Rc<Article>,
    problems: Vec<Problem>,
}

/// A feed's articles, in order, as far as they are shown.
pub struct Deck {
    /// The feed's pages, in the order in which they were loaded.
    pages: Vec<Reader>,
    selection: Selection,
    /// The items that are selected: page and place.
    order: Vec<(usize, usize)>,
    cards: Vec<Card>,
    /// Cards that were shown under another selection or from an older feed, and may serve again.
    spare: Vec<Card>,
    /// A fresher feed whose new articles wait until the reader asks for them.
    fresher: Option<Reader>,
}

impl Deck {
    pub fn new(reader: Reader, selection: Selection) -> Self {
        let mut deck = Self {
            pages: vec![reader],
            selection,
            order: Vec::new(),
            cards: Vec::new(),
            spare: Vec::new(),
            fresher: None,
        };
        deck.arrange();
        deck
    }

    /// The newest thing known of the feed itself.
    pub fn head(&self) -> &Reader {
        &self.pages[0]
    }

    /// The page that was loaded last; its `next` is where "Show more" goes on.
    pub fn last_page(&self) -> &Reader {
        self.pages.last().unwrap_or(&self.pages[0])
    }

    /// How many articles there are in all pages that are loaded.
    pub fn articles(&self) -> usize {
        self.pages.iter().map(Reader::len).sum()
    }

    /// How many of them are selected.
    pub fn selected(&self) -> usize {
        self.order.len()
    }

    /// How many cards are shown.
    pub fn shown(&self) -> usize {
        self.cards.len()
    }

    /// The cards, as the view takes them.
    pub fn cards(&self) -> Vec<Rc<Article>> {
        self.cards.iter().map(|card| Rc::clone(&card.article)).collect()
    }

    /// What had to be dropped or mended in all that was read so far, and an article that is missing.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems: Vec<Problem> = Vec::new();
        for page in &self.pages {
            problems.extend_from_slice(page.problems());
        }
        for card in &self.cards {
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
        self.spare.append(&mut self.cards);
        // A card has less of an article than the article alone has.
        if self.selection.article != selection.article {
            self.spare.clear();
        }
        self.selection = selection;
        self.arrange();
        true
    }

    /// Shows no more than so many cards.
    pub fn cut(&mut self, count: usize) {
        let rest = self.cards.split_off(count.min(self.cards.len()));
        self.spare.extend(rest);
    }

    /// Decodes and adds cards until `count` are shown, or there are no more.
    pub fn show(&mut self, count: usize) {
        while self.cards.len() < count.min(self.order.len()) {
            let (page, place) = self.order[self.cards.len()];
            let card = self.card(page, place);
            self.cards.push(card);
        }
    }

    /// Adds the feed's next page; what is there already is not shown twice.
    pub fn append(&mut self, page: Reader) {
        self.pages.push(page);
        self.arrange();
    }

    /// The feed came anew and takes the place of the old one; as many cards as before are shown.
    pub fn replace(&mut self, reader: Reader) {
        let shown = self.cards.len();
        self.pages = vec![reader];
        self.fresher = None;
        self.spare.append(&mut self.cards);
        self.arrange();
        self.show(shown);
        self.spare.clear();
    }

    /// The feed came anew while somebody reads: what is shown is brought up to date in its place, and what is new waits.
    /// Gives the number of new articles.
    pub fn refresh(&mut self, reader: Reader) -> usize {
        for place in 0..self.cards.len() {
            let Some(found) = reader.find(&self.cards[place].article.id) else { continue };
            if reader.mark(found) != self.cards[place].mark {
                self.cards[place] = self.decode(&reader, found);
            }
        }
        let mut new = 0;
        for place in 0..reader.len() {
            new += usize::from(selected(&self.selection, &reader, place) && !has(&self.pages, reader.id(place)));
        }
        self.fresher = Some(reader);
        new
    }

    /// Shows the articles that have waited. Gives how many are new.
    pub fn show_waiting(&mut self, limit: usize) {
        if let Some(reader) = self.fresher.take() {
            let shown = self.cards.len().max(limit);
            self.replace(reader);
            self.show(shown);
        }
    }

    /// A card that is still the same, or the item decoded.
    fn card(&mut self, page: usize, place: usize) -> Card {
        let reader = &self.pages[page];
        let id = reader.id(place);
        // No two of them have the same id.
        let spare = self.spare.iter().position(|card| card.article.id == id);
        match spare.map(|at| self.spare.swap_remove(at)) {
            Some(card) if card.mark == reader.mark(place) => card,
            _ => self.decode(reader, place),
        }
    }

    fn decode(&self, reader: &Reader, place: usize) -> Card {
        let depth = if self.selection.article.is_some() { Depth::Full } else { Depth::Card };
        let (article, problems) = reader.article(place, depth);
        Card { mark: reader.mark(place), article: Rc::new(article), problems }
    }

    /// Works out which items are selected; cards that are already shown stay.
    fn arrange(&mut self) {
        self.order.clear();
        for (number, page) in self.pages.iter().enumerate() {
            for place in 0..page.len() {
                if selected(&self.selection, page, place) && !has(&self.pages[..number], page.id(place)) {
                    self.order.push((number, place));
                }
            }
        }
    }
}

/// Whether one of these pages has an article with this id.
fn has(pages: &[Reader], id: &str) -> bool {
    pages.iter().any(|page| page.find(id).is_some())
}

fn selected(selection: &Selection, reader: &Reader, place: usize) -> bool {
    match &selection.article {
        Some(id) => reader.id(place) == id,
        None => {
            let one_of = |tags: &[String]| reader.has_tag(place, tags);
            (selection.tags.is_empty() || one_of(&selection.tags))
                && selection.filter.as_ref().is_none_or(|tag| one_of(std::slice::from_ref(tag)))
        }
    }
}
