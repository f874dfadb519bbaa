//! Members of objects, and the kinds that are made of other kinds.

use std::marker::PhantomData;

use super::names::Name;
use super::{Expected, Kind};
use crate::feed::limits;

/// A member of an object, and what kind of value it has.
pub struct Member<K> {
    pub(in crate::feed) name: Name,
    kind: PhantomData<K>,
}

impl<K: Kind> Member<K> {
    pub(super) const fn named(name: &str) -> Self {
        Self { name: Name::for_member(name), kind: PhantomData }
    }
}

/// A value that has to be there. Without it there is a problem, and most objects are not read; a source is, and an attachment
/// without a media type.
pub struct Required<K>(PhantomData<K>);

/// A value that JSON Feed requires, but the widget does not.
pub struct Recommended<K>(PhantomData<K>);

/// A list, of which at most `MAX` values are read, and which needs at least `MIN` of them.
pub struct List<K, const MAX: usize = { limits::LIST_ENTRIES }, const MIN: usize = 0>(PhantomData<K>);

/// A kind of value that there are lists of.
pub trait Listed: Kind {
    /// What a problem names as expected if a value is no list of this kind.
    const LIST: Expected;
}

/// A kind of value that is one of a few words.
pub trait Words: Kind {
    /// The words, with spaces between them.
    const ALL: &'static str;
}

impl<K: Kind> Kind for Required<K> {
    const EXPECTED: Expected = K::EXPECTED;

    fn shape() -> super::Shape {
        K::shape()
    }

    fn presence() -> super::Presence {
        super::Presence::Required
    }
}

impl<K: Kind> Kind for Recommended<K> {
    const EXPECTED: Expected = K::EXPECTED;

    fn shape() -> super::Shape {
        K::shape()
    }

    fn presence() -> super::Presence {
        super::Presence::Recommended
    }
}

impl<K: Listed, const MAX: usize, const MIN: usize> Kind for List<K, MAX, MIN> {
    const EXPECTED: Expected = K::LIST;

    fn shape() -> super::Shape {
        super::Shape::List { of: Box::new(K::shape()), most: MAX, least: MIN }
    }
}
