//! Lists and objects in memory: the native counterpart of `browser/values.rs`, where scripts can share and change them.

use std::rc::Rc;

use crate::feed::format::{FeedItem, Name};
use crate::feed::json::Json;

/// The elements of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct List<T>(Rc<[T]>);

impl<T: Clone + Default> List<T> {
    /// How many elements there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// An element; the default beyond the last, which is null for JSON.
    pub fn get(&self, index: usize) -> T {
        self.0.get(index).cloned().unwrap_or_default()
    }

    /// A copy. Lists never change here, so the same one will do.
    pub(in crate::feed) fn copy(&self) -> Self {
        self.clone()
    }
}

impl List<Json> {
    /// The member `id` of an object in it.
    pub(in crate::feed) fn id(&self, index: usize) -> Option<Json> {
        self.0.get(index)?.get(FeedItem::ID.name)
    }

    /// The first index, from the one given on, at which another list holds another object. Always that one: natively, two lists
    /// never share an object.
    pub(in crate::feed) fn first_mismatch(&self, _: &Self, index: usize) -> usize {
        index
    }

    /// Whether the element at an index is like the one at an index of another list.
    pub(in crate::feed) fn deep_eq(&self, index: usize, other: &Self, other_index: usize) -> bool {
        self.get(index) == other.get(other_index)
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(elements: Vec<T>) -> Self {
        Self(elements.into())
    }
}

/// The members of an object, in the order of the document, duplicates included.
#[derive(Clone, Debug, PartialEq)]
pub struct Object<T>(Rc<[(String, T)]>);

impl<T: Clone> Object<T> {
    /// A member; of duplicates the last.
    pub(in crate::feed) fn get(&self, name: Name) -> Option<T> {
        let name = name.text();
        self.0.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }
}

impl<T> From<Vec<(String, T)>> for Object<T> {
    fn from(members: Vec<(String, T)>) -> Self {
        Self(members.into())
    }
}
