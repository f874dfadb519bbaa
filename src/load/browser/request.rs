//! What to load, and how.

use std::rc::Rc;

use js_sys::{Array, Promise};
use web_sys::{AbortController, RequestCredentials};

use super::loaded::Loaded;

/// What a load is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The element's first load of this URL: the cached copy of an earlier visit is shown meanwhile.
    #[default]
    First,
    /// A refresh after the element's `refresh` period. What another element has just fetched is new enough.
    Refresh,
    /// A reload that a script or the visitor has asked for: only a new answer will do. Where nothing is shown yet, the
    /// cached copy of an earlier visit is shown meanwhile.
    Reload,
    /// A further page of a feed. Pages are not cached for the next visit.
    Page,
}

/// What to load, and how.
pub struct Request {
    /// An absolute http(s) URL.
    pub url: String,
    /// How long one request with its body may take, in milliseconds.
    pub timeout: u32,
    /// Whether anything may be stored on the visitor's machine.
    pub cache: bool,
    /// Whose cookies go with it.
    pub credentials: RequestCredentials,
    /// What the load is for.
    pub mode: Mode,
    /// A request for this URL that is under way already. It is not used if this load joins another element's, and not
    /// aborted either, since both elements may share it.
    pub early: Option<Early>,
    /// What reads a body in XML.
    pub to_json_feed: ToJsonFeed,
    /// The feed that the element shows already, to be compared with the answer.
    pub shown: Option<Rc<Loaded>>,
}

/// Makes JSON Feed of a body in XML: gets an array of its pieces, each a `Uint8Array`, its `Content-Type`, and the URL
/// where it was found. The promise's value is the text of the JSON; or, if it is no feed, what is wrong with it.
pub type ToJsonFeed = fn(&Array, &str, &str) -> Promise;

/// A request that the element has sent before this Wasm was there. It counts as the first one of the load.
pub struct Early {
    /// What `fetch` has returned.
    pub response: Promise,
    /// The controller that aborts it.
    pub controller: AbortController,
    /// How many milliseconds ago it was sent.
    pub waited: u32,
}
