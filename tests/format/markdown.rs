//! The tables of `docs/feed-format.md`.

use std::fmt::Write;
use std::fs;

use nutgraf::feed::format::{Object, Presence, Shape};

use crate::made::{Named, feed, keep, named, prose, replaced};

const FILE: &str = "docs/feed-format.md";
const END: &str = "<!-- /format -->";

/// The tables that stand below headings of their own.
const HEADED: [&str; 4] = ["Feed", "FeedExtension", "FeedItem", "ItemExtension"];

#[test]
fn the_documents_say_what_the_tables_say() {
    let mut text = fs::read_to_string(FILE).expect("the document is there");
    let feed = feed();
    for name in HEADED {
        text = replaced(&text, &begin(name), END, &below(&feed, name));
    }
    text = replaced(&text, &begin("types"), END, &types(&feed));
    keep(FILE, &text);
}

fn begin(name: &str) -> String {
    format!("<!-- format: {name} -->")
}

/// The table of one object, and those of what is in it.
fn below(feed: &Shape, name: &str) -> String {
    let objects = || {
        named(feed).into_iter().filter_map(|named| if let Named::Object(object) = named { Some(object) } else { None })
    };
    let first = objects().find(|object| object.name == name).expect("the object is in the tables");
    let mut out = table(first);
    for object in
        objects().skip_while(|object| object.name != name).skip(1).take_while(|object| !HEADED.contains(&object.name))
    {
        let any: Vec<_> = object.any.iter().map(|name| format!("`{name}`")).collect();
        let any = if any.is_empty() {
            String::new()
        } else {
            format!(" At least one of {} has to be there.", any.join(", "))
        };
        let _ = write!(out, "**{}**: {}{any}\n\n{}", object.name, prose(object.doc), table(object));
    }
    out
}

fn table(object: &Object) -> String {
    let mut out = String::from("| member | type | use |\n| --- | --- | --- |\n");
    for member in &object.members {
        let mark = if member.presence == Presence::Required { ", required" } else { "" };
        let _ = writeln!(out, "| `{}` | {}{mark} | {} |", member.name, of(&member.shape), prose(member.doc));
    }
    out + "\n"
}

/// What has a name and is no object.
fn types(feed: &Shape) -> String {
    let mut out = String::from("| name | what it is |\n| --- | --- |\n");
    for named in named(feed) {
        let _ = match named {
            Named::Basic { name, doc, .. } => writeln!(out, "| {name} | {} |", prose(doc)),
            Named::Either { name, doc, shapes } => {
                let shapes: Vec<_> = shapes.iter().map(of).collect();
                writeln!(out, "| {name} | {} ({}) |", prose(doc), shapes.join(" or "))
            }
            Named::Object(_) => Ok(()),
        };
    }
    out
}

fn of(shape: &Shape) -> String {
    match shape {
        Shape::Basic { name, .. } | Shape::Either { name, .. } => (*name).to_owned(),
        Shape::Object(object) => object.name.to_owned(),
        Shape::Words(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        Shape::List { of: element, .. } => format!("list of {}", of(element)),
    }
}
