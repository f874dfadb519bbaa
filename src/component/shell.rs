//! The shadow tree that the component writes into, which is made by the same JavaScript as the element's.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/www/component/shell.js")]
extern "C" {
    /// A shadow tree with its live region. It also keeps the reader's scroll position and focus.
    pub type Shell;

    #[wasm_bindgen(constructor)]
    pub fn new(element: &Element, css: &str, act: &Function) -> Shell;
    #[wasm_bindgen(method, getter, js_name = _root)]
    pub fn root(this: &Shell) -> Element;
    #[wasm_bindgen(method, getter, js_name = _isUnhydrated)]
    pub fn is_unhydrated(this: &Shell) -> bool;
    #[wasm_bindgen(method, js_name = _leave)]
    pub fn leave(this: &Shell);
    #[wasm_bindgen(method, js_name = _hydrate)]
    pub fn hydrate(this: &Shell);
    #[wasm_bindgen(method, getter, js_name = _base)]
    pub fn base(this: &Shell) -> String;
    #[wasm_bindgen(method, getter, js_name = _language)]
    pub fn language(this: &Shell) -> String;
    #[wasm_bindgen(method, js_name = _watchLanguage)]
    pub fn watch_language(this: &Shell, tell: &Closure<dyn Fn()>);
    #[wasm_bindgen(method, js_name = _release)]
    pub fn release(this: &Shell);
    #[wasm_bindgen(method, js_name = _say)]
    pub fn say(this: &Shell, text: &str, lang: &str);
    #[wasm_bindgen(method, js_name = _savePosition)]
    pub fn save_position(this: &Shell);
    #[wasm_bindgen(method, js_name = _restorePosition)]
    pub fn restore_position(this: &Shell, has_pending_cards: bool);
    #[wasm_bindgen(method, js_name = _focusCard)]
    pub fn focus_card(this: &Shell, card: Option<u32>);
}

#[wasm_bindgen(module = "/www/first/wait.js")]
extern "C" {
    /// Resolves when what was written has been painted.
    pub fn pause() -> Promise;
}

#[wasm_bindgen(module = "/www/component/words.js")]
extern "C" {
    /// Fetches the table of an interface language. It fails if that takes longer than `ms` milliseconds.
    #[wasm_bindgen(js_name = words)]
    pub fn fetch_table(ms: u32, url: &str, cache: &str) -> Promise;
}

/// Modules that the modules above import. wasm-bindgen copies a module only if Rust imports something from it, so this
/// does. Nothing in here is ever called.
mod imported {
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen(module = "/www/element/connected-feeds.js")]
    extern "C" {
        #[wasm_bindgen(js_name = connectedFeeds)]
        fn connected_feeds();
    }
    #[wasm_bindgen(module = "/www/element/dom.js")]
    extern "C" {
        fn create();
    }
    #[wasm_bindgen(module = "/www/element/background.js")]
    extern "C" {
        #[wasm_bindgen(js_name = adjustToBackground)]
        fn adjust_to_background();
    }
    #[wasm_bindgen(module = "/www/element/events.js")]
    extern "C" {
        fn emit();
    }
    #[wasm_bindgen(module = "/www/element/region.js")]
    extern "C" {
        fn region();
    }
    #[wasm_bindgen(module = "/www/element/visitor.js")]
    extern "C" {
        fn listen();
    }
    #[wasm_bindgen(module = "/www/first/language.js")]
    extern "C" {
        #[wasm_bindgen(js_name = languageAround)]
        fn language_around();
    }
    #[wasm_bindgen(module = "/www/first/focus-and-scroll.js")]
    extern "C" {
        type FocusAndScroll;
        #[wasm_bindgen(constructor)]
        fn new() -> FocusAndScroll;
    }
    #[wasm_bindgen(module = "/www/later/places.js")]
    extern "C" {
        fn number();
    }
}
