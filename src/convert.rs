//! Feeds of any kind as one JSON Feed, and briefings from elsewhere put into its items.

mod markdown;

use std::cmp::Reverse;
use std::collections::HashSet;

use serde_json::{Map, Value, json};

use crate::feed::{Document, FeedError, decode_json, from_xml, normalise, xml};
use crate::model::Date;

pub use markdown::article;

/// An object of JSON, in the order in which it was written.
pub type Object = Map<String, Value>;

/// What had to be mended or left out, in words.
pub type Remarks = Vec<String>;

const VERSION: &str = "https://jsonfeed.org/version/1.1";

/// The members by which another feed is found; the merged feed is none of those.
const OWN: [&str; 3] = ["feed_url", "next_url", "hubs"];

/// A body in RSS or Atom as JSON Feed; one in JSON stays as it is. `url` is where the feed is, which its `xml:base` may be
/// relative to. The remarks say what was mended in XML.
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

/// A feed of items, the newest first.
pub fn feed_of(title: &str, mut items: Vec<Object>) -> Object {
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
    let mut known = HashSet::new();
    for (place, mut feed) in feeds.into_iter().enumerate() {
        let own = feed.get_mut("items").map(Value::take).unwrap_or_default();
        if is_one {
            feed.insert("items".to_owned(), own);
            return feed;
        }
        for mut item in own.as_array().cloned().unwrap_or_default() {
            if id(&item).is_some_and(|id| !known.insert(id)) {
                continue;
            }
            inherit(&feed, &mut item);
            items.push(item);
        }
        if place == 0 {
            merged = feed;
        }
    }
    for name in OWN {
        merged.shift_remove(name);
    }
    // The sort is stable: items without a date stay in order, after those that have one.
    items.sort_by_key(|item| Reverse(item.as_object().and_then(date)));
    merged.insert("items".to_owned(), items.into());
    merged
}

/// Puts briefings into the items of a feed: the members of their `_nutgraf` take the place of those that an item has. They
/// are a feed, a list of items with `id` or `url`, or an object with a `_nutgraf` for each id or URL. The remarks name
/// what could not be placed.
pub fn add_briefings(feed: &mut Object, briefings: &Value) -> Remarks {
    let mut remarks = Remarks::new();
    let list = briefings.as_array().or_else(|| briefings["items"].as_array());
    let entries: Vec<_> = match (list, briefings) {
        (Some(list), _) => {
            let keys =
                |entry: &Value| [id(entry), entry["url"].as_str().map(str::to_owned)].into_iter().flatten().collect();
            list.iter().map(|entry| (keys(entry), entry["_nutgraf"].clone())).collect()
        }
        (None, Value::Object(all)) => all.iter().map(|(key, value)| (vec![key.clone()], value.clone())).collect(),
        _ => Vec::new(),
    };
    if entries.is_empty() {
        remarks.push("there are no briefings: expected a feed, a list of items, or an object by ids".to_owned());
    }
    for (place, (keys, briefing)) in entries.into_iter().enumerate() {
        let keys: Vec<String> = keys;
        let items = feed.get_mut("items").and_then(Value::as_array_mut);
        let is_meant = |item: &&mut Value| {
            let own = [id(item), item["url"].as_str().map(str::to_owned)];
            own.into_iter().flatten().any(|own| keys.contains(&own))
        };
        match (items.and_then(|items| items.iter_mut().find(is_meant)), briefing) {
            (Some(Value::Object(item)), Value::Object(briefing)) => {
                let extension = item.entry("_nutgraf").or_insert_with(|| json!({}));
                if !extension.is_object() {
                    *extension = json!({});
                }
                if let Value::Object(extension) = extension {
                    extension.extend(briefing);
                }
            }
            (Some(_), _) => {
                remarks.push(format!("briefing {}, of {}: it has no object `_nutgraf`", place + 1, keys.join(" and ")))
            }
            (None, _) if keys.is_empty() => remarks.push(format!("briefing {}: it has neither id nor url", place + 1)),
            (None, _) => {
                remarks.push(format!("briefing {}: no item has the id or url {}", place + 1, keys.join(" or ")))
            }
        }
    }
    remarks
}

/// What an item has from its feed is its own where it is among items of other feeds.
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

/// An item's id, a text or a number, as a text.
fn id(item: &Value) -> Option<String> {
    match &item["id"] {
        Value::String(id) => Some(id.trim().to_owned()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    }
}

/// When an item was published, or else changed, in seconds since 1970.
fn date(item: &Object) -> Option<i64> {
    let read = |name: &str| Date::parse(item.get(name)?.as_str()?.trim()).map(Date::seconds_since_1970);
    read("date_published").or_else(|| read("date_modified"))
}
