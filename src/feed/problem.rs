//! What was dropped or repaired, and where.

use serde::Serialize;

use super::format::{self, Expected};
use super::json::Json;
use super::number;
use super::text::end;
use crate::words::{concat, to_decimal};

/// One thing that was dropped or repaired while a feed was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Where: a JSON Pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)) into the feed; empty for the feed as
    /// a whole. It may point at a member that is missing. What a converter has repaired says where in its own way: in XML,
    /// by line, column and the path of the element.
    pub path: String,
    /// What was there, in a few words: `number 7`, `string "soon"`, `list of 3`, `nothing`.
    pub found: String,
    /// What would have been right.
    pub expected: Expected,
}

impl Problem {
    /// The article that the attribute `article` names is not in the feed.
    pub fn missing_article(id: &str) -> Self {
        let found = describe(Some(&Json::Text(id.to_owned())));
        Self { path: "/items".to_owned(), found: concat(&["no item with the id ", &found]), expected: format::ARTICLE }
    }

    /// The feed's next page may not be loaded.
    pub fn next_page(url: &str, expected: Expected) -> Self {
        Self { path: "/next_url".to_owned(), found: describe(Some(&Json::Text(url.to_owned()))), expected }
    }

    /// The body had bytes that are not UTF-8; each has become a replacement character.
    pub fn invalid_utf8() -> Self {
        Self { path: String::new(), found: "bytes that are not UTF-8".to_owned(), expected: format::UTF_8 }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.path.is_empty() { "the feed" } else { &self.path })?;
        f.write_str(": found ")?;
        f.write_str(&self.found)?;
        f.write_str(", expected ")?;
        f.write_str(self.expected.text())
    }
}

/// A description quotes at most so many characters of a string.
const MAX_QUOTED: usize = 40;

/// What a value is, in at most 60 characters.
pub(super) fn describe(value: Option<&Json>) -> String {
    let Some(value) = value else { return "nothing".to_owned() };
    match value {
        Json::Null => "null".to_owned(),
        Json::Bool(true) => "true".to_owned(),
        Json::Bool(false) => "false".to_owned(),
        Json::Number(_) if value.is_too_large() => "number that is too large".to_owned(),
        Json::Number(value) => concat(&["number ", &number::text(*value)]),
        Json::Text(text) => match end(text, MAX_QUOTED) {
            Some(end) => concat(&["string \"", &text[..end], "…\""]),
            None => concat(&["string \"", text, "\""]),
        },
        Json::List(list) => concat(&["list of ", &to_decimal(list.len() as u64)]),
        Json::Object(_) => "object".to_owned(),
        Json::Unreadable(why) => (*why).to_owned(),
    }
}
