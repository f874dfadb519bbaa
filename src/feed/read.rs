//! What becomes of a member, by its kind.

use super::format::{Amount, Date, Flag, Html, Kind, Language, MediaType, Member, Required, Text, Url, Words};
use super::json::Json;
use super::place::Place;
use crate::model;

/// A kind of value of which something is made.
pub(super) trait Read: Kind {
    /// What is made of it; of a value that is absent or cannot be read, nothing.
    type Value;

    /// Reads what stands at a place.
    fn read(at: &Place<'_>) -> Self::Value;
}

impl Place<'_> {
    /// What a member of the object that stands here comes to. It stands once in the Wasm for each kind.
    #[inline(never)]
    fn read_named<K: Read>(&self, name: super::format::Name) -> K::Value {
        K::read(&self.named(name))
    }

    /// The same, by the member.
    pub fn read<K: Read>(&self, member: Member<K>) -> K::Value {
        self.read_named::<K>(member.name)
    }

    /// One of a few words, whatever its case: the word's place in the list.
    pub fn word<K: Words>(&self, member: Member<Required<K>>) -> Option<usize> {
        self.member(member).required(K::EXPECTED)?.one_of(K::ALL, K::EXPECTED)
    }

    /// What can be read of the elements of a member that is a list.
    pub fn list<K: Kind, T>(&self, member: Member<K>, read: impl Fn(&Place<'_>) -> Option<T>) -> Vec<T> {
        let mut result = Vec::new();
        self.member(member).each(K::EXPECTED, &mut |element| {
            // Not `extend`, which is far more code, and more for each type.
            if let Some(element) = read(element) {
                result.push(element);
            }
        });
        result
    }
}

impl<K: Read<Value = Option<T>>, T> Read for Required<K> {
    type Value = Option<T>;

    fn read(at: &Place<'_>) -> Option<T> {
        K::read(at.required(K::EXPECTED)?)
    }
}

impl<K: Read> Read for super::format::Due<K> {
    type Value = K::Value;

    fn read(at: &Place<'_>) -> K::Value {
        K::read(at)
    }
}

impl Read for Text {
    type Value = Option<String>;

    fn read(at: &Place<'_>) -> Option<String> {
        at.own_text()
    }
}

impl Read for Html {
    type Value = Option<String>;

    fn read(at: &Place<'_>) -> Option<String> {
        at.own_text()
    }
}

impl Read for MediaType {
    type Value = Option<String>;

    fn read(at: &Place<'_>) -> Option<String> {
        at.own_text()
    }
}

impl Read for Url {
    type Value = Option<model::Link>;

    fn read(at: &Place<'_>) -> Option<model::Link> {
        let href = at.reading().links.resolve(at.trimmed(Self::EXPECTED)?);
        at.checked(href.and_then(|href| model::Link::from_parsed(&href)), Self::EXPECTED)
    }
}

impl Read for Date {
    type Value = Option<model::Date>;

    fn read(at: &Place<'_>) -> Option<model::Date> {
        at.checked(model::Date::parse(at.trimmed(Self::EXPECTED)?), Self::EXPECTED)
    }
}

impl Read for Language {
    type Value = Option<String>;

    /// As far as its characters go.
    fn read(at: &Place<'_>) -> Option<String> {
        let tag = at.trimmed(Self::EXPECTED)?;
        let is_tag = tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        at.checked(is_tag.then(|| tag.to_owned()), Self::EXPECTED)
    }
}

impl Read for Flag {
    type Value = bool;

    fn read(at: &Place<'_>) -> bool {
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

    /// Without its fraction.
    fn read(at: &Place<'_>) -> Option<u64> {
        // Beyond this, a double is no longer sure of its last digit.
        const MOST: f64 = 9_007_199_254_740_991.0;
        let amount = match at.present()? {
            Json::Number(number) if *number >= 0.0 && *number <= MOST => Some(*number as u64),
            _ => None,
        };
        at.checked(amount, Self::EXPECTED)
    }
}
