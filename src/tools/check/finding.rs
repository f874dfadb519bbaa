//! What was found, and where.

use std::ops::Range;

use super::codes::*;
use super::fix::Fix;
use super::source::Source;
use crate::feed::format::{
    self, Amount, Date, Format, GeneratedBy, Id, Kind, Language, Likelihood, Reason, SectionIcon, SectionId, SourceId,
    Text, Url, Version,
};
use crate::feed::limits::BODY_BYTES;
use crate::feed::{FeedError, Problem, xml};

/// One thing that is wrong.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Of what kind it is.
    pub code: &'static Code,
    /// Where in the feed: a JSON Pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)), or the path of an element
    /// in XML; empty for the feed as a whole.
    pub path: String,
    /// Where in the text, in bytes; within one line.
    pub place: Range<usize>,
    /// The line, counted from 1; 0 for what is not about the text, but about the response of the server.
    pub line: usize,
    /// The column, in characters (Unicode scalar values), counted from 1.
    pub column: usize,
    /// The column after the last character of the place.
    pub end_column: usize,
    /// What is wrong.
    pub message: String,
    /// What was there, if there was anything.
    pub found: Option<String>,
    /// What to do.
    pub hint: Option<String>,
    /// How to fix it, if there is only one possible fix.
    pub fix: Option<Fix>,
}

impl Finding {
    /// What is about a part of the server's response, such as a header.
    pub(super) fn of_response(code: &'static Code, part: &str, message: String, hint: &str) -> Self {
        let (path, hint) = (part.to_owned(), Some(hint.to_owned()));
        Self { code, path, place: 0..0, line: 0, column: 0, end_column: 0, message, found: None, hint, fix: None }
    }
}

/// Collects findings.
pub struct Findings<'a> {
    text: &'a str,
    source: &'a dyn Source,
    /// Where each line begins.
    lines: Vec<usize>,
    all: Vec<Finding>,
}

impl<'a> Findings<'a> {
    pub fn new(text: &'a str, source: &'a dyn Source) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { text, source, lines: [0].into_iter().chain(ends).collect(), all: Vec::new() }
    }

    /// Adds a problem that the widget would report.
    pub fn problem(&mut self, problem: &Problem) {
        let code = code(problem);
        let place = self.source.place(problem);
        let path = problem.path.split_once(", /").map_or(problem.path.clone(), |(_, path)| format!("/{path}"));
        let message = match code.name {
            "xml" => problem.found.clone(),
            "missing" => {
                format!("`{}` is missing: expected {}", path.rsplit('/').next().unwrap_or_default(), problem.expected)
            }
            _ => format!("expected {}", problem.expected),
        };
        let fix = self.source.fix(code, problem);
        let finding = self.add(code, path, place, message);
        finding.hint = hint(code, problem);
        finding.fix = fix;
        // In XML, the message says what was there.
        finding.found = (code != XML).then(|| problem.found.clone());
    }

    /// Adds why the body is no feed.
    pub fn failure(&mut self, error: &FeedError, body: &[u8]) {
        let start = self.text.len() - self.text.trim_start().len();
        let first = start..start + self.text[start..].chars().next().map_or(0, char::len_utf8);
        let syntax = if xml::is_xml(body) == Some(true) { None } else { self.syntax_error() };
        // A finding's place is told beside it.
        let told = error.to_string().split(" at line ").next().unwrap_or_default().to_owned();
        let (code, place, message, hint) = match syntax {
            _ if body.len() > BODY_BYTES => {
                let hint = format!("it has {} bytes: put fewer articles into it, and link older ones", body.len());
                (TOO_LARGE, first, told, Some(hint))
            }
            Some(_) if first.is_empty() => (NOT_JSON, first, "the body is empty".to_owned(), None),
            Some(error) if error.is_eof() && self.text[start..].starts_with(['{', '[']) => {
                let hint = "see that the file is written whole, and that the server sends all of it".to_owned();
                let message = "the feed is not JSON: it ends in the middle".to_owned();
                (CUT_OFF, self.offset(error.line(), error.column()), message, Some(hint))
            }
            Some(error) => (NOT_JSON, self.offset(error.line(), error.column()), told, None),
            None => (NOT_A_FEED, first, told, None),
        };
        self.add(code, String::new(), place, message).hint = hint;
    }

    /// The syntax error of the text, if it is not JSON. The widget reads a text in which some escapes and numbers are
    /// rewritten, so that the place of its own error may be another one.
    fn syntax_error(&self) -> Option<serde_json::Error> {
        serde_json::from_str::<&serde_json::value::RawValue>(self.text).err()
    }

    /// The place of a line and a column in bytes, each counted from 1.
    fn offset(&self, line: usize, column: usize) -> Range<usize> {
        let start = self.lines.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let mut at = (start + column.saturating_sub(1)).min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at..at + self.text[at..].chars().next().map_or(0, char::len_utf8)
    }

    /// Adds a finding, and gives it to whoever knows more of it.
    pub fn add(&mut self, code: &'static Code, path: String, place: Range<usize>, message: String) -> &mut Finding {
        let line = self.lines.partition_point(|start| *start <= place.start);
        let start = self.lines[line - 1];
        let length = self.text[start..].find('\n').unwrap_or(self.text.len() - start);
        let place = place.start..place.end.min(start + length).max(place.start);
        let column = self.text[start..place.start].chars().count() + 1;
        let end_column = column + self.text[place.clone()].chars().count();
        let at = self.all.len();
        let (found, hint, fix) = (None, None, None);
        self.all.push(Finding { code, path, place, line, column, end_column, message, found, hint, fix });
        &mut self.all[at]
    }

    /// All findings, in the order of the text.
    pub fn in_order(mut self) -> Vec<Finding> {
        self.all.sort_by_key(|finding| finding.place.start);
        self.all
    }
}

