//! An opened feed: its head and the ids of its items have been read; items are decoded one by one when they are to be
//! shown.

use std::rc::Rc;

use super::depth::Depth;
use super::document::Document;
use super::format::{self, Feed as FeedObject, FeedItem, ItemExtension, Topic};
use super::head::head;
use super::item::article;
use super::json::Json;
use super::limits;
use super::location::Location;
use super::platform::fold;
use super::problem::Problem;
use super::reading::Reading;
use super::resolve::Resolve;
use crate::model::{Article, Author, Feed};
use crate::words::{concat, to_decimal, trim};

/// Reads a feed's head and the ids of its items; nothing else is decoded yet.
pub fn open(document: Document, links: Box<dyn Resolve>) -> Reader {
    open_after(None, document, links)
}

/// As [`open`], for a newer version of a feed: a script may hand over some of the same objects again.
pub fn open_after(before: Option<&Reader>, document: Document, links: Box<dyn Resolve>) -> Reader {
    let reading = Reading::new(&*links);
    let root = Location::root(&reading, Some(document.head()));
    let (feed, authors) = head(&root);
    let (entries, by_id) = entries(&document, before, &root.with_member(FeedObject::ITEMS, None));
    let problems = reading.into_problems();
    Reader { document, links, feed: Rc::new(feed), authors, entries, by_id, problems }
}

/// A feed whose articles are decoded one by one.
///
/// Articles are counted from 0 in the feed's order, without the items that have no usable id.
pub struct Reader {
    document: Document,
    links: Box<dyn Resolve>,
    feed: Rc<Feed>,
    authors: Vec<Author>,
    entries: Vec<Entry>,
    /// The entries' indices, sorted by id.
    by_id: Vec<usize>,
    problems: Vec<Problem>,
}

/// An item with a usable id.
struct Entry {
    /// Shared with the version before, so that most ids need no comparison of their texts.
    id: Rc<str>,
    /// Its index among all items of the feed.
    item: usize,
    /// Whether the feed's version before had the very same object at the same index.
    is_shared: bool,
}

impl Reader {
    /// What the feed says of itself.
    pub fn feed(&self) -> &Feed {
        &self.feed
    }

    /// The same, for who keeps it.
    pub fn shared_feed(&self) -> Rc<Feed> {
        self.feed.clone()
    }

    /// How many articles there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The problems of the head and of the ids. The problems of an article are returned with it.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// An article's id; empty beyond the last.
    pub fn id(&self, article: usize) -> &str {
        self.entries.get(article).map_or("", |entry| &entry.id)
    }

    /// The index of the article that another version of the feed has at an index. Most have the same one in both.
    pub fn find_article_of(&self, other: &Reader, index: usize) -> Option<usize> {
        let id = &other.entries.get(index)?.id;
        let is_here = self.entries.get(index).is_some_and(|entry| is_same(&entry.id, id));
        if is_here { Some(index) } else { self.find(id) }
    }

    /// The index of the article with this id.
    pub fn find(&self, id: &str) -> Option<usize> {
        let found = self.by_id.binary_search_by(|entry| (*self.entries[*entry].id).cmp(id));
        found.ok().map(|position| self.by_id[position])
    }

    /// Decodes an article, and reports what was dropped or repaired. The problems are the same at any depth. Beyond the
    /// last article, the result is an empty one.
    pub fn article(&self, index: usize, depth: Depth) -> (Article, Vec<Problem>) {
        let Some(entry) = self.entries.get(index) else { return (Article::default(), Vec::new()) };
        let reading = Reading::new(&*self.links);
        let root = Location::root(&reading, None);
        let items = root.with_member(FeedObject::ITEMS, None);
        let location = items.with_element(entry.item, Some(self.document.items().get(entry.item)));
        let mut article = article(&location, &entry.id, depth);
        article.lang = article.lang.or_else(|| self.feed.lang.clone());
        // If the item has authors that could not be read, the feed's are not taken for them.
        if article.authors.is_empty()
            && location.member(FeedItem::AUTHORS).is_absent()
            && location.member(FeedItem::AUTHOR).is_absent()
        {
            article.authors = self.authors.clone();
        }
        (article, reading.into_problems())
    }

    /// Whether items inherit the same from both feeds, so that an equal item becomes an equal article.
    pub fn inherits_like(&self, other: &Reader) -> bool {
        self.feed.lang == other.feed.lang
            && self.authors == other.authors
            && self.links.resolve("") == other.links.resolve("")
    }

    /// Whether the feed's version before had the very same object for an article.
    pub fn is_shared(&self, article: usize) -> bool {
        self.entries.get(article).is_some_and(|entry| entry.is_shared)
    }

    /// Whether an article's item is equal to that of an article in another version of the feed.
    pub fn deep_eq(&self, article: usize, other: &Reader, other_article: usize) -> bool {
        let item = |reader: &Reader, article: usize| reader.entries.get(article).map_or(usize::MAX, |entry| entry.item);
        self.document.items().deep_eq(item(self, article), other.document.items(), item(other, other_article))
    }

