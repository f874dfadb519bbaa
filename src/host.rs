//! The element's JavaScript, as far as the Wasm may ask of it and tell it.

use wasm_bindgen::prelude::*;

use crate::config::Config;
use crate::feed::{Json, Problem};
use crate::outside::{Event, Outside};

#[wasm_bindgen]
extern "C" {
    /// The element, as far as the widget may ask of it and tell it.
    pub type Host;

    #[wasm_bindgen(method, getter)]
    fn attributes(this: &Host) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn labels(this: &Host) -> JsValue;
    #[wasm_bindgen(method, getter)]
    pub fn language(this: &Host) -> String;
    #[wasm_bindgen(method, getter)]
    fn base(this: &Host) -> String;
    #[wasm_bindgen(method, getter)]
    fn transforms(this: &Host) -> bool;
    #[wasm_bindgen(method, catch)]
    pub fn transform(this: &Host, json: JsValue, url: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method)]
    fn warn(this: &Host, text: &str);
    #[wasm_bindgen(method)]
    pub fn state(this: &Host, name: &str);
    #[wasm_bindgen(method)]
    fn changing(this: &Host);
    #[wasm_bindgen(method)]
    fn loaded(this: &Host, articles: u32, shown: u32, problems: JsValue, stale: bool, age: f64, ended: bool);
    #[wasm_bindgen(method)]
    fn failed(this: &Host, kind: &str, status: Option<u16>, message: &str, ended: bool);
    #[wasm_bindgen(method)]
    fn filter(this: &Host, tag: &str) -> bool;
}

impl Host {
    /// The element's attributes, checked.
    pub fn config(&self) -> Config {
        let attributes = Json::from_js(self.attributes()).texts();
        let get = |name: &str| attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        Config::parse(&get, &mut |warning| self.warn(&warning))
    }

    /// Tells it that articles are shown.
    pub fn has_loaded(&self, articles: usize, shown: usize, problems: &[Problem], stale: bool, age: f64, ended: bool) {
        // Texts always cross: the default is never taken.
        let list: Vec<_> =
            problems.iter().map(|problem| [problem.path.as_str(), &problem.found, problem.expected]).collect();
        let list = serde_wasm_bindgen::to_value(&list).unwrap_or_default();
        self.loaded(articles as u32, shown as u32, list, stale, age, ended);
    }

    /// The embedder's own interface strings.
    pub fn words(&self) -> Vec<(String, String)> {
        Json::from_js(self.labels()).texts()
    }
}

impl Outside for Host {
    fn language(&self) -> String {
        Host::language(self)
    }

    fn base(&self) -> String {
        Host::base(self)
    }

    fn transforms(&self) -> bool {
        Host::transforms(self)
    }

    fn transform(&self, json: JsValue, url: &str) -> Result<JsValue, JsValue> {
        Host::transform(self, json, url)
    }

    fn tell(&self, event: Event) -> bool {
        match event {
            Event::State(state) => self.state(state.name()),
            Event::Changing => self.changing(),
            Event::Loaded { ended, articles, shown, problems, stale, age } => {
                self.has_loaded(articles, shown, &problems, stale, age, ended);
            }
            Event::Failed(error, ended) => self.failed(error.kind.name(), error.status, &error.message, ended),
            Event::Filter(tag) => return self.filter(&tag),
        }
        true
    }
}

/// Panics at once or in a task of its own, as the label "trap" says; only in the build for the tests of traps.
#[cfg(feature = "trap")]
pub fn trap(labels: &[(String, String)]) {
    match labels.iter().find(|(name, _)| name == "trap").map(|(_, when)| when.as_str()) {
        Some("now") => panic!("provoked"),
        Some("later") => wasm_bindgen_futures::spawn_local(async { panic!("provoked") }),
        _ => {}
    }
}
