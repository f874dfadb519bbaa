//! An opened feed: its head and ids are read, its items wait to be decoded.

use super::document::{Document, Mark};
use super::head::head;
use super::item::{Depth, article};
use super::json::Json;
use super::limits;
use super::place::{Place, Reading, id};
use super::problem::Problem;
use super::resolve::Resolve;
use crate::model::{Article, Author, Feed};

/// Reads a feed's head and the ids of its items; nothing else is decoded yet.
pub fn open(document: Box<dyn Document>, links: Box<dyn Resolve>) -> Reader {
    let reading = Reading::new(&*links);
    let root = Place::root(&reading);
    let (feed, authors) = head(&*document, &root);
    let entries = entries(&*document, &root.with_member("items", None));
    let by_id = sorted(&entries);
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

    /// Which article has this id.
    pub fn find(&self, id: &str) -> Option<usize> {
        let found = self.by_id.binary_search_by(|entry| self.entries[*entry].id.as_str().cmp(id));
        found.ok().map(|place| self.by_id[place])
    }

    /// Decodes an article, and says what was dropped or mended; the same problems at any depth. Beyond the last
    /// article it is an empty one.
    pub fn article(&self, index: usize, depth: Depth) -> (Article, Vec<Problem>) {
        let Some(entry) = self.entries.get(index) else { return (Article::default(), Vec::new()) };
        let item = self.document.item(entry.item);
        let reading = Reading::new(&*self.links);
        let root = Place::root(&reading);
        let items = root.with_member("items", None);
        let place = items.with_element(entry.item, Some(&item));
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
        [&["tags"][..], &["_nutgraf", "topics"]]
            .iter()
            .any(|path| self.document.member(entry.item, path).is_some_and(|json| names(&json, &folded)))
    }
}

/// Collects the items that have an id of their own.
fn entries(document: &dyn Document, items: &Place<'_>) -> Vec<Entry> {
    let count = document.len();
    if count > limits::ITEMS {
        items.fault_with(["list of ", &count.to_string()].concat(), "at most 50000 items");
    }
    let mut entries: Vec<Entry> = Vec::new();
    for item in 0..count.min(limits::ITEMS) {
        let value = document.member(item, &["id"]);
        match value.as_ref().and_then(id) {
            Some(id) => entries.push(Entry { id, item }),
            None => report_no_id(document, items, item, value.as_ref()),
        }
    }
    let mut is_double = vec![false; entries.len()];
    for pair in sorted(&entries).windows(2) {
        is_double[pair[1]] = entries[pair[0]].id == entries[pair[1]].id;
    }
    let mut kept = Vec::new();
    for (entry, is_double) in entries.into_iter().zip(is_double) {
        if is_double {
            let value = document.member(entry.item, &["id"]);
            let element = items.with_element(entry.item, None);
            element.with_member("id", value.as_ref()).fault("an id that no earlier item has");
        } else {
            kept.push(entry);
        }
    }
    kept
}

/// The entries' places, sorted by id; of equal ids the first comes first.
fn sorted(entries: &[Entry]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..entries.len()).collect();
    // Heapsort, which "unstable" is in a small build, is less code than a stable sort.
    places.sort_unstable_by(|a, b| entries[*a].id.cmp(&entries[*b].id).then(a.cmp(b)));
    places
}

/// Says why an item is dropped; an item that is absent (null, say) is passed over in silence.
fn report_no_id(document: &dyn Document, items: &Place<'_>, index: usize, id: Option<&Json>) {
    let item = document.item(index);
    let element = items.with_element(index, Some(&item));
    if element.object("an item").is_some() {
        element.with_member("id", id).fault("an id: a text that is not blank, or a number");
    }
}

/// Whether a list of tags or topics names one of these tags, which are folded already.
fn names(json: &Json, tags: &[String]) -> bool {
    match json {
        Json::Text(text) => {
            let text = fold(text.trim());
            tags.contains(&text)
        }
        Json::List(list) => list.iter().any(|element| names(element, tags)),
        Json::Object(_) => json.get("tag").is_some_and(|tag| names(tag, tags)),
        _ => false,
    }
}

/// A text in lower case. The browser has Unicode's tables already.
fn fold(text: &str) -> String {
    #[cfg(target_arch = "wasm32")]
    return js_sys::JsString::from(text).to_lower_case().into();
    #[cfg(not(target_arch = "wasm32"))]
    return text.to_lowercase();
}
