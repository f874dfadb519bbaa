//! Feeds in RSS, Atom and JSON as one JSON Feed.

use std::cmp::Reverse;
use std::collections::HashSet;

use serde_json::Value;

use super::object::{Object, Remarks, id};
use crate::feed::{Document, FeedError, decode_json, from_xml, normalise, xml};
use crate::model::Date;

const VERSION: &str = "https://jsonfeed.org/version/1.1";

/// The members that lead to a feed, to its next page or to what tells of its changes. They would lead from a merged feed to
/// one of its parts.
const ADDRESSES: [&str; 3] = ["feed_url", "next_url", "hubs"];

/// A body in RSS or Atom as JSON Feed; one in JSON stays as it is. `url` is where the feed is, which its `xml:base` may be
/// relative to. The remarks say what was repaired in XML.
///
/// # Errors
///
/// It is no feed.
pub fn convert(body: &[u8], url: &str) -> Result<(Object, Remarks), FeedError> {
    // Whatever the widget refuses is refused here.
    Document::parse(body, url)?;
    let is_xml = xml::is_xml(body) == Some(true);
    let text = if is_xml { from_xml(body, url)? } else { decode_json(body).into_owned() };
    let mut feed: Object =
        serde_json::from_str(&normalise(&text)).map_err(|error| FeedError::not_json(&error.to_string()))?;
    let mut remarks = Remarks::new();
    if is_xml && let Some(extension) = feed.shift_remove("_nutgraf") {
        // They are about the XML, which readers of the JSON never see.
        for repair in extension["repairs"].as_array().into_iter().flatten() {
            let part = |name: &str| repair[name].as_str().unwrap_or_default().to_owned();
            remarks.push(format!("{}: {}", part("path"), part("found")));
        }
    }
    if !feed.contains_key("version") {
        feed.shift_insert(0, "version".to_owned(), VERSION.into());
    }
    Ok((feed, remarks))
}

/// Makes a feed of items, the newest first.
pub fn feed_from_items(title: &str, mut items: Vec<Object>) -> Object {
    items.sort_by_key(|item| Reverse(date(item)));
    let mut feed = Object::new();
    feed.insert("version".to_owned(), VERSION.into());
    feed.insert("title".to_owned(), title.into());
    feed.insert("items".to_owned(), items.into_iter().map(Value::Object).collect());
    feed
}

/// Several feeds as one: the head of the first, and the items of all, the newest first. Of items with the same id, the
/// first is taken.
pub fn merge(feeds: Vec<Object>) -> Object {
    let is_one = feeds.len() == 1;
    let mut merged = Object::new();
    let mut items = Vec::new();
    let mut known_ids = HashSet::new();
    for (place, mut feed) in feeds.into_iter().enumerate() {
        let own_items = feed.get_mut("items").map(Value::take).unwrap_or_default();
        if is_one {
            feed.insert("items".to_owned(), own_items);
            return feed;
        }
        for mut item in own_items.as_array().cloned().unwrap_or_default() {
            if id(&item).is_some_and(|id| !known_ids.insert(id)) {
                continue;
            }
            inherit(&feed, &mut item);
            items.push(item);
        }
        if place == 0 {
            merged = feed;
        }
    }
    for name in ADDRESSES {
        merged.shift_remove(name);
    }
    // The sort is stable: items without a date stay in order, after those that have one.
    items.sort_by_key(|item| Reverse(item.as_object().and_then(date)));
    merged.insert("items".to_owned(), items.into());
    merged
}

/// Gives an item the authors and the language that its feed has for all items, because a merged feed has items of several
/// feeds.
fn inherit(feed: &Object, item: &mut Value) {
    let Value::Object(item) = item else { return };
    if !item.contains_key("authors") && !item.contains_key("author") {
        for name in ["authors", "author"] {
            item.extend(feed.get(name).map(|authors| (name.to_owned(), authors.clone())));
        }
    }
    if !item.contains_key("language") {
        item.extend(feed.get("language").map(|language| ("language".to_owned(), language.clone())));
    }
}

/// When an item was published, or else changed, in seconds since 1970.
fn date(item: &Object) -> Option<i64> {
    let read = |name: &str| Date::parse(item.get(name)?.as_str()?.trim()).map(Date::seconds_since_1970);
    read("date_published").or_else(|| read("date_modified"))
}
