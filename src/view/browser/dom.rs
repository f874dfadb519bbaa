//! Builds and patches DOM nodes from markup instructions. What touches the DOM is written in JavaScript: it is half as long there,
//! and the Wasm makes one call instead of one for each DOM method. It fails if a page has replaced DOM methods by others that
//! throw.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use crate::view::markup_writer::INSTRUCTION;
use crate::words::split_byte;

#[wasm_bindgen(module = "/www/first/markup.js")]
extern "C" {
    /// Builds the element that markup instructions describe: see [`MarkupWriter`](crate::view::MarkupWriter).
    #[wasm_bindgen(catch)]
    pub fn build(instructions: &str) -> Result<Element, JsValue>;

    /// Patches the child at an index to match its new instructions, if the element has `count` children; otherwise returns `false`.
    #[wasm_bindgen(catch, js_name = patchChild)]
    fn patch_child(element: &Element, count: usize, index: usize, instructions: &str) -> Result<bool, JsValue>;

    /// Patches an element to match a new one with as few changes as possible; what visitors change stays (the focus, open panels).
    /// Its child `apart` is not touched.
    #[wasm_bindgen(catch)]
    pub fn patch(old: &Element, fresh: &Element, apart: Option<&Element>) -> Result<(), JsValue>;
}

/// Patches only the children that differ between the instructions that an element was built from and new ones. Returns `false` if that
/// is not enough, because the element itself differs or has another number of children: then the whole element has to be patched.
///
/// # Errors
///
/// The exception of a DOM method.
pub fn patch_changed_children(element: &Element, before: &str, after: &str) -> Result<bool, JsValue> {
    let (old, fresh) = (split_children(before), split_children(after));
    if old.len() != fresh.len() || old[0] != fresh[0] {
        return Ok(false);
    }
    let count = fresh.len() - 1;
    for index in 0..count {
        if old[index + 1] != fresh[index + 1] && !patch_child(element, count, index, fresh[index + 1])? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The instructions for an element in pieces: its own start tag and attributes, then each of its children.
fn split_children(instructions: &str) -> Vec<&str> {
    let (mut pieces, mut from, mut at, mut depth, mut is_value) = (Vec::new(), 0, 0, 0, false);
    for instruction in split_byte(instructions, INSTRUCTION as u8) {
        let kind = if is_value { b'\0' } else { instruction.bytes().next().unwrap_or_default() };
        is_value = kind == b'=';
        if kind == b'<' {
            depth += 1;
        }
        if kind == b'<' && depth == 2 {
            pieces.push(&instructions[from..at - 1]);
            from = at - 1;
        }
        if kind == b'/' {
            depth -= 1;
        }
        at += instruction.len() + 1;
    }
    // Without the end of the element itself.
    pieces.push(&instructions[from..instructions.len() - 2]);
    pieces
}
