//! How a member is read, by its kind.

use super::format::{Amount, Date, Flag, Html, Kind, Language, MediaType, Member, Required, Text, Title, Url, Words};
use super::json::Json;
use super::location::Location;
use super::references::decode_references;
use crate::model;
use crate::words::{trim, until};

/// A kind of value that can be read.
pub(super) trait Read: Kind {
    /// The type of the result, which also stands for a value that is absent or cannot be read.
    type Value;

    /// Reads the value at a location.
    fn read(at: &Location<'_>) -> Self::Value;
}

impl Location<'_> {
    /// Reads a member of the object at this location. It is not inlined, so that the Wasm has it once for each kind.
    #[inline(never)]
    fn read_named<K: Read>(&self, name: super::format::Name) -> K::Value {
        K::read(&self.named(name))
    }

    /// Reads a member of the object at this location.
    pub fn read<K: Read>(&self, member: Member<K>) -> K::Value {
        self.read_named::<K>(member.name)
    }

    /// Reads a member that is one of a few words: the word's index in the list.
    pub fn word<K: Words>(&self, member: Member<Required<K>>) -> Option<usize> {
        self.member(member).required(K::EXPECTED)?.one_of(K::ALL, K::EXPECTED)
    }

    /// Reads a member that is a list: those of its elements that can be read.
    pub fn list<K: Kind, T>(&self, member: Member<K>, read: impl Fn(&Location<'_>) -> Option<T>) -> Vec<T> {
        let mut result = Vec::new();
        self.member(member).each(K::EXPECTED, &mut |element| {
            // `extend` would be far more code, for each type anew.
            if let Some(element) = read(element) {
                result.push(element);
            }
        });
        result
    }
}

impl<K: Read<Value = Option<T>>, T> Read for Required<K> {
    type Value = Option<T>;

    fn read(at: &Location<'_>) -> Option<T> {
        K::read(at.required(K::EXPECTED)?)
    }
}

impl<K: Read> Read for super::format::Recommended<K> {
    type Value = K::Value;

    fn read(at: &Location<'_>) -> K::Value {
        K::read(at)
    }
}

impl Read for Text {
    type Value = Option<String>;

    fn read(at: &Location<'_>) -> Option<String> {
        at.own_text()
    }
}

impl Read for Title {
    type Value = Option<String>;

    fn read(at: &Location<'_>) -> Option<String> {
        let title = decode_references(&at.own_text()?);
        at.checked((!trim(&title).is_empty()).then_some(title), Self::EXPECTED)
    }
}

impl Read for Html {
    type Value = Option<String>;

    fn read(at: &Location<'_>) -> Option<String> {
        at.own_text()
    }
}

impl Read for MediaType {
    type Value = Option<String>;

    fn read(at: &Location<'_>) -> Option<String> {
        at.own_text()
    }
}

impl Read for Url {
    type Value = Option<model::Link>;

    fn read(at: &Location<'_>) -> Option<model::Link> {
        let href = at.reading().links.resolve(at.trimmed(Self::EXPECTED)?);
        at.checked(href.and_then(|href| model::Link::from_parsed(&href)), Self::EXPECTED)
    }
}

impl Read for Date {
    type Value = Option<model::Date>;

    fn read(at: &Location<'_>) -> Option<model::Date> {
        at.checked(model::Date::parse(at.trimmed(Self::EXPECTED)?), Self::EXPECTED)
    }
}

impl Read for Language {
    type Value = Option<String>;

    /// Only the characters are checked.
    fn read(at: &Location<'_>) -> Option<String> {
        let tag = at.trimmed(Self::EXPECTED)?;
        let valid = until(tag, &mut |byte| !byte.is_ascii_alphanumeric() && byte != b'-');
        at.checked((valid.len() == tag.len()).then(|| tag.to_owned()), Self::EXPECTED)
    }
}

impl Read for Flag {
    type Value = bool;

    fn read(at: &Location<'_>) -> bool {
        match at.present() {
            Some(Json::Bool(flag)) => return *flag,
            Some(_) => at.fault(Self::EXPECTED),
            None => {}
        }
        false
    }
}

impl Read for Amount {
    type Value = Option<u64>;

    /// The fraction is dropped.
    fn read(at: &Location<'_>) -> Option<u64> {
        // Above this number, a double cannot represent every integer.
        const MAX: f64 = 9_007_199_254_740_991.0;
        let amount = match at.present()? {
            Json::Number(number) if *number >= 0.0 && *number <= MAX => Some(*number as u64),
            _ => None,
        };
        at.checked(amount, Self::EXPECTED)
    }
}
