//! The door between the element's JavaScript and the widget: `mount`, then `update` as often as anything changes.
//!
//! The element keeps one mounted [`Widget`] for life and hands it to the next element when it leaves the page: a mounted
//! Yew app can't give back its listeners, so it is never destroyed, only emptied.

use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use web_sys::AbortController;
use yew::{AppHandle, Renderer};

use crate::app::{App, Event, Msg, Outside, Props};
use crate::config::Config;
use crate::feed::Json;
use crate::load::Early;

#[wasm_bindgen]
extern "C" {
    /// The element, as far as the widget may ask of it and tell it.
    pub type Host;

    #[wasm_bindgen(method, getter)]
    fn attributes(this: &Host) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn data(this: &Host) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn labels(this: &Host) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn language(this: &Host) -> String;
    #[wasm_bindgen(method, getter)]
    fn base(this: &Host) -> String;
    #[wasm_bindgen(method, getter)]
    fn locales(this: &Host) -> String;
    #[wasm_bindgen(method)]
    fn early(this: &Host, url: &str) -> Option<EarlyRequest>;
    #[wasm_bindgen(method, getter)]
    fn transforms(this: &Host) -> bool;
    #[wasm_bindgen(method, catch)]
    fn transform(this: &Host, json: JsValue, url: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method)]
    fn warn(this: &Host, text: &str);
    #[wasm_bindgen(method)]
    fn state(this: &Host, name: &str);
    #[wasm_bindgen(method)]
    fn changing(this: &Host);
    #[wasm_bindgen(method)]
    fn loaded(this: &Host, articles: u32, shown: u32, problems: JsValue, stale: bool, age: f64, ended: bool);
    #[wasm_bindgen(method)]
    fn failed(this: &Host, kind: &str, status: Option<u16>, message: &str, ended: bool);
    #[wasm_bindgen(method)]
    fn filter(this: &Host, tag: &str) -> bool;
}

#[wasm_bindgen]
extern "C" {
    /// A request that the element has sent before the Wasm was there to do it.
    pub type EarlyRequest;

    #[wasm_bindgen(method, getter)]
    fn response(this: &EarlyRequest) -> Promise;
    #[wasm_bindgen(method, getter)]
    fn controller(this: &EarlyRequest) -> AbortController;
}

impl Outside for Host {
    fn language(&self) -> String {
        Host::language(self)
    }

    fn base(&self) -> String {
        Host::base(self)
    }

    fn locales(&self) -> String {
        Host::locales(self)
    }

    fn early(&self, url: &str) -> Option<Early> {
        let request = Host::early(self, url)?;
        Some(Early { response: request.response(), controller: request.controller() })
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
                // Texts always cross: the default is never taken.
                let list = serde_wasm_bindgen::to_value(&problems).unwrap_or_default();
                self.loaded(articles as u32, shown as u32, list, stale, age, ended);
            }
            Event::Failed(error, ended) => self.failed(error.kind.name(), error.status, &error.message, ended),
            Event::Filter(tag) => return self.filter(&tag),
        }
        true
    }
}

/// A mounted widget.
#[wasm_bindgen]
pub struct Widget {
    app: AppHandle<App>,
}

/// Mounts a widget in an element that nothing else touches. It shows nothing before its first [`Widget::update`].
#[wasm_bindgen]
pub fn mount(root: web_sys::Element) -> Widget {
    Widget { app: Renderer::<App>::with_root_and_props(root, Props::default()).render() }
}

#[wasm_bindgen]
impl Widget {
    /// Something about the element changed, or it is there for the first time: reads everything anew.
    pub fn update(&mut self, host: Host) {
        let attributes = Json::from_js(host.attributes()).texts();
        let get = |name: &str| attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        let config = Rc::new(Config::parse(&get, &mut |warning| host.warn(&warning)));
        let data = host.data();
        let props = Props {
            config,
            data: (!data.is_null() && !data.is_undefined()).then_some(data),
            labels: Json::from_js(host.labels()).texts(),
            outside: Some(Rc::new(host)),
        };
        #[cfg(feature = "trap")]
        trap(&props.labels);
        self.app.update(props);
    }

    /// The element left the page: all work stops, and nothing is shown.
    pub fn unmount(&mut self) {
        self.app.update(Props::default());
    }

    /// Loads the feed again.
    pub fn reload(&self) {
        self.app.send_message(Msg::Reload);
    }
}

/// Panics at once or in a task of its own, as the label "trap" says; only in the build for the tests of traps.
#[cfg(feature = "trap")]
fn trap(labels: &[(String, String)]) {
    match labels.iter().find(|(name, _)| name == "trap").map(|(_, when)| when.as_str()) {
        Some("now") => panic!("provoked"),
        Some("later") => wasm_bindgen_futures::spawn_local(async { panic!("provoked") }),
        _ => {}
    }
}
