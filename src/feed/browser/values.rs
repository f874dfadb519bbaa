//! Arrays and objects that stay in JavaScript, and are read when they are asked.

use std::marker::PhantomData;

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/www/first/values.js")]
extern "C" {
    fn member(object: &js_sys::Object, name: &str) -> JsValue;
    #[wasm_bindgen(js_name = idOf)]
    fn id_of(items: &Array, index: usize) -> JsValue;
}

/// An array that is read one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct List<T>(Array, PhantomData<T>);

impl<T: From<JsValue>> List<T> {
    /// Takes what is known to be an array.
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
        self.value(index).into()
    }

    /// The member `id` of an object in it.
    pub(super) fn id(&self, index: usize) -> Option<T> {
        known(id_of(&self.0, index))
    }

    /// An element as it is.
    pub(super) fn value(&self, index: usize) -> JsValue {
        self.0.get(index as u32)
    }
}

/// An object that is read member by member.
#[derive(Clone, Debug, PartialEq)]
pub struct Object<T>(js_sys::Object, PhantomData<T>);

impl<T: From<JsValue>> Object<T> {
    /// Takes what is known to be an object.
    pub(super) fn new(object: js_sys::Object) -> Self {
        Self(object, PhantomData)
    }

    /// An own property. A getter that throws is as good as absent. It stands once in the Wasm.
    #[inline(never)]
    pub fn get(&self, name: &str) -> Option<T> {
        known(member(&self.0, name))
    }

    /// The names of its own properties, in their order.
    pub(super) fn names(&self) -> Array {
        js_sys::Object::keys(&self.0)
    }
}

fn known<T: From<JsValue>>(value: JsValue) -> Option<T> {
    (!value.is_undefined()).then(|| value.into())
}
