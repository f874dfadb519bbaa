//! Claims, predictions and events: a paragraph, or a list with one of them in each entry.

use pulldown_cmark::{Event, Tag, TagEnd};
use serde_json::{Map, Value, json};

use super::inline::{self, Piece, cite};
use crate::model::Date;

/// What a part is made of, or what was expected instead of what is there.
pub type Made = Result<Value, &'static str>;

/// The one paragraph that is there, as a claim.
pub fn paragraph(pieces: &[Piece<'_>]) -> Made {
    let blocks = pieces.iter().filter(|(event, _)| matches!(event, Event::Start(tag) if is_block(tag)));
    if !matches!(pieces.first(), Some((Event::Start(Tag::Paragraph), _))) || blocks.count() != 1 {
        return Err("one paragraph");
    }
    Ok(inline::read(pieces).claim())
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

/// The entries of the one list that is there.
pub fn entries<'a, 'b>(pieces: &'a [Piece<'b>]) -> Option<Vec<&'a [Piece<'b>]>> {
    let mut entries = Vec::new();
    let mut depth = 0;
    let mut start = 0;
    for (at, (event, _)) in pieces.iter().enumerate() {
        match event {
            Event::Start(Tag::List(_)) => depth += 1,
            Event::End(TagEnd::List(_)) => depth -= 1,
            Event::Start(Tag::Item) => start = at + 1,
            Event::End(TagEnd::Item) => entries.push(&pieces[start..at]),
            _ => {}
        }
        // A list in a list has no place, and neither has anything beside the list.
        let is_beside = depth == 0 && at + 1 < pieces.len();
        if depth > 1 || is_beside {
            return None;
        }
    }
    (!entries.is_empty()).then_some(entries)
}

/// One claim for each entry.
pub fn list(pieces: &[Piece<'_>]) -> Made {
    let entries = entries(pieces).ok_or("a list without lists in it")?;
    Ok(entries.into_iter().map(|entry| inline::read(entry).claim()).collect())
}

/// One prediction for each entry, with its likelihood at its end: "(high)", or "(70 %)".
pub fn implications(pieces: &[Piece<'_>]) -> Made {
    let entries = entries(pieces).ok_or("a list without lists in it")?;
    let read = |entry: &[Piece<'_>]| {
        let words = inline::read(entry);
        let mut implication = Map::new();
        let told = words.text.trim_end_matches('.').strip_suffix(')').and_then(|text| text.rsplit_once(" ("));
        let told = told.and_then(|(text, word)| Some((text.to_owned(), likelihood(word)?)));
        let (text, likelihood) = told.map_or((words.text, None), |(text, likelihood)| (text, Some(likelihood)));
        implication.insert("prediction".to_owned(), text.into());
        implication.extend(likelihood.map(|likelihood| ("likelihood".to_owned(), likelihood)));
        cite(&mut implication, words.sources);
        Value::Object(implication)
    };
    Ok(entries.into_iter().map(read).collect())
}

fn likelihood(word: &str) -> Option<Value> {
    let word = word.trim().to_lowercase();
    if ["low", "medium", "high"].contains(&word.as_str()) {
        return Some(word.into());
    }
    let percent: f64 = word.strip_suffix('%')?.trim().parse().ok()?;
    (0.0..=100.0).contains(&percent).then(|| json!(percent / 100.0))
}

/// One event for each entry: its date, a colon or a dash, and what happened.
pub fn timeline(pieces: &[Piece<'_>]) -> Made {
    const EXPECTED: &str = "a list whose entries begin with a date, as \"2022-06: …\"";
    let entries = entries(pieces).ok_or(EXPECTED)?;
    let read = |entry: &[Piece<'_>]| {
        let words = inline::read(entry);
        let ends = [": ", " — ", " – ", " - "].map(|mark| words.text.split_once(mark));
        let (date, title) = ends.into_iter().flatten().find(|(date, _)| Date::parse(date).is_some()).ok_or(EXPECTED)?;
        let mut event = Map::new();
        event.insert("date".to_owned(), date.into());
        event.insert("title".to_owned(), title.into());
        cite(&mut event, words.sources);
        Ok(Value::Object(event))
    };
    entries.into_iter().map(read).collect()
}
