//! The element's JavaScript, as far as the Wasm may ask of it and tell it.

use wasm_bindgen::prelude::*;

use super::html::Elsewhere;
use crate::config::Config;
use crate::feed::{Base, Json, Resolve};
use crate::load::Error;
use crate::showing::{Outside, Shown};
use crate::state::State;
use crate::words::push_without_nul;

/// What ends each text of a problem, so that all of them cross in one piece.
const END: char = '\0';

#[wasm_bindgen]
extern "C" {
    /// The element, as far as what is shown in it may ask of it and tell it.
    pub type Host;

    #[wasm_bindgen(method, getter, js_name = _attributes)]
    fn attributes(this: &Host) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = _labels)]
    fn labels(this: &Host) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = _language)]
    fn language(this: &Host) -> String;
    #[wasm_bindgen(method, js_name = _warn)]
    fn warn(this: &Host, text: &str);
    #[wasm_bindgen(method, js_name = _hydrate)]
    fn hydrate(this: &Host, ready: bool, state: &str, age: f64) -> bool;
    #[wasm_bindgen(method, getter, js_name = _showsServerMarkup)]
    fn shows_server_markup(this: &Host) -> bool;
    #[wasm_bindgen(method, js_name = _savePosition)]
    fn save_position(this: &Host);
    #[wasm_bindgen(method, js_name = _setState)]
    fn set_state(this: &Host, name: &str);
    #[wasm_bindgen(method, js_name = _say)]
    fn say(this: &Host, text: &str, lang: &str);
    #[wasm_bindgen(method, js_name = _onLoad)]
    fn on_load(this: &Host, articles: u32, shown: u32, problems: &str, stale: bool, age: f64, leads_on: bool);
    #[wasm_bindgen(method, js_name = _onError)]
    fn on_error(this: &Host, kind: &str, status: Option<u16>, message: &str);
    #[wasm_bindgen(method, js_name = _queueFocus)]
    fn queue_focus(this: &Host, card: Option<u32>);
}

impl Outside for Host {
    fn links(&self, base: Base) -> Box<dyn Resolve> {
        Box::new(Elsewhere(base))
    }

    fn config(&self) -> Config {
        let attributes = Json::from_js(self.attributes()).texts();
        let get = |name: &str| attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        Config::parse(&get, &mut |warning| self.warn(&warning))
    }

    fn words(&self) -> Vec<(String, String)> {
        Json::from_js(self.labels()).texts()
    }

    fn language(&self) -> String {
        Host::language(self)
    }

    fn hydrate(&self, ready: bool, state: State, age: f64) -> bool {
        Host::hydrate(self, ready, state.name(), age)
    }

    fn shows_server_markup(&self) -> bool {
        Host::shows_server_markup(self)
    }

    fn save_position(&self) {
        Host::save_position(self);
    }

    fn state(&self, state: State) {
        Host::set_state(self, state.name());
    }

    fn said(&self, text: &str, lang: &str) {
        self.say(text, lang);
    }

    fn loaded(&self, shown: &Shown<'_>) {
        let mut list = String::new();
        for problem in shown.problems {
            for text in [problem.path.as_str(), &problem.found, problem.expected] {
                push_without_nul(text, &mut list);
                list.push(END);
            }
        }
        let (articles, cards) = (shown.articles as u32, shown.shown as u32);
        Host::on_load(self, articles, cards, &list, shown.stale, shown.age, shown.leads_on);
    }

    fn failed(&self, error: &Error) {
        Host::on_error(self, error.kind.name(), error.status, &error.message);
    }

    fn focus(&self, card: Option<u32>) {
        self.queue_focus(card);
    }
}
