//! Feeds that were right until something happened to them.

use std::sync::LazyLock;

use nutgraf::model::{Article, Topic};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::oracle::{HEAD, ITEM, Verdict, id};
use crate::reading::{all, fixture, open};

/// A good feed of three articles.
fn feed() -> Value {
    let mut feed: Value = serde_json::from_slice(&fixture("complete.json")).expect("JSON");
    let item = feed["items"][0].clone();
    feed["items"] = ["one", "two", "three"]
        .into_iter()
        .map(|id| {
            let mut item = item.clone();
            item["id"] = id.into();
            item
        })
        .collect();
    feed
}

/// Every place of the head and of the second item.
fn places(value: &Value, path: &str, places: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(object) => object.iter().map(|(name, value)| (format!("{path}/{name}"), value)).collect(),
        Value::Array(list) => {
            list.iter().enumerate().map(|(index, value)| (format!("{path}/{index}"), value)).collect()
        }
        _ => return,
    };
    for (path, child) in children {
        if path != "/items" && path != "/items/0" && path != "/items/2" {
            places.push(path.clone());
        }
        if path != "/items/0" && path != "/items/2" {
            self::places(child, &path, places);
        }
    }
}

/// Something that happens to one value of a feed.
#[derive(Clone, Debug)]
enum Accident {
    Remove,
    Replace(Value),
}

fn accident() -> impl Strategy<Value = Accident> {
    let value = prop::sample::select(vec![
        json!(null),
        json!(""),
        json!(" \n"),
        json!([]),
        json!({}),
        json!(true),
        json!(false),
        json!(0),
        json!(7),
        json!(-1),
        json!(0.5),
        json!("soon"),
        json!(" a text with space around it "),
        json!("2020"),
        json!("https://other.example/"),
        json!("javascript:alert(1)"),
        json!("spec11"),
        json!("ai"),
        json!(["one", "two"]),
        json!([null, "", "three", 4]),
        json!([[]]),
        json!([["nested"]]),
        json!({ "text": "said", "sources": ["spec10", "nowhere"] }),
        json!({ "title": "named", "url": "/there" }),
        json!({ "feature": "row", "cells": ["cell"] }),
        json!({ "unknown": { "members": [1, 2, 3] } }),
    ]);
    prop_oneof![1 => Just(Accident::Remove), 4 => value.prop_map(Accident::Replace)]
}

/// Makes something happen; whole items are never removed, so that the others keep their places.
fn happen(feed: &mut Value, at: &str, accident: &Accident) {
    let Some((above, name)) = at.rsplit_once('/') else { return };
    match (accident, feed.pointer_mut(above)) {
        (Accident::Replace(value), Some(_)) => {
            if let Some(place) = feed.pointer_mut(at) {
                *place = value.clone();
            }
        }
        (Accident::Remove, Some(Value::Object(object))) => {
            object.remove(name);
        }
        (Accident::Remove, Some(Value::Array(list))) if above != "/items" => {
            list.remove(name.parse().expect("an index"));
        }
        _ => {}
    }
}

/// Reads a feed and holds it against the oracle.
#[track_caller]
fn check(feed: &Value, good: &[Article]) -> Result<(), TestCaseError> {
    let (articles, problems) = all(feed.to_string());
    let mut paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();

    let mut head = Verdict::default();
    head.judge(&HEAD, feed, "");
    let mut item = Verdict::default();
    let second = &feed["items"][1];
    let is_there = match (second, id(&second["id"])) {
        (Value::Object(_), Some(_)) => item.judge(&ITEM, second, "/items/1"),
        (Value::Object(_), None) => {
            item.faults.push("/items/1/id".into());
            false
        }
        _ => {
            item.faults.push("/items/1".into());
            false
        }
    };
    let mut expected: Vec<&str> = head.faults.iter().chain(&item.faults).map(String::as_str).collect();
    paths.sort_unstable();
    expected.sort_unstable();
    prop_assert_eq!(paths, expected, "in {:#}", second);

    prop_assert_eq!(articles.len(), 2 + usize::from(is_there));
    // A topic that a card offers leads to that card.
    let (reader, _) = open(feed.to_string());
    for (index, article) in articles.iter().enumerate() {
        for Topic { tag, .. } in &article.topics {
            prop_assert!(reader.has_tag(index, std::slice::from_ref(tag)), "nothing is on {tag:?} in {:#}", second);
        }
    }
    for good in [&good[0], &good[2]] {
        let article = articles.iter().find(|article| article.id == good.id);
        prop_assert!(article == Some(good), "another article has changed");
    }
    if is_there {
        let shown = format!("{:?}", articles[1]);
        for text in &item.texts {
            prop_assert!(shown.contains(&format!("{text:?}")), "{text:?} is lost in {:#}", second);
        }
    }
    Ok(())
}

#[test]
fn every_wrong_value_at_every_place_costs_itself_alone() {
    let (good, problems) = all(feed().to_string());
    assert_eq!(problems, []);
    let mut every = Vec::new();
    places(&feed(), "", &mut every);
    assert!(every.len() > 150, "{}", every.len());
    let values = [json!(null), json!(""), json!([]), json!({}), json!(true), json!(-7.5), json!("soon"), json!([{}])];
    for at in &every {
        for accident in values.iter().cloned().map(Accident::Replace).chain([Accident::Remove]) {
            let mut feed = feed();
            happen(&mut feed, at, &accident);
            check(&feed, &good).unwrap_or_else(|error| panic!("{accident:?} at {at}: {error}"));
        }
    }
}

proptest! {
    // PROPTEST_CASES asks for more than the usual 256.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_loss_is_reported_once_and_nothing_is_reported_without_a_loss(accidents in prop::collection::vec((any::<usize>(), accident()), 1..5)) {
        static GOOD: LazyLock<Vec<Article>> = LazyLock::new(|| all(feed().to_string()).0);
        let mut feed = feed();
        for (place, accident) in &accidents {
            let mut every = Vec::new();
            places(&feed, "", &mut every);
            happen(&mut feed, &every[place % every.len()], accident);
        }
        check(&feed, &GOOD)?;
    }
}
