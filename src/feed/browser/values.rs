//! Arrays and objects of JavaScript. They are not copied into the Wasm: each value is read when it is needed.

use std::marker::PhantomData;

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::feed::format::Name;

#[wasm_bindgen(module = "/www/first/values.js")]
extern "C" {
    /// Tells JavaScript the names of members. Further calls do nothing.
    #[wasm_bindgen(js_name = learn)]
    pub(in crate::feed) fn learn_names(names: &str);
    fn member(object: &js_sys::Object, name: u8) -> JsValue;
    fn texts(object: &js_sys::Object) -> Array;
    #[wasm_bindgen(js_name = idOf)]
    fn id_of(items: &Array, index: usize) -> JsValue;
    #[wasm_bindgen(js_name = firstMismatch)]
    fn first_mismatch(items: &Array, others: &Array, index: usize) -> usize;
    #[wasm_bindgen(js_name = deepEqual)]
    fn deep_eq(items: &Array, index: usize, others: &Array, other_index: usize) -> bool;
}

/// An array whose elements are read one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct List<T>(Array, PhantomData<T>);

impl<T: From<JsValue>> List<T> {
    /// Wraps a value that is known to be an array.
    pub(super) fn new(array: Array) -> Self {
        Self(array, PhantomData)
    }

    /// How many elements there are.
    pub fn len(&self) -> usize {
        self.0.length() as usize
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// An element; null beyond the last.
    pub fn get(&self, index: usize) -> T {
        self.0.get(index as u32).into()
    }

    /// A copy, which a script that changes the array does not change.
    pub(in crate::feed) fn copy(&self) -> Self {
        Self::new(self.0.slice(0, u32::MAX))
    }

    /// The member `id` of an object in it.
    pub(in crate::feed) fn id(&self, index: usize) -> Option<T> {
        known(id_of(&self.0, index))
    }

    /// The first index, from the one given on, where another list does not hold the very same object.
    pub(in crate::feed) fn first_mismatch(&self, other: &Self, index: usize) -> usize {
        first_mismatch(&self.0, &other.0, index)
    }

    /// Whether the element at an index is like the one at an index of another list. What the browser cannot compare is
    /// not.
    pub(in crate::feed) fn deep_eq(&self, index: usize, other: &Self, other_index: usize) -> bool {
        deep_eq(&self.0, index, &other.0, other_index)
    }
}

/// An object that is read member by member.
#[derive(Clone, Debug, PartialEq)]
pub struct Object<T>(js_sys::Object, PhantomData<T>);

impl<T: From<JsValue>> Object<T> {
    /// Wraps a value that is known to be an object.
    pub(super) fn new(object: js_sys::Object) -> Self {
        Self(object, PhantomData)
    }

    /// An own property. One whose getter throws counts as absent. It is not inlined, so that the Wasm has it once.
    #[inline(never)]
    pub(in crate::feed) fn get(&self, name: Name) -> Option<T> {
        known(member(&self.0, name.number()))
    }

    /// The names and values of its members that are texts, alternating.
    pub(super) fn texts(&self) -> Array {
        texts(&self.0)
    }
}

fn known<T: From<JsValue>>(value: JsValue) -> Option<T> {
    (!value.is_undefined()).then(|| value.into())
}
