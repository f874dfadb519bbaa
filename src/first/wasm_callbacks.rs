//! The methods of the element's JavaScript that the first Wasm file calls.

use wasm_bindgen::prelude::*;

use super::html::RemoteHtml;
use crate::config::Config;
use crate::feed::{Base, Json, Resolve};
use crate::load::Error;
use crate::showing::{Embedder, LoadReport};
use crate::state::State;
use crate::words::{push_without_nul, to_decimal};

/// Ends each text of a problem, so that all problems are passed to JavaScript as one text.
const END: char = '\0';

#[wasm_bindgen]
extern "C" {
    /// The JavaScript class `WasmCallbacks` (`www/first/wasm-callbacks.js`).
    pub type WasmCallbacks;

    #[wasm_bindgen(method, getter, js_name = _attributes)]
    fn attributes(this: &WasmCallbacks) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = _labels)]
    fn labels(this: &WasmCallbacks) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = _language)]
    fn page_language(this: &WasmCallbacks) -> String;
    #[wasm_bindgen(method, js_name = _warn)]
    fn warn(this: &WasmCallbacks, text: &str);
    #[wasm_bindgen(method, js_name = _hydrate)]
    fn hydrate(this: &WasmCallbacks, ready: bool, state: &str, age: f64) -> bool;
    #[wasm_bindgen(method, getter, js_name = _showsServerMarkup)]
    fn shows_server_markup(this: &WasmCallbacks) -> bool;
    #[wasm_bindgen(method, js_name = _savePosition)]
    fn save_position(this: &WasmCallbacks);
    #[wasm_bindgen(method, js_name = _setState)]
    fn set_state(this: &WasmCallbacks, name: &str, has_pending_cards: bool);
    #[wasm_bindgen(method, js_name = _say)]
    fn say(this: &WasmCallbacks, text: &str, lang: &str);
    #[wasm_bindgen(method, js_name = _onLoad)]
    fn on_load(
        this: &WasmCallbacks,
        articles: u32,
        shown: u32,
        problems: &str,
        stale: bool,
        age: f64,
        more_needs_fetch: bool,
    );
    #[wasm_bindgen(method, js_name = _onError)]
    fn on_error(this: &WasmCallbacks, kind: &str, status: Option<u16>, message: &str);
    #[wasm_bindgen(method, js_name = _queueFocus)]
    fn queue_focus(this: &WasmCallbacks, card: Option<u32>);
}

impl Embedder for WasmCallbacks {
    fn resolver(&self, base: Base) -> Box<dyn Resolve> {
        Box::new(RemoteHtml(base))
    }

    fn config(&self) -> Config {
        let attributes = Json::from_js(self.attributes()).texts();
        let get = |name: &str| attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        Config::parse(&get, &mut |warning| self.warn(&warning))
    }

    fn labels(&self) -> Vec<(String, String)> {
        Json::from_js(self.labels()).texts()
    }

    fn page_language(&self) -> String {
        WasmCallbacks::page_language(self)
    }

    fn hydrate(&self, ready: bool, state: State, age: f64) -> bool {
        WasmCallbacks::hydrate(self, ready, state.name(), age)
    }

    fn shows_server_markup(&self) -> bool {
        WasmCallbacks::shows_server_markup(self)
    }

    fn save_position(&self) {
        WasmCallbacks::save_position(self);
    }

    fn set_state(&self, state: State, has_pending_cards: bool) {
        WasmCallbacks::set_state(self, state.name(), has_pending_cards);
    }

    fn announce(&self, text: &str, lang: &str) {
        self.say(text, lang);
    }

    fn on_load(&self, shown: &LoadReport<'_>) {
        let mut list = String::new();
        for problem in shown.problems {
            for text in &[problem.path.as_str(), &problem.found, &to_decimal(problem.expected.number().into())] {
                push_without_nul(text, &mut list);
                list.push(END);
            }
        }
        let (articles, cards) = (shown.articles as u32, shown.shown as u32);
        WasmCallbacks::on_load(self, articles, cards, &list, shown.stale, shown.age, shown.more_needs_fetch);
    }

    fn on_error(&self, error: &Error) {
        WasmCallbacks::on_error(self, error.kind.name(), error.status, &error.message);
    }

    fn queue_focus(&self, card: Option<u32>) {
        self.queue_focus(card);
    }
}
