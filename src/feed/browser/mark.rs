//! Whether an item is still the same.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// What tells whether an item is still the same: equal marks, equal items.
#[derive(Clone)]
pub struct Mark(pub(super) JsValue);

impl PartialEq for Mark {
    /// What the browser cannot compare is not the same.
    fn eq(&self, other: &Self) -> bool {
        same(&self.0, &other.0).unwrap_or(false)
    }
}

#[wasm_bindgen(module = "/www/first/values.js")]
extern "C" {
    /// Whether two values have the same in them; it is JavaScript, because to compare is far cheaper than to decode only
    /// where no value crosses.
    #[wasm_bindgen(catch)]
    fn same(one: &JsValue, other: &JsValue) -> Result<bool, JsValue>;
}
