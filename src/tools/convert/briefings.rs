//! Briefings that are put into the items of a feed.

use serde_json::{Value, json};

use super::object::{Object, Remarks, id};

/// A briefing: the ids and URLs by which its item is found, and its `_nutgraf`.
type Briefing = (Vec<String>, Value);

/// Puts briefings into the items of a feed: the members of their `_nutgraf` take the place of those that an item has. They
/// are a feed, a list of items with `id` or `url`, or an object with a `_nutgraf` for each id or URL. The remarks name
/// what could not be placed.
pub fn add_briefings(feed: &mut Object, briefings: &Value) -> Remarks {
    let briefings = read(briefings);
    if briefings.is_empty() {
        return vec!["there are no briefings: expected a feed, a list of items, or an object by ids".to_owned()];
    }
    let mut items = feed.get_mut("items").and_then(Value::as_array_mut);
    let mut remarks = Remarks::new();
    for (number, briefing) in (1..).zip(briefings) {
        if let Err(what) = place(items.as_deref_mut().map_or(&mut [], Vec::as_mut_slice), briefing) {
            remarks.push(format!("briefing {number}{what}"));
        }
    }
    remarks
}

fn read(briefings: &Value) -> Vec<Briefing> {
    let list = briefings.as_array().or_else(|| briefings["items"].as_array());
    match (list, briefings) {
        (Some(list), _) => list.iter().map(|entry| (keys(entry), entry["_nutgraf"].clone())).collect(),
        (None, Value::Object(all)) => all.iter().map(|(key, value)| (vec![key.clone()], value.clone())).collect(),
        _ => Vec::new(),
    }
}

/// What an item, or a briefing for it, is found by.
fn keys(item: &Value) -> Vec<String> {
    [id(item), item["url"].as_str().map(str::to_owned)].into_iter().flatten().collect()
}

/// Puts a briefing into its item. The error ends a sentence about the briefing.
fn place(items: &mut [Value], (wanted, briefing): Briefing) -> Result<(), String> {
    if wanted.is_empty() {
        return Err(": it has neither id nor url".to_owned());
    }
    let is_meant = |item: &&mut Value| keys(item).iter().any(|key| wanted.contains(key));
    let Some(Value::Object(item)) = items.iter_mut().find(is_meant) else {
        return Err(format!(": no item has the id or url {}", wanted.join(" or ")));
    };
    let Value::Object(briefing) = briefing else {
        return Err(format!(", of {}: it has no object `_nutgraf`", wanted.join(" and ")));
    };
    match item.entry("_nutgraf").or_insert_with(|| json!({})) {
        Value::Object(extension) => extension.extend(briefing),
        // What stood there is no extension, and is not shown.
        other => *other = briefing.into(),
    }
    Ok(())
}
