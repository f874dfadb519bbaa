//! Members of objects, and what their kinds are made of.

use std::marker::PhantomData;

use super::Kind;
use super::names::Name;
use crate::feed::limits;

/// A member of an object, and what kind of value it has.
pub struct Member<K> {
    pub(in crate::feed) name: Name,
    kind: PhantomData<K>,
}

impl<K: Kind> Member<K> {
    pub(super) const fn named(name: &str) -> Self {
        Self { name: Name::of(name), kind: PhantomData }
    }
}

/// A value without which its object is none.
pub struct Required<K>(PhantomData<K>);

/// A value that JSON Feed asks for, and the reader does without.
pub struct Due<K>(PhantomData<K>);

/// A list of at most and at least so many values.
pub struct List<K, const MOST: usize = { limits::LIST_ENTRIES }, const LEAST: usize = 0>(PhantomData<K>);

/// A kind of value that there are lists of.
pub trait Listed: Kind {
    /// What a feed's author is told where no list of it stands.
    const LIST: &'static str;
}

/// A kind of value that is one of a few words.
pub trait Words: Kind {
    /// The words.
    const ALL: &'static [&'static str];
}

impl<K: Kind> Kind for Required<K> {
    const EXPECTED: &'static str = K::EXPECTED;

    fn shape() -> super::Shape {
        K::shape()
    }

    fn presence() -> super::Presence {
        super::Presence::Required
    }
}

impl<K: Kind> Kind for Due<K> {
    const EXPECTED: &'static str = K::EXPECTED;

    fn shape() -> super::Shape {
        K::shape()
    }

    fn presence() -> super::Presence {
        super::Presence::Due
    }
}

impl<K: Listed, const MOST: usize, const LEAST: usize> Kind for List<K, MOST, LEAST> {
    const EXPECTED: &'static str = K::LIST;

    fn shape() -> super::Shape {
        super::Shape::List { of: Box::new(K::shape()), most: MOST, least: LEAST }
    }
}
