//! What a problem names as expected, as a number. The texts are long, and only a faulty feed needs them: in a browser,
//! `www/problems/` has them, and the Wasm has none.

use std::fmt;

use serde::{Serialize, Serializer};

use super::{extension, json_feed, kinds};

/// What would have been right in the place of a value: its index among [`Expected::all`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Expected(u8);

impl Expected {
    /// For one of the texts; anything else does not compile.
    pub(super) const fn of(text: &str) -> Self {
        let (mut list, mut number) = (0, 0);
        while list < LISTS.len() {
            let mut index = 0;
            while index < LISTS[list].len() {
                if super::names::is_same(LISTS[list][index].as_bytes(), text.as_bytes()) {
                    assert!(number <= u8::MAX as usize, "there are more texts than a byte has numbers");
                    return Self(number as u8);
                }
                (index, number) = (index + 1, number + 1);
            }
            list += 1;
        }
        // This runs in the compiler only, so it is an error of the build, and never a panic of the widget.
        panic!("no list has this text")
    }

    /// All texts, in the order of their numbers. Where a text stands twice, its number is the first.
    pub fn all() -> impl Iterator<Item = &'static str> {
        LISTS.iter().flat_map(|list| list.iter().copied())
    }

    /// Its number.
    pub fn number(self) -> u8 {
        self.0
    }

    /// What would have been right, in words.
    pub fn text(self) -> &'static str {
        Self::all().nth(self.0.into()).unwrap_or_default()
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

impl fmt::Debug for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.text(), f)
    }
}

impl Serialize for Expected {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text())
    }
}

const LISTS: [&[&str]; 6] =
    [kinds::BASICS, kinds::WORDS, kinds::CHOICES, json_feed::EXPECTED, extension::EXPECTED, OTHERS];

/// Declares what is expected of a feed beside the kinds of its members.
macro_rules! expected {
    ($($name:ident $text:literal)+) => {
        $(
            #[doc = concat!("Expected: ", $text, ".")]
            pub(crate) const $name: Expected = Expected::of($text);
        )+

        const OTHERS: &[&str] = &[$($text),+];
    };
}

expected! {
    UTF_8 "UTF-8"
    WELL_FORMED "a well-formed feed"
    OBJECT "an object"
    ITEM "an item"
    ITEM_ID "an id: a text that is not blank, or a number"
    OWN_ITEM_ID "an id that no earlier item has"
    OWN_SOURCE_ID "an id that no earlier source has"
    ARTICLE "an item with the id in `article`"
    ONE_CONTENT "one of claims, text and table"
    LINKS_OR_URL "links, or a url beside them"
    TAGS "a list of tags"
    SOURCE_IDS "a list of source ids"
    MOST_CHARACTERS "at most 20000 characters"
    MOST_ENTRIES "at most 1000 entries"
    MOST_ENTRIES_IN_ALL "at most 20000 entries in all lists of an item"
    MOST_ITEMS "at most 50000 items"
    MOST_COLUMNS "at most 12 columns"
    MOST_ROWS "at most 200 rows"
    MOST_PAGES "at most 20 pages"
    OWN_ORIGIN "a URL of the feed's own origin"
    NEW_PAGE "a page that is not loaded yet"
}
