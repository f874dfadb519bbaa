//! What shows the feed, as far as the app has to know it.

use wasm_bindgen::JsValue;

use crate::load::Error;
use crate::load::browser::{Early, Seed};
use crate::session::{ErrorSource, LoadKind, LoadStatus, ResponseInfo};

/// What shows the feed, and the element that it is in. [`crate::embed`] reaches over to the first Wasm file for it.
pub trait Screen {
    /// What the feed's URL is relative to.
    fn base(&self) -> String;

    /// How long the server may take, in milliseconds.
    fn timeout(&self) -> u32;

    /// Seconds between refreshes.
    fn period(&self) -> Option<u32>;

    /// Whether anything may be stored on the visitor's machine.
    fn may_cache(&self) -> bool;

    /// A request for the feed that is already under way.
    fn take_early_request(&self, url: &str) -> Option<Early>;

    /// The feed of a URL, where it is shown already.
    fn initial_feed(&self, url: &str) -> Option<Seed>;

    /// Whether what is loaded goes through a script, which may change it.
    fn transforms(&self) -> bool;

    /// The embedder's wishes are new; they may lead elsewhere.
    fn configure(&self, elsewhere: bool);

    /// Something has come of loading.
    fn on_load_status(&self, status: LoadStatus);

    /// A feed has come.
    ///
    /// # Errors
    ///
    /// What is wrong with it, where it is none.
    fn open(&self, json: JsValue, response: ResponseInfo, kind: LoadKind) -> Result<(), String>;

    /// Something could not be had.
    fn fail(&self, error: Error, what: ErrorSource);

    /// The URL of the feed's next page, where the visitor wants it.
    fn wanted_page(&self) -> Option<String>;

    /// Whether the feed says that it will not change any more.
    fn is_expired(&self) -> bool;

    /// Shows what there is; no load of the feed is under way where that has `ended`.
    fn render(&self, ended: bool);
}
