//! Sources and coverage: a list of links, each with its publisher and date after a comma.

use serde_json::{Map, Value};

use super::claims::{Made, entries};
use super::inline::{self, Piece, Words};
use crate::model::Date;

/// One source for each entry. The label of a reference link is its id; otherwise its address is.
pub fn sources(pieces: &[Piece<'_>]) -> Made {
    list(pieces, true)
}

/// One page elsewhere for each entry.
pub fn coverage(pieces: &[Piece<'_>]) -> Made {
    list(pieces, false)
}

fn list(pieces: &[Piece<'_>], has_ids: bool) -> Made {
    const EXPECTED: &str = "a list of links, as \"[Title](https://…), publisher, 2022-06\"";
    let entries = entries(pieces).ok_or(EXPECTED)?;
    let read = |entry: &[Piece<'_>]| {
        let Words { text, sources, link, .. } = inline::read(entry);
        let (title, address) = link.ok_or(EXPECTED)?;
        let mut link = Map::new();
        if has_ids {
            let id = sources.into_iter().next().unwrap_or_else(|| address.clone());
            link.insert("id".to_owned(), id.into());
        }
        let rest = text.strip_prefix(&title).unwrap_or(&text).to_owned();
        link.insert("title".to_owned(), title.into());
        link.insert("url".to_owned(), address.into());
        for word in rest.split(',').map(str::trim).filter(|word| !word.is_empty()) {
            let name = if Date::parse(word).is_some() { "date_published" } else { "publisher" };
            link.insert(name.to_owned(), word.into());
        }
        Ok(Value::Object(link))
    };
    entries.into_iter().map(read).collect()
}
