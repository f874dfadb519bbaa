//! The first Wasm file: it shows a feed and answers the visitor.
//!
//! Most visitors only read, open panels, follow links, and have some more cards of the loaded feed shown. So this is
//! all of the Wasm that every visitor loads. Any further request to the server is sent by the app, which hands the
//! outcome to this file.

mod html;
mod wasm_callbacks;

use wasm_bindgen::prelude::*;

use crate::feed::Json;
use crate::load::{Error, ErrorKind};
use crate::session::{FailedPart, LoadKind, LoadStatus, ResponseInfo};
use crate::showing::Showing;
use crate::view::Action;
use wasm_callbacks::WasmCallbacks;

/// The feed that an element shows. When it is dropped, what it has written stays on the page.
#[wasm_bindgen]
pub struct First(Showing<WasmCallbacks>);

#[wasm_bindgen]
impl First {
    /// Shows the feed of an element in `root`, which nobody else may write into.
    #[wasm_bindgen(constructor)]
    pub fn new(root: web_sys::Element, callbacks: WasmCallbacks) -> Self {
        Self(Showing::new(root, callbacks))
    }

    /// See [`Showing::configure`].
    #[wasm_bindgen(js_name = _configure)]
    pub fn configure(&mut self, source_changed: bool) {
        self.0.configure(source_changed);
    }

    /// See [`Showing::on_load_status`]. `status` is an index in [`LoadStatus::ALL`].
    #[wasm_bindgen(js_name = _onLoadStatus)]
    pub fn on_load_status(&mut self, status: u32) {
        self.0.on_load_status(LoadStatus::ALL[status as usize]);
    }

    /// See [`Showing::open`]; returns why the feed can't be shown, if it is no feed. `kind` is an index in
    /// [`LoadKind::ALL`].
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

    /// See [`Showing::load_failed`]. `kind` is an index in [`ErrorKind::ALL`], `part` one in [`FailedPart::ALL`].
    #[wasm_bindgen(js_name = _fail)]
    pub fn fail(&mut self, kind: u32, status: Option<u16>, message: String, part: u32) {
        let error = Error { kind: ErrorKind::ALL[kind as usize], status, message };
        self.0.load_failed(error, FailedPart::ALL[part as usize]);
    }

    /// Answers a pressed button, by its `part` names and its text; `true` if the feed has to be loaded again.
    #[wasm_bindgen(js_name = _act)]
    pub fn act(&mut self, parts: &str, words: &str) -> bool {
        Action::of(parts, words).is_some_and(|action| self.0.act(action))
    }

    /// See [`Showing::pending_language`].
    #[wasm_bindgen(getter, js_name = _pendingLanguage)]
    pub fn pending_language(&self) -> Option<String> {
        self.0.pending_language().map(str::to_owned)
    }

    /// See [`Showing::language_loaded`].
    #[wasm_bindgen(js_name = _languageLoaded)]
    pub fn language_loaded(&mut self, table: JsValue) {
        self.0.language_loaded(Json::from_js(table));
    }

    /// See [`Showing::draw`].
    #[wasm_bindgen(js_name = _draw)]
    pub fn draw(&mut self, count: Option<u32>) -> Result<bool, JsValue> {
        self.0.draw(count.map(|count| count as usize))
    }

    /// See [`Showing::wanted_page_url`].
    #[wasm_bindgen(getter, js_name = _wantedPageUrl)]
    pub fn wanted_page_url(&self) -> Option<String> {
        self.0.wanted_page_url().map(str::to_owned)
    }

    /// How long one request may take, in milliseconds.
    #[wasm_bindgen(getter, js_name = _timeout)]
    pub fn timeout(&self) -> u32 {
        self.0.config().timeout
    }

    /// The number of seconds between refreshes; `None` if there are none.
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
