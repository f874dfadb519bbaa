//! Lists and objects in memory.

use std::rc::Rc;

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

    /// An element; null beyond the last.
    pub fn get(&self, index: usize) -> T {
        self.0.get(index).cloned().unwrap_or_default()
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
    pub fn get(&self, name: &str) -> Option<T> {
        self.0.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }
}

impl<T> From<Vec<(String, T)>> for Object<T> {
    fn from(members: Vec<(String, T)>) -> Self {
        Self(members.into())
    }
}
