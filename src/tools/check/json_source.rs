//! Where in a text in JSON its values stand.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::codes::Code;
use super::fix::Fix;
use super::json_fixes;
use super::source::Source;
use crate::feed::{JSON_DEPTH, Problem, normalise};

/// A text in JSON, and where its values stand.
pub struct JsonSource<'a> {
    text: &'a str,
    pub root: Value<'a>,
}

/// A value as it is written.
pub struct Value<'a> {
    raw: &'a str,
    pub content: Content<'a>,
}

pub enum Content<'a> {
    /// A text, number, boolean or null; and whatever is nested too deep to be read.
    Plain,
    Members(Vec<Member<'a>>),
    Elements(Vec<Value<'a>>),
}

/// A member of an object.
pub struct Member<'a> {
    /// Its name as it is written, with quotation marks.
    raw_name: &'a str,
    pub name: String,
    pub value: Value<'a>,
}

impl<'a> JsonSource<'a> {
    /// `None` if the text is not JSON.
    pub fn parse(text: &'a str) -> Option<Self> {
        let raw: &RawValue = serde_json::from_str(text).ok()?;
        Some(Self { text, root: Value::parse(raw.get(), 0) })
    }

    /// Where a part of the text stands.
    fn range(&self, part: &str) -> Range<usize> {
        let start = part.as_ptr() as usize - self.text.as_ptr() as usize;
        start..start + part.len()
    }

    /// Where a value stands.
    pub fn place_of(&self, value: &Value<'_>) -> Range<usize> {
        self.range(value.raw)
    }

    /// A value as it is written.
    pub fn text_of(&self, value: &Value<'a>) -> &'a str {
        value.raw
    }

    /// The text before and after a place.
    pub fn around(&self, place: &Range<usize>) -> (&'a str, &'a str) {
        (&self.text[..place.start], &self.text[place.end..])
    }

    /// The value that a JSON Pointer points at, and `true`; if there is none, the object or list that it would be in, and
    /// `false`.
    fn follow(&self, pointer: &str) -> (&Value<'a>, bool) {
        let mut value = &self.root;
        for token in pointer.split('/').skip(1) {
            let token = token.replace("~1", "/").replace("~0", "~");
            let next = match &value.content {
                // Of two members with the same name, the last counts.
                Content::Members(members) => {
                    members.iter().rev().find(|member| member.name == token).map(|member| &member.value)
                }
                Content::Elements(elements) => token.parse().ok().and_then(|index: usize| elements.get(index)),
                Content::Plain => None,
            };
            match next {
                Some(next) => value = next,
                None => return (value, false),
            }
        }
        (value, true)
    }

    /// The value that a JSON Pointer points at.
    pub fn find(&self, pointer: &str) -> Option<&Value<'a>> {
        let (value, is_there) = self.follow(pointer);
        is_there.then_some(value)
    }

    /// Where the name of a member stands.
    pub fn name_of(&self, member: &Member<'_>) -> Range<usize> {
        self.range(member.raw_name)
    }

    /// Where an object or a list begins.
    pub fn start_of(&self, value: &Value<'_>) -> Range<usize> {
        let start = self.range(value.raw).start;
        start..start + 1
    }
}

impl Source for &JsonSource<'_> {
    /// Where the value stands that a JSON Pointer points at; if there is none, the first character of the object or list
    /// that it would be in.
    fn place(&self, problem: &Problem) -> Range<usize> {
        let (value, is_there) = self.follow(&problem.path);
        if is_there { self.range(value.raw) } else { self.start_of(value) }
    }

    fn fix(&self, code: &Code, problem: &Problem) -> Option<Fix> {
        json_fixes::fix(self, code, problem)
    }
}

impl<'a> Value<'a> {
    fn parse(raw: &'a str, depth: usize) -> Self {
        let mut deserializer = serde_json::Deserializer::from_str(raw);
        let content = match raw.as_bytes().first() {
            Some(b'{' | b'[') if depth < JSON_DEPTH => deserializer.deserialize_any(Parts { depth }),
            _ => Ok(Content::Plain),
        };
        // The text around it was read already, so there is no error.
        Self { raw, content: content.unwrap_or(Content::Plain) }
    }
}

/// Reads the parts of an object or a list that is nested so deep.
struct Parts {
    depth: usize,
}

impl<'de> Visitor<'de> for Parts {
    type Value = Content<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a list")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Content<'de>, A::Error> {
        let mut members = Vec::new();
        while let Some((name, value)) = access.next_entry::<&RawValue, &RawValue>()? {
            let raw_name = name.get();
            let name = serde_json::from_str(&normalise(raw_name)).unwrap_or_default();
            members.push(Member { raw_name, name, value: Value::parse(value.get(), self.depth + 1) });
        }
        Ok(Content::Members(members))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Content<'de>, A::Error> {
        let mut elements = Vec::new();
        while let Some(element) = access.next_element::<&RawValue>()? {
            elements.push(Value::parse(element.get(), self.depth + 1));
        }
        Ok(Content::Elements(elements))
    }
}
