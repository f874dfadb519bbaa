//! A value of a feed together with its location, which every function of the decoder gets.
//!
//! A location is kept on the stack with a reference to the one above it, so its path is only written out when there is
//! a problem to report.

use super::format::{self, Expected, Kind, Member, Name, Text};
use super::json::Json;
use super::limits;
use super::number;
use super::problem::{Problem, describe};
use super::reading::Reading;
use super::text::cut;
use crate::words::{concat, split_byte, to_decimal, trim};

/// How a location is reached from the one above it.
#[derive(Clone, Copy)]
enum Step {
    Root,
    /// No name that the format knows needs the escapes of JSON Pointer.
    Member(Name),
    Element(usize),
}

/// A value (or the lack of one), and its location in the feed.
pub(super) struct Location<'a> {
    above: Option<&'a Location<'a>>,
    step: Step,
    value: Option<Json>,
    reading: &'a Reading<'a>,
}

impl<'a> Location<'a> {
    /// The feed as a whole. `value` is `None` if nobody will ask for it.
    pub fn root(reading: &'a Reading<'a>, value: Option<Json>) -> Self {
        Self { above: None, step: Step::Root, value, reading }
    }

    /// A member whose value the caller has read already.
    pub fn with_member<K>(&'a self, member: Member<K>, value: Option<Json>) -> Self {
        Self { above: Some(self), step: Step::Member(member.name), value, reading: self.reading }
    }

    /// An element whose value the caller has read already.
    pub fn with_element(&'a self, index: usize, value: Option<Json>) -> Self {
        Self { above: Some(self), step: Step::Element(index), value, reading: self.reading }
    }

    /// A member of the object at this location.
    pub fn member<K>(&'a self, member: Member<K>) -> Self {
        self.named(member.name)
    }

    /// A member of the object at this location, by its name.
    pub fn named(&'a self, name: Name) -> Self {
        let value = self.value().and_then(|value| value.get(name));
        Self { above: Some(self), step: Step::Member(name), value, reading: self.reading }
    }

    pub fn value(&self) -> Option<&Json> {
        self.value.as_ref()
    }

    pub fn reading(&self) -> &'a Reading<'a> {
        self.reading
    }

    pub fn is_absent(&self) -> bool {
        self.value().is_none_or(Json::is_absent)
    }

    /// The JSON Pointer.
    pub fn path(&self) -> String {
        let mut path = self.above.map(Location::path).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Member(name) => {
                path.push('/');
                path.push_str(name.text());
            }
            Step::Element(index) => {
                path.push('/');
                path.push_str(&to_decimal(index as u64));
            }
        }
        path
    }

    /// Reports the value as a problem.
    pub fn fault(&self, expected: Expected) {
        self.fault_with(describe(self.value()), expected);
    }

    /// Reports a problem with another description of the value.
    pub fn fault_with(&self, found: String, expected: Expected) {
        self.reading.report(Problem { path: self.path(), found, expected });
    }

    /// The value, unless it means "absent", as `null`, a blank text and an empty list do.
    pub fn present(&self) -> Option<&Json> {
        self.value().filter(|value| !value.is_absent())
    }

    /// This location, if its value is not absent; otherwise `None`, with a problem.
    pub fn required(&self, expected: Expected) -> Option<&Self> {
        self.checked(self.present().map(|_| self), expected)
    }

    /// Passes on what was made of the value; `None` is reported as a problem.
    pub fn checked<T>(&self, made: Option<T>, expected: Expected) -> Option<T> {
        if made.is_none() {
            self.fault(expected);
        }
        made
    }

    /// The text without the white space around it. Another kind of value is a problem; an absent one is not.
    pub fn trimmed(&self, expected: Expected) -> Option<&str> {
        let text = match self.present()? {
            Json::Text(text) => Some(trim(text)),
            _ => None,
        };
        self.checked(text, expected)
    }

    /// The text, cut at the limit.
    pub fn own_text(&self) -> Option<String> {
        let text = self.trimmed(Text::EXPECTED)?;
        let whole = text.len();
        // A text of few bytes has few characters, so most are never counted.
        let text = if whole <= limits::TEXT_CHARACTERS { text } else { cut(text, limits::TEXT_CHARACTERS) };
        if text.len() < whole {
            self.fault_with(concat(&["string of ", &to_decimal(whole as u64), " bytes"]), format::MOST_CHARACTERS);
        }
        Some(text.to_owned())
    }

    /// The text, whose absence is a problem.
    pub fn required_own_text(&self) -> Option<String> {
        self.required(Text::EXPECTED)?.own_text()
    }

    /// The value as an id: numbers and booleans become text. `None` if it is blank or no id.
    pub fn id(&self) -> Option<String> {
        let value = self.value()?;
        let id = match value {
            Json::Text(text) => trim(text).to_owned(),
            Json::Number(number) if !value.is_too_large() => number::text(*number),
            Json::Bool(true) => "true".to_owned(),
            Json::Bool(false) => "false".to_owned(),
            _ => return None,
        };
        (!id.is_empty()).then_some(id)
    }

    /// This location, if its value is an object; otherwise `None`, with a problem unless the value is absent.
    pub fn object(&self, expected: Expected) -> Option<&Self> {
        let is_object = matches!(self.present()?, Json::Object(_));
        self.checked(is_object.then_some(self), expected)
    }

    /// The index of the value among `words`, which have spaces between them, ignoring case.
    pub fn one_of(&self, words: &str, expected: Expected) -> Option<usize> {
        let text = self.trimmed(expected)?;
        for (index, word) in split_byte(words, b' ').enumerate() {
            if word.eq_ignore_ascii_case(text) {
                return Some(index);
            }
        }
        self.fault(expected);
        None
    }

    /// The first elements of a list, absent ones included; a text is a list of one. Reports any other value. `true` if
    /// there are more than `most`.
    pub fn each_of(&self, most: usize, expected: Expected, visit: &mut dyn FnMut(&Location<'_>)) -> bool {
        match self.present() {
            None => {}
            Some(Json::List(list)) => {
                let count = list.len();
                for index in 0..count.min(most) {
                    if !self.reading.may_read_one_more() {
                        self.fault(format::MOST_ENTRIES_IN_ALL);
                        return false;
                    }
                    visit(&self.with_element(index, Some(list.get(index))));
                }
                return count > most;
            }
            Some(Json::Text(_)) => visit(self),
            Some(_) => self.fault(expected),
        }
        false
    }

    /// The elements of a list. Absent ones are skipped without a problem.
    pub fn each(&self, expected: Expected, visit: &mut dyn FnMut(&Location<'_>)) {
        let is_too_long = self.each_of(limits::LIST_ENTRIES, expected, &mut |element| {
            if !element.is_absent() {
                visit(element);
            }
        });
        if is_too_long {
            self.fault(format::MOST_ENTRIES);
        }
    }
}
