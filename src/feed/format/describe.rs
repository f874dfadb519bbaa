//! Descriptions of the format's objects and kinds, from which the schema, the types and the documents are made.

use super::Kind;

/// What a value looks like.
pub enum Shape {
    /// A value with a name.
    Basic {
        /// What the documents call it.
        name: &'static str,
        /// What it is, in lines.
        doc: &'static [&'static str],
        /// How many characters it may have, if it is a text.
        longest: Option<usize>,
        /// Its JSON Schema, without its length.
        schema: &'static str,
        /// Its type in TypeScript.
        typescript: &'static str,
    },
    /// One of a few words.
    Words(&'static [&'static str]),
    /// An object with its members.
    Object(Object),
    /// A list.
    List {
        /// What it is a list of.
        of: Box<Shape>,
        /// How many elements are read at most.
        most: usize,
        /// How many elements it needs at least to be shown.
        least: usize,
    },
    /// Any of several.
    Either {
        /// What the documents call it.
        name: &'static str,
        /// What it is, in lines.
        doc: &'static [&'static str],
        /// What it may be.
        shapes: Vec<Shape>,
    },
}

/// What an object looks like.
pub struct Object {
    /// What the documents call it.
    pub name: &'static str,
    /// What it is, in lines.
    pub doc: &'static [&'static str],
    /// Its members, in the order in which the documents list them.
    pub members: Vec<Member>,
    /// Members of which one has to be there.
    pub any: &'static [&'static str],
    /// Members of which one has to be there, and no more.
    pub one: &'static [&'static str],
}

/// What there is to know of a member.
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// What it is for, in lines.
    pub doc: &'static [&'static str],
    /// Its value.
    pub shape: Shape,
    /// Whether it has to be there.
    pub presence: Presence,
}

impl Member {
    pub(super) fn new<K: Kind>(name: &'static str, doc: &'static [&'static str]) -> Self {
        Self { name, doc, shape: K::shape(), presence: K::presence() }
    }
}

/// Whether a member has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It may be there.
    Optional,
    /// JSON Feed requires it, but the widget does not.
    Recommended,
    /// It has to be there: see `Required`.
    Required,
}
