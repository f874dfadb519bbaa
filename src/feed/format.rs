//! The feed format, in one place: which objects there are, which members they have, of what kind, and what they are
//! for.
//!
//! What reads a feed takes names and kinds from these tables, and most expectations, so it can ask for no member that is not in
//! them. They also describe themselves ([`Shape`]): from that come the JSON Schema, the TypeScript types and the tables
//! of `docs/feed-format.md` (`tests/format/`).

mod describe;
mod expected;
mod extension;
mod json_feed;
mod kinds;
mod member;
mod names;

pub use describe::{Member as Described, Object, Presence, Shape};
pub use expected::Expected;
pub(crate) use expected::*;

pub(crate) use extension::*;
pub use json_feed::Feed;
pub(super) use json_feed::{Attachment, Author, FeedItem};
pub(crate) use kinds::*;
pub(super) use member::{List, Listed, Member, Recommended, Required, Words};
pub(super) use names::{NAMES, Name};

/// A kind of value.
pub trait Kind {
    /// What a problem names as expected if a value is of another kind.
    const EXPECTED: Expected;

    /// A description of the kind, for documents and schemas.
    fn shape() -> Shape;

    /// Whether a member of this kind has to be there.
    fn presence() -> Presence {
        Presence::Optional
    }
}

/// Declares objects with their members: `CONSTANT "name": Kind`. The reader asks for a member by its constant; a member
/// without one is known, but not read. At least one of the members after `any of` has to be there, and of those after `one of`
/// the first one alone is read.
macro_rules! objects {
    ($(
        $(#[doc = $doc:literal])+
        $object:ident $expected:literal, $many:literal {
            $( $(#[doc = $about:literal])+ $($constant:ident)? $name:literal: $kind:ty, )+
            $( any of $($any:literal),+ )?
            $( one of $($one:literal),+ )?
        }
    )+) => {
        $(
            $(#[doc = $doc])+
            pub enum $object {}

            impl $object {
                $( super::constant!(($($constant)?) $name: $kind; $($about)+); )+
            }

            impl super::Kind for $object {
                const EXPECTED: super::Expected = super::Expected::of(super::object_with_members!($expected: $($name),+));

                fn shape() -> super::Shape {
                    super::Shape::Object(super::Object {
                        name: stringify!($object),
                        doc: &[$($doc),+],
                        members: vec![$(
                            super::Described::new::<$kind>($name, &[$($about),+])
                        ),+],
                        any: &[$($($any),+)?],
                        one: &[$($($one),+)?],
                    })
                }
            }

            impl super::Listed for $object {
                const LIST: super::Expected = super::Expected::of(concat!("a list of ", $many));
            }
        )+

        /// What is expected where one of the objects, or a list of them, has to be.
        pub(super) const EXPECTED: &[&str] =
            &[$( super::object_with_members!($expected: $($name),+), concat!("a list of ", $many) ),+];

        /// The names that the reader asks for.
        pub(super) const NAMES: &[&str] = &[$( $( super::name!(($($constant)?) $name) ),+ ),+];
    };
}
use objects;

/// What is expected of an object with these members.
macro_rules! object_with_members {
    ($expected:literal: $first:literal $(, $name:literal)*) => {
        concat!($expected, ": { ", $first $(, ", ", $name)*, " }")
    };
}
use object_with_members;

/// The constant of a member, if it has one.
macro_rules! constant {
    (() $name:literal: $kind:ty; $($about:literal)+) => {};
    (($constant:ident) $name:literal: $kind:ty; $($about:literal)+) => {
        $(#[doc = $about])+
        pub(in crate::feed) const $constant: super::Member<$kind> = super::Member::named($name);
    };
}
use constant;

/// The name of a member that has a constant; otherwise an empty text.
macro_rules! name {
    (() $name:literal) => {
        ""
    };
    (($constant:ident) $name:literal) => {
        $name
    };
}
use name;

/// Declares values that are one of a few words.
macro_rules! words {
    ($( $(#[doc = $doc:literal])+ $kind:ident: $($word:literal),+; $last:literal )+) => {
        $(
            $(#[doc = $doc])+
            pub enum $kind {}

            impl super::Words for $kind {
                const ALL: &'static str = concat!($($word, " ",)+ $last);
            }

            impl super::Kind for $kind {
                const EXPECTED: super::Expected = super::Expected::of(super::words_with_or!($($word),+; $last));

                fn shape() -> super::Shape {
                    super::Shape::Words(&[$($word),+, $last])
                }
            }
        )+

        pub(super) const WORDS: &[&str] = &[$(super::words_with_or!($($word),+; $last)),+];
    };
}
use words;

/// A list of words as a sentence has it, with "or" before the last one.
macro_rules! words_with_or {
    ($first:literal $(, $word:literal)*; $last:literal) => {
        concat!($first $(, ", ", $word)*, " or ", $last)
    };
}
use words_with_or;
