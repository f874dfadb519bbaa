//! The interface between the element's JavaScript and the app: `mount` once, then `update` whenever the element
//! changes.
//!
//! A [`MountedApp`] is never destroyed: when its element leaves the page, it is emptied and serves another element.
//! Yew can't free all that a mounted app holds.

use std::rc::Rc;

use js_sys::{Array, JsString, Promise};
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, RequestCredentials};
use yew::{AppHandle, Renderer};

use crate::app::{App, FeedView, Msg, Props};
use crate::load::Error;
use crate::load::browser::{Early, InitialFeed, Loaded, ToJsonFeed};
use crate::session::{FailedPart, LoadKind, LoadStatus, ResponseInfo};

#[wasm_bindgen(module = "/www/first/xml.js")]
extern "C" {
    #[wasm_bindgen(js_name = toJsonFeed)]
    fn to_json_feed(pieces: &Array, content_type: &str, url: &str) -> Promise;
}

#[wasm_bindgen]
extern "C" {
    /// The JavaScript class `FeedView` (`www/first/feed-view.js`), which passes calls on to the first Wasm file.
    pub type JsFeedView;

    #[wasm_bindgen(method, getter, js_name = _src)]
    fn src(this: &JsFeedView) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = _data)]
    fn data(this: &JsFeedView) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = _base)]
    fn base_url(this: &JsFeedView) -> String;
    #[wasm_bindgen(method, getter, js_name = _timeout)]
    fn timeout(this: &JsFeedView) -> u32;
    #[wasm_bindgen(method, getter, js_name = _period)]
    fn refresh_period(this: &JsFeedView) -> Option<u32>;
    #[wasm_bindgen(method, getter, js_name = _mayCache)]
    fn may_cache(this: &JsFeedView) -> bool;
    #[wasm_bindgen(method, getter, js_name = _credentials)]
    fn credentials(this: &JsFeedView) -> RequestCredentials;
    #[wasm_bindgen(method, js_name = _takeEarlyRequest)]
    fn take_early_request(this: &JsFeedView, url: &str) -> Option<EarlyRequest>;
    #[wasm_bindgen(method, js_name = _initialFeed)]
    fn initial_feed(this: &JsFeedView, url: &str) -> Option<JsInitialFeed>;
    #[wasm_bindgen(method, getter, js_name = _transforms)]
    fn has_transform(this: &JsFeedView) -> bool;
    #[wasm_bindgen(method, js_name = _configure)]
    fn configure(this: &JsFeedView, source_changed: bool);
    #[wasm_bindgen(method, js_name = _onLoadStatus)]
    fn on_load_status(this: &JsFeedView, status: u32);
    #[wasm_bindgen(method, js_name = _open)]
    fn open(
        this: &JsFeedView,
        json: JsValue,
        requested_url: &str,
        final_url: &str,
        age: f64,
        had_invalid_utf8: bool,
        kind: u32,
    ) -> Option<String>;
    #[wasm_bindgen(method, js_name = _fail)]
    fn fail(this: &JsFeedView, kind: u32, status: Option<u16>, message: &str, part: u32);
    #[wasm_bindgen(method, getter, js_name = _wantedPageUrl)]
    fn wanted_page_url(this: &JsFeedView) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = _expired)]
    fn is_expired(this: &JsFeedView) -> bool;
    #[wasm_bindgen(method, js_name = _render)]
    fn render(this: &JsFeedView, load_settled: bool);

    /// A request that the element has sent before the app's Wasm was there.
    pub type EarlyRequest;

    #[wasm_bindgen(method, getter)]
    fn response(this: &EarlyRequest) -> Promise;
    #[wasm_bindgen(method, getter)]
    fn controller(this: &EarlyRequest) -> AbortController;
    #[wasm_bindgen(method, getter)]
    fn waited(this: &EarlyRequest) -> u32;

    /// The feed that is shown when the app begins to serve the element: see [`InitialFeed`].
    pub type JsInitialFeed;

    #[wasm_bindgen(method, getter)]
    fn text(this: &JsInitialFeed) -> JsString;
    #[wasm_bindgen(method, getter)]
    fn fresh(this: &JsInitialFeed) -> bool;
    #[wasm_bindgen(method, getter)]
    fn url(this: &JsInitialFeed) -> String;
    #[wasm_bindgen(method, getter, js_name = awaited)]
    fn reload_requested(this: &JsInitialFeed) -> bool;
}

impl FeedView for JsFeedView {
    fn base_url(&self) -> String {
        JsFeedView::base_url(self)
    }

    fn timeout(&self) -> u32 {
        JsFeedView::timeout(self)
    }

    fn refresh_period(&self) -> Option<u32> {
        JsFeedView::refresh_period(self)
    }

    fn may_cache(&self) -> bool {
        JsFeedView::may_cache(self)
    }

    fn credentials(&self) -> RequestCredentials {
        JsFeedView::credentials(self)
    }

    fn take_early_request(&self, url: &str) -> Option<Early> {
        let request = JsFeedView::take_early_request(self, url)?;
        Some(Early { response: request.response(), controller: request.controller(), waited: request.waited() })
    }

    fn initial_feed(&self, url: &str) -> Option<InitialFeed> {
        let initial = JsFeedView::initial_feed(self, url)?;
        let loaded = Loaded::new(JsValue::NULL, initial.url(), false, initial.text());
        Some(InitialFeed { loaded, fresh: initial.fresh(), reload_requested: initial.reload_requested() })
    }

    fn to_json_feed(&self) -> ToJsonFeed {
        to_json_feed
    }

    fn has_transform(&self) -> bool {
        JsFeedView::has_transform(self)
    }

    fn configure(&self, source_changed: bool) {
        JsFeedView::configure(self, source_changed);
    }

    fn on_load_status(&self, status: LoadStatus) {
        JsFeedView::on_load_status(self, status as u32);
    }

    fn open(&self, json: JsValue, response: ResponseInfo, kind: LoadKind) -> Result<(), String> {
        let ResponseInfo { requested_url, final_url, age, had_invalid_utf8 } = response;
        JsFeedView::open(self, json, &requested_url, &final_url, age, had_invalid_utf8, kind as u32).map_or(Ok(()), Err)
    }

    fn fail(&self, error: Error, part: FailedPart) {
        JsFeedView::fail(self, error.kind as u32, error.status, &error.message, part as u32);
    }

    fn wanted_page_url(&self) -> Option<String> {
        JsFeedView::wanted_page_url(self)
    }

    fn is_expired(&self) -> bool {
        JsFeedView::is_expired(self)
    }

    fn render(&self, load_settled: bool) {
        JsFeedView::render(self, load_settled);
    }
}

/// A mounted app.
#[wasm_bindgen]
pub struct MountedApp {
    app: AppHandle<App>,
}

/// Mounts the app in an element that is not in the page.
#[wasm_bindgen]
pub fn mount(root: web_sys::Element) -> MountedApp {
    MountedApp { app: Renderer::<App>::with_root_and_props(root, Props::default()).render() }
}

#[wasm_bindgen]
impl MountedApp {
    /// Reads everything from the element again: it has changed, or the app serves it from now on.
    #[wasm_bindgen(js_name = _update)]
    pub fn update(&mut self, feed_view: JsFeedView) {
        let data = feed_view.data();
        self.app.update(Props {
            src: feed_view.src(),
            data: (!data.is_null() && !data.is_undefined()).then_some(data),
            feed_view: Some(Rc::new(feed_view)),
            ..Props::default()
        });
    }

    /// The element has left the page: all work stops.
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
