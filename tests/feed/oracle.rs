//! The format once more, as a table: an oracle that says which values of a feed cannot be read and which texts must
//! be shown. It shares nothing with the decoder but the documentation.

use serde_json::Value;

/// What a value may be.
pub enum Shape {
    /// A text that is shown.
    Text,
    /// A text that is shown only where there is nothing better.
    Spare,
    Link,
    Date,
    Flag,
    Amount,
    Language,
    /// The version of the extension.
    Format,
    Word(&'static [&'static str]),
    Likelihood,
    /// The id of a source.
    Cited,
    /// The value of a cell.
    Scalar,
    Many(&'static Shape),
    /// A list, or its only element.
    ManyOrOne(&'static Shape),
    /// A text, or an object whose first member is that text.
    TextOr(&'static [Member]),
    /// A value, or an object whose first member is that value.
    Cell(&'static [Member]),
    One(&'static [Member]),
    Comparison,
    Sources,
    Sections,
    Related,
    Author,
    Attachment,
    Original,
}

/// A member and whether the object is nothing without it.
pub struct Member(pub &'static str, pub &'static Shape, pub bool);

use Shape::*;

pub const HEAD: Shape = One(&[
    Member("title", &Spare, false),
    Member("home_page_url", &Link, false),
    Member("next_url", &Link, false),
    Member("language", &Language, false),
    Member("expired", &Flag, false),
    Member("authors", &Many(&Author), false),
    Member("author", &Author, false),
    Member(
        "_nutgraf",
        &One(&[
            Member("format", &Format, false),
            Member("disclaimer", &Spare, false),
            Member(
                "recap",
                &One(&[Member("title", &Spare, true), Member("text", &Spare, false), Member("url", &Link, false)]),
                false,
            ),
        ]),
        false,
    ),
]);

pub const ITEM: Shape = One(&[
    Member("title", &Text, false),
    Member("url", &Link, false),
    Member("external_url", &Link, false),
    Member("summary", &Text, false),
    Member("content_text", &Spare, false),
    Member("content_html", &Spare, false),
    Member("image", &Link, false),
    Member("banner_image", &Link, false),
    Member("date_published", &Date, false),
    Member("date_modified", &Date, false),
    Member("authors", &Many(&Author), false),
    Member("author", &Author, false),
    Member("tags", &Many(&Spare), false),
    Member("language", &Language, false),
    Member("attachments", &Many(&Attachment), false),
    Member("_nutgraf", &EXTENSION, false),
]);

const EXTENSION: Shape = One(&[
    Member("hook", &Text, false),
    Member("reading_minutes", &Amount, false),
    Member(
        "image",
        &One(&[
            Member("alt", &Spare, false),
            Member("caption", &Spare, false),
            Member("credit", &Spare, false),
            Member("width", &Amount, false),
            Member("height", &Amount, false),
            Member("widths", &Many(&One(&[Member("url", &Link, true), Member("width", &Amount, true)])), false),
        ]),
        false,
    ),
    Member(
        "tldr",
        &One(&[
            Member("what_changed", &CLAIM, false),
            Member("why_it_matters", &CLAIM, false),
            Member("what_to_do_next", &CLAIM, false),
        ]),
        false,
    ),
    Member(
        "analysis",
        &One(&[
            Member("generated_by", &Word(&["ai", "human", "mixed"]), true),
            Member("model", &Text, false),
            Member("generated_at", &Date, false),
            Member("reviewed_by", &Text, false),
        ]),
        false,
    ),
    Member("takeaways", &Many(&CLAIM), false),
    Member("technical", &Many(&CLAIM), false),
    Member("comparison", &ManyOrOne(&Comparison), false),
    Member(
        "implications",
        &Many(&One(&[
            Member("prediction", &Text, true),
            Member("rationale", &Text, false),
            Member("likelihood", &Likelihood, false),
            Member("horizon", &Text, false),
            Member("sources", &Many(&Cited), false),
        ])),
        false,
    ),
    Member(
        "timeline",
        &Many(&One(&[
            Member("date", &Date, true),
            Member("title", &Text, true),
            Member("text", &Text, false),
            Member("sources", &Many(&Cited), false),
        ])),
        false,
    ),
    Member("sections", &Sections, false),
    Member("sources", &Sources, false),
    Member("coverage", &Many(&LINK), false),
    Member("topics", &Many(&One(&[Member("tag", &Text, true), Member("url", &Link, false)])), false),
    Member("related", &Many(&Related), false),
    Member("original", &Original, false),
    Member("corrections", &Many(&One(&[Member("date", &Date, true), Member("text", &Text, true)])), false),
]);

const CLAIM: Shape = TextOr(&[Member("text", &Text, true), Member("sources", &Many(&Cited), false)]);

const LINK: Shape = One(&[
    Member("title", &Text, true),
    Member("url", &Link, true),
    Member("publisher", &Text, false),
    Member("icon", &Link, false),
    Member("image", &Link, false),
    Member("date_published", &Date, false),
]);

const COLUMN: Shape =
    TextOr(&[Member("name", &Text, true), Member("url", &Link, false), Member("highlight", &Flag, false)]);

const CELL: Shape =
    Cell(&[Member("value", &Scalar, false), Member("note", &Text, false), Member("sources", &Many(&Cited), false)]);

/// What the oracle says of a feed.
#[derive(Default)]
pub struct Verdict {
    /// The paths of the values that cannot be read.
    pub faults: Vec<String>,
    /// The texts that must be shown.
    pub texts: Vec<String>,
    /// The ids of the sources.
    known: Vec<String>,
}

pub fn is_absent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => false,
    }
}

/// What an id is as text. The values of these tests have no fractions that languages write differently.
pub fn id(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        _ => None,
    }
}

impl Verdict {
    /// Judges a value that may be absent; whether anything is left of it.
    pub fn judge(&mut self, shape: &Shape, value: &Value, path: &str) -> bool {
        if is_absent(value) {
            return false;
        }
        match (shape, value) {
            (Text, Value::String(text)) => {
                self.texts.push(text.trim().to_owned());
                true
            }
            (Spare, Value::String(_)) | (Flag, Value::Bool(_)) => true,
            (Link, Value::String(text)) => self.claim_that(!text.trim().starts_with("javascript:"), path),
            (Date, Value::String(text)) => self.claim_that(text.trim().starts_with("20"), path),
            (Language, Value::String(text)) => {
                self.claim_that(text.trim().chars().all(|c| c.is_ascii_alphanumeric() || c == '-'), path)
            }
            (Word(words), Value::String(text)) => self.claim_that(words.contains(&text.trim()), path),
            (Likelihood, Value::String(text)) => {
                self.claim_that(["low", "medium", "high"].contains(&text.trim()), path)
            }
            (Likelihood, Value::Number(number)) => {
                self.claim_that((0.0..=1.0).contains(&number.as_f64().unwrap_or(9.0)), path)
            }
            (Amount, Value::Number(number)) => self.claim_that(number.as_f64() >= Some(0.0), path),
            (Format, Value::Number(number)) => self.claim_that(number.as_f64() <= Some(1.0), path),
            (Cited, value) => {
                let is_known = id(value).is_some_and(|id| self.known.contains(&id));
                self.claim_that(is_known, path)
            }
            (Scalar, Value::String(_)) => self.judge(&Text, value, path),
            (Scalar, Value::Bool(_) | Value::Number(_)) => true,
            (Many(shape) | ManyOrOne(shape), Value::Array(list)) => {
                for (index, element) in list.iter().enumerate() {
                    self.judge(shape, element, &format!("{path}/{index}"));
                }
                true
            }
            (Many(shape), Value::String(_)) | (ManyOrOne(shape), Value::String(_) | Value::Object(_)) => {
                self.judge(shape, value, path)
            }
            (TextOr(_), Value::String(_)) => self.judge(&Text, value, path),
            (Cell(members), Value::Object(object)) => {
                if !object.contains_key("value") {
                    self.faults.push(format!("{path}/value"));
                }
                self.members(members, value, path)
            }
            (Cell(_), _) => self.judge(&Scalar, value, path),
            (TextOr(members) | One(members), Value::Object(_)) => self.members(members, value, path),
            (Comparison, Value::Object(_)) => self.comparison(value, path),
            (Sources, Value::Array(list)) => {
                for (index, source) in list.iter().enumerate() {
                    self.source(source, &format!("{path}/{index}"));
                }
                true
            }
            (Sources, Value::String(_)) => self.claim_that(false, path),
            (Sections, Value::Array(list)) => {
                let mut known = Vec::new();
                for (index, section) in list.iter().enumerate().filter(|(_, section)| !is_absent(section)) {
                    self.section(section, &format!("{path}/{index}"), &mut known);
                }
                true
            }
            (Related, Value::Object(_)) => self.related(value, path),
            (Author, Value::Object(_)) => self.author(value, path),
            (Attachment, Value::Object(_)) => self.but_required("mime_type", &ATTACHMENT, value, path),
            (Original, Value::Object(_)) => self.but_required("publisher", &ORIGINAL, value, path),
            _ => self.claim_that(false, path),
        }
    }

    fn claim_that(&mut self, is_right: bool, path: &str) -> bool {
        if !is_right {
            self.faults.push(path.to_owned());
        }
        is_right
    }

    /// Judges an object: the first thing that it cannot be without is its only fault.
    fn members(&mut self, members: &[Member], value: &Value, path: &str) -> bool {
        let texts = self.texts.len();
        for Member(name, shape, _) in members {
            // Sources come first: everything else may cite them.
            if let Sources = shape {
                self.judge(shape, &value[name], &format!("{path}/{name}"));
            }
        }
        for Member(name, shape, is_required) in members.iter().filter(|Member(_, shape, _)| !matches!(shape, Sources)) {
            let path = format!("{path}/{name}");
            if *is_required && is_absent(&value[name]) {
                self.faults.push(path);
            } else if self.judge(shape, &value[name], &path) || !is_required {
                continue;
            }
            self.texts.truncate(texts);
            return false;
        }
        true
    }

    /// An object that lacks a member which it should have, but can be without.
    fn but_required(&mut self, name: &str, members: &[Member], value: &Value, path: &str) -> bool {
        let is_left = self.members(members, value, path);
        if is_left && is_absent(&value[name]) {
            self.faults.push(format!("{path}/{name}"));
        }
        is_left
    }

    fn comparison(&mut self, value: &Value, path: &str) -> bool {
        let texts = self.texts.len();
        let mut shown = Vec::new();
        for (path, column) in list(&value["columns"], &format!("{path}/columns")) {
            if is_absent(&column) {
                self.faults.push(path);
                shown.push(false);
            } else {
                shown.push(self.judge(&COLUMN, &column, &path));
            }
        }
        let columns = &value["columns"];
        if is_absent(columns) || !(columns.is_array() || columns.is_string()) {
            self.faults.push(format!("{path}/columns"));
        }
        if !shown.contains(&true) {
            self.texts.truncate(texts);
            return false;
        }
        let rows = &value["rows"];
        if is_absent(rows) || !(rows.is_array() || rows.is_string()) {
            self.faults.push(format!("{path}/rows"));
        }
        let mut count = 0;
        for (path, row) in list(rows, &format!("{path}/rows")).into_iter().filter(|(_, row)| !is_absent(row)) {
            count += usize::from(self.row(&row, &path, &shown));
        }
        if count == 0 {
            self.texts.truncate(texts);
            return false;
        }
        self.judge(&Text, &value["title"], &format!("{path}/title"));
        self.judge(&Text, &value["caption"], &format!("{path}/caption"));
        true
    }

    fn row(&mut self, row: &Value, path: &str, shown: &[bool]) -> bool {
        if !row.is_object() {
            return self.claim_that(false, path);
        }
        if !self.members(&[Member("feature", &Text, true)], row, path) {
            return false;
        }
        let path = format!("{path}/cells");
        let cells = list(&row["cells"], &path);
        for ((path, cell), _) in cells.iter().zip(shown).filter(|(_, shown)| **shown) {
            self.judge(&CELL, cell, path);
        }
        let has_extra = cells.iter().skip(shown.len()).any(|(_, cell)| !is_absent(cell));
        self.claim_that(cells.len() >= shown.len() && !has_extra, &path);
        true
    }

    fn source(&mut self, source: &Value, path: &str) {
        if is_absent(source) {
            return;
        }
        if ["title", "url", "publisher"].iter().all(|name| is_absent(&source[name])) {
            self.faults.push(path.to_owned());
            return;
        }
        match id(&source["id"]) {
            Some(id) if self.known.contains(&id) => {
                self.faults.push(format!("{path}/id"));
                return;
            }
            Some(id) => self.known.push(id),
            None => self.faults.push(format!("{path}/id")),
        }
        for (name, shape) in [("title", &Text), ("url", &Link)] {
            let path = format!("{path}/{name}");
            if is_absent(&source[name]) {
                self.faults.push(path);
            } else {
                self.judge(shape, &source[name], &path);
            }
        }
        let others =
            [Member("publisher", &Text, false), Member("icon", &Link, false), Member("date_published", &Date, false)];
        self.members(&others, source, path);
    }

    fn section(&mut self, section: &Value, path: &str, known: &mut Vec<String>) -> bool {
        if !section.is_object() {
            return self.claim_that(false, path);
        }
        let texts = self.texts.len();
        let own = id(&section["id"]).unwrap_or_default();
        let is_slug = !own.is_empty() && own.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-'));
        let is_taken = NOT_SECTIONS.contains(&own.as_str()) || known.contains(&own);
        if !self.claim_that(is_slug && !is_taken, &format!("{path}/id")) {
            return false;
        }
        let members = [Member("title", &Text, true), Member("icon", &ICON, false)];
        if !self.members(&members, section, path) {
            return false;
        }
        let given = ["claims", "text", "table"].iter().filter(|name| !is_absent(&section[**name])).count();
        self.claim_that(given == 1, path);
        let claims = format!("{path}/claims");
        let mut is_left = false;
        if section["claims"].is_array() || section["claims"].is_string() {
            for (path, claim) in list(&section["claims"], &claims) {
                is_left |= self.judge(&CLAIM, &claim, &path);
            }
        } else {
            self.judge(&Many(&CLAIM), &section["claims"], &claims);
        }
        is_left = is_left
            || self.judge(&Text, &section["text"], &format!("{path}/text"))
            || self.judge(&Comparison, &section["table"], &format!("{path}/table"));
        if is_left {
            known.push(own);
        } else {
            self.texts.truncate(texts);
        }
        is_left
    }

    fn related(&mut self, group: &Value, path: &str) -> bool {
        let texts = self.texts.len();
        let faults = self.faults.len();
        let members = [
            Member("reason", &Word(&["topic", "entity", "source"]), true),
            Member("label", &Text, true),
            Member("url", &Link, false),
        ];
        if !self.members(&members, group, path) {
            return false;
        }
        let has_url = self.faults.len() == faults && !is_absent(&group["url"]);
        let path = format!("{path}/items");
        let mut is_left = has_url;
        let is_list = group["items"].is_array() || group["items"].is_string();
        if !is_list {
            self.judge(&Many(&LINK), &group["items"], &path);
        }
        for (path, item) in list(&group["items"], &path) {
            is_left |= self.judge(&LINK, &item, &path);
        }
        if !is_left {
            self.texts.truncate(texts);
            if self.faults.len() == faults {
                self.faults.push(path);
            }
        }
        is_left
    }

    fn author(&mut self, author: &Value, path: &str) -> bool {
        if ["name", "url", "avatar"].iter().all(|name| is_absent(&author[name])) {
            return self.claim_that(false, path);
        }
        // Of two lists of authors only one is shown, so the name need not be.
        self.members(&[Member("name", &Spare, false), Member("url", &Link, false)], author, path)
    }
}

/// Names that no section may have.
const NOT_SECTIONS: [&str; 9] =
    ["all", "sections", "takeaways", "comparison", "technical", "implications", "timeline", "sources", "coverage"];

const ICON: Shape = Word(&["people", "question", "method", "chart", "quote", "clock", "warning"]);

const ATTACHMENT: [Member; 5] = [
    Member("url", &Link, true),
    Member("mime_type", &Text, false),
    Member("title", &Text, false),
    Member("size_in_bytes", &Amount, false),
    Member("duration_in_seconds", &Amount, false),
];

const ORIGINAL: [Member; 2] = [Member("url", &Link, true), Member("publisher", &Text, false)];

/// The elements of a list with their paths; a text is a list of one.
fn list(value: &Value, path: &str) -> Vec<(String, Value)> {
    match value {
        Value::Array(list) => {
            list.iter().enumerate().map(|(index, value)| (format!("{path}/{index}"), value.clone())).collect()
        }
        Value::String(_) if !is_absent(value) => vec![(path.to_owned(), value.clone())],
        _ => Vec::new(),
    }
}
