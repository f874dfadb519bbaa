//! What the app needs of whatever shows its feed.

use wasm_bindgen::JsValue;
use web_sys::RequestCredentials;

use crate::load::Error;
use crate::load::browser::{Early, InitialFeed, ToJsonFeed};
use crate::session::{FailedPart, LoadKind, LoadStatus, ResponseInfo};

/// Shows the feed of one element, and knows the element's settings. `embed` implements it by calls into the first Wasm
/// file, `component` in the same program.
pub trait FeedView {
    /// The URL that the feed's URL is relative to.
    fn base_url(&self) -> String;

    /// How long one request may take, in milliseconds.
    fn timeout(&self) -> u32;

    /// The number of seconds between refreshes; `None` if there are none.
    fn refresh_period(&self) -> Option<u32>;

    /// Whether anything may be stored on the visitor's machine.
    fn may_cache(&self) -> bool;

    /// Whose cookies go with the requests for the feed and its pages.
    fn credentials(&self) -> RequestCredentials;

    /// A request for the feed that the element has sent before the app was there. It is given away only once.
    fn take_early_request(&self, url: &str) -> Option<Early>;

    /// The feed of a URL, if it is shown already.
    fn initial_feed(&self, url: &str) -> Option<InitialFeed>;

    /// What reads a body in XML.
    fn to_json_feed(&self) -> ToJsonFeed;

    /// Whether the embedder's `transform` gets each loaded feed, which it may change.
    fn has_transform(&self) -> bool;

    /// The element's settings have changed. If the feed's source has changed, nothing of the old one may be shown any
    /// longer.
    fn configure(&self, source_changed: bool);

    /// A load has begun, or ended without anything to open.
    fn on_load_status(&self, status: LoadStatus);

    /// Opens a feed, or its next page.
    ///
    /// # Errors
    ///
    /// Why it can't be shown, if it is no feed.
    fn open(&self, json: JsValue, response: ResponseInfo, kind: LoadKind) -> Result<(), String>;

    /// A load has failed.
    fn fail(&self, error: Error, part: FailedPart);

    /// The URL of the feed's next page, if the visitor wants it.
    fn wanted_page_url(&self) -> Option<String>;

    /// Whether the feed says that it will not change any more.
    fn is_expired(&self) -> bool;

    /// Writes what has changed onto the page. `load_settled` is whether no load of the feed is under way.
    fn render(&self, load_settled: bool);
}
