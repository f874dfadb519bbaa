//! Where in a text in XML the items of a feed stand.

use std::ops::Range;

use super::codes::Code;
use super::fix::Fix;
use super::source::Source;
use super::xml_fixes;
use crate::feed::Problem;

/// A text in XML, and where its items begin.
pub struct XmlSource<'a> {
    text: &'a str,
    items: Vec<usize>,
}

impl<'a> XmlSource<'a> {
    pub fn new(text: &'a str) -> Self {
        let mut items = Vec::new();
        let mut at = 0;
        while let Some(found) = text[at..].find('<') {
            at += found;
            let rest = &text[at..];
            // What looks like a tag within these is none.
            let skipped = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];
            if let Some((_, end)) = skipped.iter().find(|(start, _)| rest.starts_with(start)) {
                at += rest.find(end).unwrap_or(rest.len());
                continue;
            }
            let name =
                rest[1..].split(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).next().unwrap_or_default();
            if matches!(name.rsplit(':').next(), Some("item" | "entry")) {
                items.push(at);
            }
            at += 1;
        }
        Self { text, items }
    }

    /// Where the line and the column are that a repair tells: "line 2, column 16, /rss/channel".
    fn told(&self, path: &str) -> Option<Range<usize>> {
        let (line, rest) = path.strip_prefix("line ")?.split_once(", column ")?;
        let (column, _) = rest.split_once(", ")?;
        let (line, column): (usize, usize) = (line.parse().ok()?, column.parse().ok()?);
        let line = self.text.split('\n').nth(line.checked_sub(1)?)?;
        let start = line.as_ptr() as usize - self.text.as_ptr() as usize;
        let mut characters = line.char_indices().skip(column.checked_sub(1)?).map(|(at, _)| start + at);
        let from = characters.next().unwrap_or(start + line.len());
        Some(from..characters.next().unwrap_or(start + line.len()))
    }
}

impl Source for XmlSource<'_> {
    /// The text that was found, within its item; else the tag of the item, or the beginning of the feed.
    fn place(&self, problem: &Problem) -> Range<usize> {
        if let Some(place) = self.told(&problem.path) {
            return place;
        }
        let index = problem.path.strip_prefix("/items/").and_then(|rest| rest.split('/').next()?.parse::<usize>().ok());
        let range = match index.and_then(|index| Some((index, *self.items.get(index)?))) {
            Some((index, from)) => from..self.items.get(index + 1).copied().unwrap_or(self.text.len()),
            None => 0..self.items.first().copied().unwrap_or(self.text.len()),
        };
        let part = &self.text[range.clone()];
        let quoted = problem.found.split_once('"').and_then(|(_, rest)| rest.rsplit_once('"')).map(|(text, _)| text);
        let value = quoted.map(|text| text.trim_end_matches('…')).filter(|text| !text.is_empty());
        if let Some((value, at)) = value.and_then(|value| Some((value, part.find(value)?))) {
            return range.start + at..range.start + at + value.len();
        }
        let tag = if index.is_some() { part.find('>').map_or(part.len(), |end| end + 1) } else { 0 };
        range.start..range.start + tag
    }

    fn fix(&self, _: &Code, problem: &Problem) -> Option<Fix> {
        xml_fixes::fix(self.text, problem, self.told(&problem.path)?)
    }
}
