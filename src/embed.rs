//! The door between the element's JavaScript and the widget: `mount`, then `update` as often as anything changes.
//!
//! The element keeps one mounted [`Widget`] for life and hands it to the next element when it leaves the page: a mounted
//! Yew app can't give back its listeners, so it is never destroyed, only emptied.

use std::rc::Rc;

use js_sys::{JsString, Promise};
use wasm_bindgen::prelude::*;
use web_sys::AbortController;
use yew::{AppHandle, Renderer};

use crate::app::{App, Embedder, Msg, Props};
use crate::host::Host;
use crate::load::{Early, Loaded, Seed};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(method, getter)]
    fn data(this: &Host) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn locales(this: &Host) -> String;
    #[wasm_bindgen(method)]
    fn seed(this: &Host, url: &str) -> Option<Shown>;
    #[wasm_bindgen(method)]
    fn early(this: &Host, url: &str) -> Option<EarlyRequest>;

    /// A request that the element has sent before the Wasm was there to do it.
    pub type EarlyRequest;

    #[wasm_bindgen(method, getter)]
    fn response(this: &EarlyRequest) -> Promise;
    #[wasm_bindgen(method, getter)]
    fn controller(this: &EarlyRequest) -> AbortController;
    #[wasm_bindgen(method, getter)]
    fn waited(this: &EarlyRequest) -> u32;

    /// The feed as it is shown without the app.
    pub type Shown;

    #[wasm_bindgen(method, getter)]
    fn text(this: &Shown) -> JsString;
    #[wasm_bindgen(method, getter)]
    fn url(this: &Shown) -> String;
    #[wasm_bindgen(method, getter)]
    fn age(this: &Shown) -> u32;
    #[wasm_bindgen(method, getter)]
    fn awaited(this: &Shown) -> bool;
}

impl Embedder for Host {
    fn locales(&self) -> String {
        Host::locales(self)
    }

    fn early(&self, url: &str) -> Option<Early> {
        let request = Host::early(self, url)?;
        Some(Early { response: request.response(), controller: request.controller(), waited: request.waited() })
    }

    fn seed(&self, url: &str) -> Option<Seed> {
        let shown = Host::seed(self, url)?;
        let loaded = Loaded::parse(shown.text(), shown.url(), false).ok()?;
        Some(Seed { loaded, age: shown.age(), awaited: shown.awaited() })
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
        let config = Rc::new(host.config());
        let data = host.data();
        let props = Props {
            config,
            data: (!data.is_null() && !data.is_undefined()).then_some(data),
            labels: host.words(),
            outside: Some(Rc::new(host)),
        };
        #[cfg(feature = "trap")]
        crate::host::trap(&props.labels);
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
