//! Files that are made of the tables, or parts of files, between two lines that say so.

use std::collections::BTreeMap;
use std::{env, fs};

use nutgraf::feed::format::{Feed, Kind, Object, Shape};
pub use nutgraf::feed::schema::prose;

/// A value that has a name, and is told of once.
#[derive(Clone, Copy)]
pub enum Named<'a> {
    Basic { name: &'a str, doc: &'a [&'a str], typescript: &'a str },
    Object(&'a Object),
    Either { name: &'a str, doc: &'a [&'a str], shapes: &'a [Shape] },
}

/// Everything in the format that has a name, in the order in which a reader of the tables comes upon it.
pub fn named(shape: &Shape) -> Vec<Named<'_>> {
    let (mut found, mut seen) = (Vec::new(), BTreeMap::new());
    collect(shape, &mut |name, named| {
        if seen.insert(name.to_owned(), ()).is_none() {
            found.push(named);
        }
    });
    found
}

fn collect<'a>(shape: &'a Shape, found: &mut impl FnMut(&str, Named<'a>)) {
    match shape {
        Shape::Basic { name, doc, typescript, .. } => found(name, Named::Basic { name, doc, typescript }),
        Shape::Words(_) => {}
        Shape::List { of, .. } => collect(of, found),
        Shape::Either { name, doc, shapes } => {
            found(name, Named::Either { name, doc, shapes });
            shapes.iter().for_each(|shape| collect(shape, found));
        }
        Shape::Object(object) => {
            found(object.name, Named::Object(object));
            object.members.iter().for_each(|member| collect(&member.shape, found));
        }
    }
}

/// The whole format.
pub fn feed() -> Shape {
    Feed::shape()
}

/// A name as members of JavaScript objects are written.
pub fn lower(name: &str) -> String {
    let mut characters = name.chars();
    characters.next().into_iter().flat_map(char::to_lowercase).chain(characters).collect()
}

/// The name of an attribute as that of a property.
pub fn camel_case(name: &str) -> String {
    let (first, rest) = name.split_once('-').unwrap_or((name, ""));
    let mut characters = rest.chars();
    let capital = characters.next().map(|first| first.to_ascii_uppercase());
    first.chars().chain(capital).chain(characters).collect()
}

/// Holds a file to what is made of the tables, or writes it where somebody asks for that.
#[track_caller]
pub fn keep(path: &str, made: &str) {
    let there = fs::read_to_string(path).unwrap_or_default();
    if there == made {
        return;
    }
    assert!(
        env::var_os("NUTGRAF_WRITE").is_some(),
        "{path} is not as the tables say: NUTGRAF_WRITE=1 cargo test --test format"
    );
    fs::write(path, made).unwrap_or_else(|error| panic!("{path}: {error}"));
}

/// A text with everything between two lines replaced.
#[track_caller]
pub fn replaced(text: &str, begin: &str, end: &str, made: &str) -> String {
    let (before, rest) = text.split_once(begin).unwrap_or_else(|| panic!("{begin} is missing"));
    let (_, after) = rest.split_once(end).unwrap_or_else(|| panic!("{end} is missing after {begin}"));
    [before, begin, "\n", made, end, after].concat()
}
