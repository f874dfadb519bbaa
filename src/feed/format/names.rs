//! The distinct names of members, with a number for each: passing a number to JavaScript is far cheaper than passing a
//! text.

use super::{extension, json_feed};
use crate::words::split_byte;

/// The name of a member that the format knows, as its index in [`NAMES`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Name(u8);

impl Name {
    /// A name that one of the objects has; anything else does not compile.
    pub(super) const fn for_member(name: &str) -> Self {
        match find(&DISTINCT, COUNT, name) {
            Some(index) => Self(index as u8),
            // This runs in the compiler only, so it is an error of the build, and never a panic of the widget.
            None => panic!("no object has a member of this name"),
        }
    }

    /// Its number.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The name itself.
    pub fn text(self) -> &'static str {
        let mut names = split_byte(NAMES, b'\0');
        for _ in 0..self.number() {
            names.next();
        }
        names.next().unwrap_or_default()
    }
}

/// All names in the order of their numbers, with a NUL between them.
pub const NAMES: &str = match std::str::from_utf8(&JOINED) {
    Ok(names) => names,
    // This runs in the compiler only. It cannot happen, because texts joined by NULs are valid UTF-8.
    Err(_) => panic!("the names are texts"),
};

/// The lists that the names come from.
const LISTS: [&[&str]; 2] = [json_feed::NAMES, extension::NAMES];
/// An upper bound of how many distinct names there are.
const MAX_NAMES: usize = json_feed::NAMES.len() + extension::NAMES.len();
const DISTINCT: [&str; MAX_NAMES] = distinct().0;
const COUNT: usize = distinct().1;
const JOINED: [u8; length()] = joined();

const fn distinct() -> ([&'static str; MAX_NAMES], usize) {
    let (mut found, mut count) = ([""; MAX_NAMES], 0);
    let mut list = 0;
    while list < LISTS.len() {
        let mut index = 0;
        while index < LISTS[list].len() {
            let name = LISTS[list][index];
            if !name.is_empty() && find(&found, count, name).is_none() {
                found[count] = name;
                count += 1;
            }
            index += 1;
        }
        list += 1;
    }
    (found, count)
}

const fn find(names: &[&str], count: usize, name: &str) -> Option<usize> {
    let mut index = 0;
    while index < count {
        if is_same(names[index].as_bytes(), name.as_bytes()) {
            return Some(index);
        }
        index += 1;
    }
    None
}

pub(super) const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut index = 0;
    while index < one.len() && index < other.len() && one[index] == other[index] {
        index += 1;
    }
    index == one.len() && index == other.len()
}

const fn length() -> usize {
    let (mut length, mut index) = (COUNT - 1, 0);
    while index < COUNT {
        length += DISTINCT[index].len();
        index += 1;
    }
    length
}

const fn joined() -> [u8; length()] {
    let (mut joined, mut at, mut index) = ([0; length()], 0, 0);
    while index < COUNT {
        let name = DISTINCT[index].as_bytes();
        let mut byte = 0;
        while byte < name.len() {
            joined[at] = name[byte];
            (at, byte) = (at + 1, byte + 1);
        }
        // Room for the NUL.
        (at, index) = (at + 1, index + 1);
    }
    joined
}
