//! An opened feed: its head and ids are read, its items wait to be decoded.

use super::depth::Depth;
use super::document::Document;
use super::format::{Feed as FeedObject, FeedItem, ItemExtension, Topic};
use super::head::head;
use super::item::article;
use super::json::Json;
use super::limits;
use super::place::Place;
use super::platform::fold;
use super::problem::Problem;
use super::reading::Reading;
use super::resolve::Resolve;
use crate::model::{Article, Author, Feed};
use crate::words::{concat, to_decimal};

/// Reads a feed's head and the ids of its items; nothing else is decoded yet.
pub fn open(document: Document, links: Box<dyn Resolve>) -> Reader {
    open_after(None, document, links)
}

/// The same of a feed that comes after another one, with which it may have objects in common.
pub fn open_after(before: Option<&Reader>, document: Document, links: Box<dyn Resolve>) -> Reader {
    let reading = Reading::new(&*links);
    let root = Place::root(&reading, Some(document.head()));
    let (feed, authors) = head(&root);
    let (entries, by_id) = entries(&document, before, &root.with_member(FeedObject::ITEMS, None));
    let problems = reading.into_problems();
    Reader { document, links, feed, authors, entries, by_id, problems }
}

/// A feed whose articles are decoded one by one.
///
/// Articles are counted from 0 in the feed's order, without the items that have no usable id.
pub struct Reader {
    document: Document,
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
    /// The feed before had the very same object in the same place.
    is_shared: bool,
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
        let items = root.with_member(FeedObject::ITEMS, None);
        let place = items.with_element(entry.item, Some(self.document.items().get(entry.item)));
        let mut article = article(&place, &entry.id, depth);
        article.lang = article.lang.or_else(|| self.feed.lang.clone());
        // An author who could not be read is not replaced by another.
        if article.authors.is_empty()
            && place.member(FeedItem::AUTHORS).is_absent()
            && place.member(FeedItem::AUTHOR).is_absent()
        {
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

    /// Whether the feed before had the very same object in the place of an article.
    pub fn is_shared(&self, article: usize) -> bool {
        self.entries.get(article).is_some_and(|entry| entry.is_shared)
    }

    /// Whether an article's item is like that of one of another version of the feed.
    pub fn is_like(&self, article: usize, other: &Reader, other_article: usize) -> bool {
        let item = |reader: &Reader, article: usize| reader.entries.get(article).map_or(usize::MAX, |entry| entry.item);
        self.document.items().is_like(item(self, article), other.document.items(), item(other, other_article))
    }

    /// Whether an article has one of these tags among its `tags` and topics, ignoring case. Nothing else of it is
    /// decoded.
    pub fn has_tag(&self, article: usize, tags: &[String]) -> bool {
        let Some(entry) = self.entries.get(article) else { return false };
        let mut folded = Vec::new();
        for tag in tags {
            folded.push(fold(tag));
        }
        let item = self.document.items().get(entry.item);
        let topics = item.get(FeedItem::EXTENSION.name).and_then(|extension| extension.get(ItemExtension::TOPICS.name));
        names(item.get(FeedItem::TAGS.name), &folded) || names(topics, &folded)
    }
}

/// Collects the items that have an id of their own; and their places, sorted by it. A script that changes one of a thousand
/// hands over the others as they were: what is known of those is taken over.
fn entries(document: &Document, before: Option<&Reader>, place: &Place<'_>) -> (Vec<Entry>, Vec<usize>) {
    let items = document.items();
    let count = items.len();
    if count > limits::ITEMS {
        place.fault_with(concat(&["list of ", &to_decimal(count as u64)]), "at most 50000 items");
    }
    let mut entries: Vec<Entry> = Vec::new();
    let mut other = None;
    for item in 0..count.min(limits::ITEMS) {
        if let Some(before) = before {
            let mut first_other = || items.first_other(before.document.items(), item);
            let place = other.filter(|place| *place >= item).unwrap_or_else(&mut first_other);
            other = Some(place);
            // Most items have an id, so that an item's entry has the same place.
            let known = before.entries.get(entries.len()).filter(|entry| entry.item == item && item < place);
            if let Some(Entry { id, .. }) = known {
                entries.push(Entry { id: id.clone(), item, is_shared: true });
                continue;
            }
        }
        let element = place.with_element(item, None);
        let own = element.with_member(FeedItem::ID, items.id(item));
        if let Some(id) = own.id() {
            entries.push(Entry { id, item, is_shared: false });
        } else if place.with_element(item, Some(items.get(item))).object("an item").is_some() {
            // An item that is absent (null, say) is passed over in silence.
            own.fault("an id: a text that is not blank, or a number");
        }
    }
    if let Some(before) = before
        && entries.len() == before.entries.len()
        && entries.iter().zip(&before.entries).all(|(entry, before)| entry.id == before.id)
    {
        return (entries, before.by_id.clone());
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
            let element = place.with_element(entry.item, Some(items.get(entry.item)));
            element.member(FeedItem::ID).fault("an id that no earlier item has");
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
        if let Json::Text(tag) = element.get(Topic::TAG.name).unwrap_or(element)
            && tags.contains(&fold(tag.trim()))
        {
            return true;
        }
    }
    false
}
