//! The names of members, each once, with a number: to hand a number to JavaScript costs far less than a text.

use super::{extension, json_feed};
use crate::words::split_byte;

/// The name of a member that the format knows, as its place among all of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Name(u8);

impl Name {
    /// A name that one of the objects has; anything else does not compile.
    pub(super) const fn of(name: &str) -> Self {
        match find(&DISTINCT, COUNT, name) {
            Some(place) => Self(place as u8),
            // The compiler runs this: it is an error of the build, and never a panic of the widget.
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
    // As above: `DISTINCT` holds whole texts, and NUL is one, too.
    Err(_) => panic!("the names are texts"),
};

const SOURCES: [&[&str]; 2] = [json_feed::NAMES, extension::NAMES];
/// More than there can be.
const MOST: usize = json_feed::NAMES.len() + extension::NAMES.len();
const DISTINCT: [&str; MOST] = distinct().0;
const COUNT: usize = distinct().1;
const JOINED: [u8; length()] = joined();

const fn distinct() -> ([&'static str; MOST], usize) {
    let (mut found, mut count) = ([""; MOST], 0);
    let mut source = 0;
    while source < SOURCES.len() {
        let mut place = 0;
        while place < SOURCES[source].len() {
            let name = SOURCES[source][place];
            if !name.is_empty() && find(&found, count, name).is_none() {
                found[count] = name;
                count += 1;
            }
            place += 1;
        }
        source += 1;
    }
    (found, count)
}

const fn find(names: &[&str], count: usize, name: &str) -> Option<usize> {
    let mut place = 0;
    while place < count {
        if is_same(names[place].as_bytes(), name.as_bytes()) {
            return Some(place);
        }
        place += 1;
    }
    None
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut place = 0;
    while place < one.len() && place < other.len() && one[place] == other[place] {
        place += 1;
    }
    place == one.len() && place == other.len()
}

const fn length() -> usize {
    let (mut length, mut place) = (COUNT - 1, 0);
    while place < COUNT {
        length += DISTINCT[place].len();
        place += 1;
    }
    length
}

const fn joined() -> [u8; length()] {
    let (mut joined, mut at, mut place) = ([0; length()], 0, 0);
    while place < COUNT {
        let name = DISTINCT[place].as_bytes();
        let mut byte = 0;
        while byte < name.len() {
            joined[at] = name[byte];
            (at, byte) = (at + 1, byte + 1);
        }
        // Room for the NUL.
        (at, place) = (at + 1, place + 1);
    }
    joined
}
