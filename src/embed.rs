//! The door between the element's JavaScript and the app: `mount`, then `update` as often as anything changes.
//!
//! A mounted [`Widget`] is kept for life and serves the next element when one leaves the page: Yew can't give back all that a
//! mounted app holds, so it is never destroyed, only emptied.

use std::rc::Rc;

use js_sys::{JsString, Promise};
use wasm_bindgen::prelude::*;
use web_sys::AbortController;
use yew::{AppHandle, Renderer};

use crate::app::{App, Msg, Props, Screen};
use crate::load::Error;
use crate::load::browser::{Early, Loaded, Seed};
use crate::session::{ErrorSource, LoadKind, LoadStatus, ResponseInfo};

#[wasm_bindgen]
extern "C" {
    /// What shows the feed, across the border to the first Wasm file: see `www/first/feed-view.js`.
    pub type Host;

    #[wasm_bindgen(method, getter, js_name = _src)]
    fn src(this: &Host) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = _data)]
    fn data(this: &Host) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = _base)]
    fn base(this: &Host) -> String;
    #[wasm_bindgen(method, getter, js_name = _timeout)]
    fn timeout(this: &Host) -> u32;
    #[wasm_bindgen(method, getter, js_name = _period)]
    fn period(this: &Host) -> Option<u32>;
    #[wasm_bindgen(method, getter, js_name = _mayCache)]
    fn may_cache(this: &Host) -> bool;
    #[wasm_bindgen(method, js_name = _takeEarlyRequest)]
    fn take_early_request(this: &Host, url: &str) -> Option<EarlyRequest>;
    #[wasm_bindgen(method, js_name = _initialFeed)]
    fn initial_feed(this: &Host, url: &str) -> Option<Shown>;
    #[wasm_bindgen(method, getter, js_name = _transforms)]
    fn transforms(this: &Host) -> bool;
    #[wasm_bindgen(method, js_name = _configure)]
    fn configure(this: &Host, source_changed: bool);
    #[wasm_bindgen(method, js_name = _onLoadStatus)]
    fn on_load_status(this: &Host, status: u32);
    #[wasm_bindgen(method, js_name = _open)]
    fn open(
        this: &Host,
        json: JsValue,
        requested_url: &str,
        final_url: &str,
        age: f64,
        had_invalid_utf8: bool,
        kind: u32,
    ) -> Option<String>;
    #[wasm_bindgen(method, js_name = _fail)]
    fn fail(this: &Host, kind: u32, status: Option<u16>, message: &str, what: u32);
    #[wasm_bindgen(method, getter, js_name = _wantedPageUrl)]
    fn wanted_page_url(this: &Host) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = _expired)]
    fn expired(this: &Host) -> bool;
    #[wasm_bindgen(method, js_name = _render)]
    fn render(this: &Host, ended: bool);

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
    fn fresh(this: &Shown) -> bool;
    #[wasm_bindgen(method, getter)]
    fn url(this: &Shown) -> String;
    #[wasm_bindgen(method, getter)]
    fn awaited(this: &Shown) -> bool;
}

impl Screen for Host {
    fn base(&self) -> String {
        Host::base(self)
    }

    fn timeout(&self) -> u32 {
        Host::timeout(self)
    }

    fn period(&self) -> Option<u32> {
        Host::period(self)
    }

    fn may_cache(&self) -> bool {
        Host::may_cache(self)
    }

    fn take_early_request(&self, url: &str) -> Option<Early> {
        let request = Host::take_early_request(self, url)?;
        Some(Early { response: request.response(), controller: request.controller(), waited: request.waited() })
    }

    fn initial_feed(&self, url: &str) -> Option<Seed> {
        let shown = Host::initial_feed(self, url)?;
        let loaded = Loaded::new(JsValue::NULL, shown.url(), false, shown.text());
        Some(Seed { loaded, fresh: shown.fresh(), awaited: shown.awaited() })
    }

    fn transforms(&self) -> bool {
        Host::transforms(self)
    }

    fn configure(&self, elsewhere: bool) {
        Host::configure(self, elsewhere);
    }

    fn on_load_status(&self, status: LoadStatus) {
        Host::on_load_status(self, status as u32);
    }

    fn open(&self, json: JsValue, response: ResponseInfo, kind: LoadKind) -> Result<(), String> {
        let ResponseInfo { requested_url, final_url, age, had_invalid_utf8 } = response;
        Host::open(self, json, &requested_url, &final_url, age, had_invalid_utf8, kind as u32).map_or(Ok(()), Err)
    }

    fn fail(&self, error: Error, what: ErrorSource) {
        Host::fail(self, error.kind as u32, error.status, &error.message, what as u32);
    }

    fn wanted_page(&self) -> Option<String> {
        self.wanted_page_url()
    }

    fn is_expired(&self) -> bool {
        self.expired()
    }

    fn render(&self, ended: bool) {
        Host::render(self, ended);
    }
}

/// A mounted app.
#[wasm_bindgen]
pub struct Widget {
    app: AppHandle<App>,
}

/// Mounts the app in an element that nobody sees.
#[wasm_bindgen]
pub fn mount(root: web_sys::Element) -> Widget {
    Widget { app: Renderer::<App>::with_root_and_props(root, Props::default()).render() }
}

#[wasm_bindgen]
impl Widget {
    /// Something about the element changed, or it is there for the first time: reads everything anew.
    #[wasm_bindgen(js_name = _update)]
    pub fn update(&mut self, host: Host) {
        let data = host.data();
        self.app.update(Props {
            src: host.src(),
            data: (!data.is_null() && !data.is_undefined()).then_some(data),
            screen: Some(Rc::new(host)),
            ..Props::default()
        });
    }

    /// The element left the page: all work stops.
    #[wasm_bindgen(js_name = _unmount)]
    pub fn unmount(&mut self) {
        self.app.update(Props::default());
    }

    /// A visitor has pressed a button.
    #[wasm_bindgen(js_name = _pressed)]
    pub fn pressed(&self) {
        self.app.send_message(Msg::Pressed);
    }

    /// Loads the feed again.
    #[wasm_bindgen(js_name = _reload)]
    pub fn reload(&self) {
        self.app.send_message(Msg::Reload);
    }
}