/// The kind of a problem, by what was expected.
fn code(problem: &Problem) -> &'static Code {
    let known = [
        (Url::EXPECTED, URL),
        (Date::EXPECTED, DATE),
        (Language::EXPECTED, LANGUAGE),
        (Amount::EXPECTED, NUMBER),
        (GeneratedBy::EXPECTED, WORD),
        (Reason::EXPECTED, WORD),
        (SectionIcon::EXPECTED, WORD),
        (SectionId::EXPECTED, ID),
        (Likelihood::EXPECTED, WORD),
        (Version::EXPECTED, WORD),
        (Id::EXPECTED, ID),
        (SourceId::EXPECTED, SOURCE),
        (Format::EXPECTED, FORMAT),
        (format::UTF_8, ENCODING),
        (format::WELL_FORMED, XML),
        (format::ITEM, ITEM),
        (format::ITEM_ID, ID),
    ];
    if problem.expected.text().starts_with("at most ") {
        return LIMIT;
    }
    if [format::OWN_ITEM_ID, format::OWN_SOURCE_ID].contains(&problem.expected) {
        return DUPLICATE_ID;
    }
    match known.iter().find(|(expected, _)| *expected == problem.expected) {
        Some((_, code)) if *code == ID || problem.found != "nothing" => code,
        _ if problem.found == "nothing" => MISSING,
        _ => KIND,
    }
}

/// What to do about a problem, if there is more to say than what was expected.
fn hint(code: &Code, problem: &Problem) -> Option<String> {
    let text = match code.name {
        "url" => "write the whole address, with https:// before it",
        "date" => "write it as 2026-11-29, or with the time as 2026-11-29T09:30:00Z",
        "number" if problem.found.starts_with("string") => "write the number without quotation marks",
        "id" => "give the item an `id` of its own that stays the same, such as its URL",
        "duplicate-id" => "give each an id of its own",
        "source" => "add the source to the `sources` of the article, or take its id from there",
        "kind" if problem.found.starts_with("number") && problem.expected == Text::EXPECTED => {
            "put it into quotation marks"
        }
        _ => return None,
    };
    Some(text.to_owned())
}
