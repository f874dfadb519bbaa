//! An opened feed: its head and ids are read, its items wait to be decoded.

use super::depth::Depth;
use super::document::Document;
use super::head::head;
use super::item::article;
use super::json::Json;
use super::limits;
use super::place::Place;
use super::platform::{Mark, fold};
use super::problem::Problem;
use super::reading::Reading;
use super::resolve::Resolve;
use crate::model::{Article, Author, Feed};
use crate::words::{concat, digits};

/// Reads a feed's head and the ids of its items; nothing else is decoded yet.
pub fn open(document: Box<dyn Document>, links: Box<dyn Resolve>) -> Reader {
    let reading = Reading::new(&*links);
    let root = Place::root(&reading, Some(document.head()));
    let (feed, authors) = head(&root);
    let (entries, by_id) = entries(&*document, &root.with_member("items", None));
    let problems = reading.into_problems();
    Reader { document, links, feed, authors, entries, by_id, problems }
}

/// A feed whose articles are decoded one by one.
///
/// Articles are counted from 0 in the feed's order, without the items that have no usable id.
pub struct Reader {
    document: Box<dyn Document>,
    links: Box<dyn Resolve>,
    feed: Feed,
    authors: Vec<Author>,
    entries: Vec<Entry>,
    /// The entries' places, sorted by id.
    by_id: Vec<usize>,
    problems: Vec<Problem>,
}

/// An item with a usable id.
struct Entry {
    id: String,
    /// Its place among all items.
    item: usize,
}

impl Reader {
    /// What the feed says of itself.
    pub fn feed(&self) -> &Feed {
        &self.feed
    }

    /// How many articles there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The problems of the head and of the ids. Those of an article come with it.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// An article's id; empty beyond the last.
    pub fn id(&self, article: usize) -> &str {
        self.entries.get(article).map_or("", |entry| &entry.id)
    }

    /// Which article has this id; most stand where they have stood in another version of the feed.
    pub fn find_near(&self, id: &str, place: usize) -> Option<usize> {
        if self.id(place) == id { Some(place) } else { self.find(id) }
    }

    /// Which article has this id.
    pub fn find(&self, id: &str) -> Option<usize> {
        let found = self.by_id.binary_search_by(|entry| self.entries[*entry].id.as_str().cmp(id));
        found.ok().map(|place| self.by_id[place])
    }

    /// Decodes an article, and says what was dropped or mended; the same problems at any depth. Beyond the last
    /// article it is an empty one.
    pub fn article(&self, index: usize, depth: Depth) -> (Article, Vec<Problem>) {
        let Some(entry) = self.entries.get(index) else { return (Article::default(), Vec::new()) };
        let reading = Reading::new(&*self.links);
        let root = Place::root(&reading, None);
        let items = root.with_member("items", None);
        let place = items.with_element(entry.item, Some(self.document.item(entry.item)));
        let mut article = article(&place, &entry.id, depth);
        article.lang = article.lang.or_else(|| self.feed.lang.clone());
        // An author who could not be read is not replaced by another.
        if article.authors.is_empty() && place.member("authors").is_absent() && place.member("author").is_absent() {
            article.authors = self.authors.clone();
        }
        (article, reading.into_problems())
    }

    /// Whether an item would become the same article here as there: what it inherits from its feed is the same.
    pub fn inherits_like(&self, other: &Reader) -> bool {
        self.feed.lang == other.feed.lang
            && self.authors == other.authors
            && self.links.resolve("") == other.links.resolve("")
    }

    /// What tells whether an article is still the same when the feed comes anew.
    pub fn mark(&self, article: usize) -> Mark {
        self.document.mark(self.entries.get(article).map_or(usize::MAX, |entry| entry.item))
    }

    /// Whether an article has one of these tags among its `tags` and topics, ignoring case. Nothing else of it is
    /// decoded.
    pub fn has_tag(&self, article: usize, tags: &[String]) -> bool {
        let Some(entry) = self.entries.get(article) else { return false };
        let mut folded = Vec::new();
        for tag in tags {
            folded.push(fold(tag));
        }
        let item = self.document.item(entry.item);
        let topics = item.get("_nutgraf").and_then(|extension| extension.get("topics"));
        names(item.get("tags"), &folded) || names(topics, &folded)
    }
}

/// Collects the items that have an id of their own; and their places, sorted by it.
fn entries(document: &dyn Document, items: &Place<'_>) -> (Vec<Entry>, Vec<usize>) {
    let count = document.len();
    if count > limits::ITEMS {
        items.fault_with(concat(&["list of ", &digits(count as u64)]), "at most 50000 items");
    }
    let mut entries: Vec<Entry> = Vec::new();
    for item in 0..count.min(limits::ITEMS) {
        let element = items.with_element(item, None);
        let own = element.with_member("id", document.id(item));
        if let Some(id) = own.id() {
            entries.push(Entry { id, item });
        } else if items.with_element(item, Some(document.item(item))).object("an item").is_some() {
            // An item that is absent (null, say) is passed over in silence.
            own.fault("an id: a text that is not blank, or a number");
        }
    }
    let by_id = sorted(&entries);
    let mut is_double = vec![false; entries.len()];
    for pair in by_id.windows(2) {
        is_double[pair[1]] = entries[pair[0]].id == entries[pair[1]].id;
    }
    if !is_double.contains(&true) {
        return (entries, by_id);
    }
    let mut kept = Vec::new();
    for (entry, is_double) in entries.into_iter().zip(is_double) {
        if is_double {
            let element = items.with_element(entry.item, Some(document.item(entry.item)));
            element.member("id").fault("an id that no earlier item has");
        } else {
            kept.push(entry);
        }
    }
    let by_id = sorted(&kept);
    (kept, by_id)
}

/// The entries' places, sorted by id; of equal ids the first comes first.
fn sorted(entries: &[Entry]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..entries.len()).collect();
    // Heapsort, which "unstable" is in a small build, is less code than a stable sort.
    places.sort_unstable_by(|a, b| entries[*a].id.cmp(&entries[*b].id).then(a.cmp(b)));
    places
}

/// Whether a list of tags or topics names one of these tags, which are folded already.
fn names(list: Option<Json>, tags: &[String]) -> bool {
    let mut list = list.unwrap_or_default();
    let count = match &list {
        Json::List(list) => list.len().min(limits::LIST_ENTRIES),
        // A text is a list of one.
        _ => 1,
    };
    for index in 0..count {
        let element = match &mut list {
            Json::List(list) => list.get(index),
            one => std::mem::take(one),
        };
        if let Json::Text(tag) = element.get("tag").unwrap_or(element)
            && tags.contains(&fold(tag.trim()))
        {
            return true;
        }
    }
    false
}
