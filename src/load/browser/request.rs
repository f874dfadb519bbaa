//! What to load, and how.

use std::rc::Rc;

use js_sys::Promise;
use web_sys::AbortController;

use super::loaded::Loaded;

/// What a load is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The element's first load of this URL: what was kept on the last visit is shown meanwhile.
    #[default]
    First,
    /// Once more because it is time to. What another element has just fetched is new enough.
    Refresh,
    /// Once more because someone has asked for it: nothing but a new answer will do. Where nothing is shown yet, what was
    /// kept on the last visit is shown meanwhile.
    Reload,
    /// A further page of a feed. Pages are not kept.
    Page,
}

/// What to load, and how.
pub struct Request {
    /// An absolute http(s) URL.
    pub url: String,
    /// Milliseconds for one try with its body.
    pub timeout: u32,
    /// Whether anything may be stored on the visitor's machine.
    pub cache: bool,
    /// What it is for.
    pub mode: Mode,
    /// A request for this URL that is under way already. If another element has one, too, this one is left alone, since
    /// the two may be the same.
    pub early: Option<Early>,
    /// What the element shows already, to be compared with what comes.
    pub shown: Option<Rc<Loaded>>,
}

/// A request that the element has sent before this code was there to do it. It is the first try.
pub struct Early {
    /// What `fetch` has returned.
    pub response: Promise,
    /// What its signal belongs to.
    pub controller: AbortController,
    /// How many milliseconds ago.
    pub waited: u32,
}
