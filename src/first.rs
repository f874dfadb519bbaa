//! The first Wasm file: it shows a feed and answers the visitor, and that is all.
//!
//! Most visitors read, open panels, follow links, and look at some more of what is there already. So the Wasm that every
//! visitor pays for ends here. What has to be asked of a server once the page is there is for the app, which asks, and tells
//! this one what has come.

mod html;
mod wasm_callbacks;

use wasm_bindgen::prelude::*;

use crate::feed::Json;
use crate::load::{Error, Kind};
use crate::session::{ErrorSource, LoadKind, LoadStatus, ResponseInfo};
use crate::showing::Showing;
use crate::view::Action;
use wasm_callbacks::WasmCallbacks;

/// What an element shows. Dropped, what it has written stays.
#[wasm_bindgen]
pub struct First(Showing<WasmCallbacks>);

#[wasm_bindgen]
impl First {
    /// Shows the feed of an element in `root`, which nothing else touches.
    #[wasm_bindgen(constructor)]
    pub fn new(root: web_sys::Element, callbacks: WasmCallbacks) -> Self {
        Self(Showing::new(root, callbacks))
    }

    /// See [`Showing::configure`].
    #[wasm_bindgen(js_name = _configure)]
    pub fn configure(&mut self, source_changed: bool) {
        self.0.configure(source_changed);
    }

    /// Something has come of loading: the place of one in [`LoadStatus`].
    #[wasm_bindgen(js_name = _onLoadStatus)]
    pub fn on_load_status(&mut self, status: u32) {
        self.0.on_load_status(LoadStatus::ALL[status as usize]);
    }

    /// A feed, or its next page, has come; gives what is wrong with it where it is none. `kind` is the place of one in
    /// [`LoadKind`].
    #[wasm_bindgen(js_name = _open)]
    pub fn open(
        &mut self,
        json: JsValue,
        requested_url: String,
        final_url: String,
        age: f64,
        had_invalid_utf8: bool,
        kind: u32,
    ) -> Option<String> {
        self.0
            .open(json, ResponseInfo { requested_url, final_url, age, had_invalid_utf8 }, LoadKind::ALL[kind as usize])
            .err()
    }

    /// Something could not be had: `kind` is the place of one in [`Kind`], `what` of one in [`ErrorSource`].
    #[wasm_bindgen(js_name = _fail)]
    pub fn fail(&mut self, kind: u32, status: Option<u16>, message: String, what: u32) {
        let error = Error { kind: Kind::ALL[kind as usize], status, message };
        self.0.load_failed(error, ErrorSource::ALL[what as usize]);
    }

    /// A visitor has pressed a button of these parts and words. `true` if the feed has to be loaded again.
    #[wasm_bindgen(js_name = _act)]
    pub fn act(&mut self, parts: &str, words: &str) -> bool {
        Action::of(parts, words).is_some_and(|action| self.0.act(action))
    }

    /// See [`Showing::pending_language`].
    #[wasm_bindgen(getter, js_name = _pendingLanguage)]
    pub fn pending_language(&self) -> Option<String> {
        self.0.pending_language().map(str::to_owned)
    }

    /// The table of that language, or nothing.
    #[wasm_bindgen(js_name = _languageLoaded)]
    pub fn language_loaded(&mut self, table: JsValue) {
        self.0.language_loaded(Json::from_js(table));
    }

    /// See [`Showing::draw`].
    #[wasm_bindgen(js_name = _draw)]
    pub fn draw(&mut self, count: Option<u32>) -> Result<bool, JsValue> {
        self.0.draw(count.map(|count| count as usize))
    }

    /// The URL of the next page, where the visitor wants it.
    #[wasm_bindgen(getter, js_name = _wantedPageUrl)]
    pub fn wanted_page_url(&self) -> Option<String> {
        self.0.wanted_page_url().map(str::to_owned)
    }

    /// How long the server may take, in milliseconds.
    #[wasm_bindgen(getter, js_name = _timeout)]
    pub fn timeout(&self) -> u32 {
        self.0.config().timeout
    }

    /// Seconds between refreshes; none where nobody has asked for any, or the feed will not change.
    #[wasm_bindgen(getter, js_name = _period)]
    pub fn period(&self) -> Option<u32> {
        self.0.config().refresh
    }

    /// Whether the feed says that it will not change any more.
    #[wasm_bindgen(getter, js_name = _expired)]
    pub fn expired(&self) -> bool {
        self.0.is_expired()
    }
}