    /// An article's item; null beyond the last.
    fn item(&self, article: usize) -> Json {
        self.entries.get(article).map_or(Json::Null, |entry| self.document.items().get(entry.item))
    }

    /// Whether an article was published at this time or later, in seconds since 1970; not without a readable date. A date
    /// without a time is taken for the end of its day, so that nothing counts as older than it may be. Nothing else of
    /// the article is decoded.
    pub fn is_since(&self, article: usize, oldest: f64) -> bool {
        let reading = Reading::new(&*self.links);
        let date = Location::root(&reading, Some(self.item(article))).read(FeedItem::DATE_PUBLISHED);
        date.is_some_and(|date| {
            date.seconds_since_1970() as f64 + if date.time.is_some() { 0.0 } else { 86_399.0 } >= oldest
        })
    }

    /// Whether an article has one of these tags among its `tags` and topics, ignoring case. Nothing else of it is
    /// decoded.
    pub fn has_tag(&self, article: usize, tags: &[String]) -> bool {
        let mut folded = Vec::new();
        for tag in tags {
            folded.push(fold(tag));
        }
        let item = self.item(article);
        let topics = item.get(FeedItem::EXTENSION.name).and_then(|extension| extension.get(ItemExtension::TOPICS.name));
        has_any_tag(item.get(FeedItem::TAGS.name), &folded) || has_any_tag(topics, &folded)
    }
}

/// Collects the items that have an id of their own, and the indices of the entries, sorted by id. A script that changes
/// one item of a thousand hands over the other objects again: their entries are taken over from the version before.
fn entries(document: &Document, before: Option<&Reader>, items_location: &Location<'_>) -> (Vec<Entry>, Vec<usize>) {
    let items = document.items();
    let count = items.len();
    if count > limits::ITEMS {
        items_location.fault_with(concat(&["list of ", &to_decimal(count as u64)]), format::MOST_ITEMS);
    }
    let mut entries: Vec<Entry> = Vec::new();
    let mut known_first_changed = None;
    for item in 0..count.min(limits::ITEMS) {
        if let Some(before) = before {
            let mut first_mismatch = || items.first_mismatch(before.document.items(), item);
            let first_changed = known_first_changed.filter(|index| *index >= item).unwrap_or_else(&mut first_mismatch);
            known_first_changed = Some(first_changed);
            // Most feeds have an id for each item, so that the entry of an item has the same index as the item.
            let known = before.entries.get(entries.len()).filter(|entry| entry.item == item && item < first_changed);
            if let Some(Entry { id, .. }) = known {
                entries.push(Entry { id: id.clone(), item, is_shared: true });
                continue;
            }
        }
        let element = items_location.with_element(item, None);
        let own = element.with_member(FeedItem::ID, items.id(item));
        if let Some(id) = own.id() {
            entries.push(Entry { id: id.into(), item, is_shared: false });
        } else {
            let element = items_location.with_element(item, Some(items.get(item)));
            // Without this, `null` would be passed over in silence.
            if element.required(format::ITEM).is_some_and(|element| element.object(format::ITEM).is_some()) {
                own.fault(format::ITEM_ID);
            }
        }
    }
    if let Some(before) = before
        && entries.len() == before.entries.len()
        && entries.iter().zip(&before.entries).all(|(entry, before)| is_same(&entry.id, &before.id))
    {
        return (entries, before.by_id.clone());
    }
    let by_id = sorted(&entries);
    let mut is_duplicate = vec![false; entries.len()];
    for pair in by_id.windows(2) {
        is_duplicate[pair[1]] = entries[pair[0]].id == entries[pair[1]].id;
    }
    if !is_duplicate.contains(&true) {
        return (entries, by_id);
    }
    let mut index = 0;
    entries.retain(|entry| {
        let is_duplicate = is_duplicate[index];
        index += 1;
        if is_duplicate {
            let element = items_location.with_element(entry.item, Some(items.get(entry.item)));
            element.member(FeedItem::ID).fault(format::OWN_ITEM_ID);
        }
        !is_duplicate
    });
    let by_id = sorted(&entries);
    (entries, by_id)
}

/// Whether two ids are the same. Most often they are one text in two versions of a feed.
fn is_same(one: &Rc<str>, other: &Rc<str>) -> bool {
    Rc::ptr_eq(one, other) || one == other
}

/// The entries' indices, sorted by id; of equal ids the first comes first.
fn sorted(entries: &[Entry]) -> Vec<usize> {
    let mut order = Vec::new();
    for index in 0..entries.len() {
        order.push(index);
    }
    // In a build for size, the unstable sort is a heapsort, which is less code than a stable sort.
    order.sort_unstable_by(|a, b| entries[*a].id.cmp(&entries[*b].id).then(a.cmp(b)));
    order
}

/// Whether a list of tags or topics has one of `tags`, which are folded already.
fn has_any_tag(list: Option<Json>, tags: &[String]) -> bool {
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
            && tags.contains(&fold(trim(&tag)))
        {
            return true;
        }
    }
    false
}
