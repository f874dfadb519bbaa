//! Markup in a browser. Both functions are JavaScript: they are all about calls into the browser, which from there cost no
//! crossing each, and are half as long. A page may have broken its browser; what that refuses is an error.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen(module = "/www/first/markup.js")]
extern "C" {
    /// The element that a markup's script describes: see [`Pen`](crate::view::Pen).
    #[wasm_bindgen(catch)]
    pub fn build(script: &str) -> Result<Element, JsValue>;

    /// Makes an element that a script has built like another script's, where they differ only in what is in it. Gives if they
    /// do.
    #[wasm_bindgen(catch)]
    pub fn amend(element: &Element, before: &str, script: &str) -> Result<bool, JsValue>;

    /// Makes an element like a fresh one, with as few changes as a reader can tell: what has the focus, or was opened,
    /// stays. What is in one of its children, `apart`, is left alone.
    #[wasm_bindgen(catch)]
    pub fn settle(old: &Element, fresh: &Element, apart: Option<&Element>) -> Result<(), JsValue>;
}
