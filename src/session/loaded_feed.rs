//! A feed that was loaded or set by a script, and the other outcomes of a load. The Wasm files pass the enums to each
//! other as numbers, by their order. The build makes constants of those for the JavaScript between them.

use crate::feed::{Problem, Reader};

/// A feed that was loaded, or set by a script.
pub struct LoadedFeed {
    /// The feed.
    pub reader: Reader,
    /// The URL that was asked for.
    pub requested_url: String,
    /// Where it was found, after redirects.
    pub final_url: String,
    /// What was wrong with its encoding.
    pub problems: Vec<Problem>,
    /// When the server sent it, in milliseconds since 1970.
    pub sent_at: f64,
    /// When it was opened here, in milliseconds since 1970.
    pub opened_at: f64,
}

/// What a load was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadKind {
    /// The feed, from its address or from a script.
    Feed,
    /// A newer version of the feed, while somebody reads.
    Refresh,
    /// The feed's next page.
    Page,
}

impl LoadKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Feed, Self::Refresh, Self::Page];
}

/// What is known of a response besides its body.
pub struct ResponseInfo {
    /// The URL that was asked for.
    pub requested_url: String,
    /// The URL where it was found, after redirects.
    pub final_url: String,
    /// How many seconds ago it was sent.
    pub age: f64,
    /// Some of its bytes were no UTF-8.
    pub had_invalid_utf8: bool,
}

/// What happens to a load, other than that it brings a feed or fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadStatus {
    /// There is nothing to load.
    Nothing,
    /// A load has begun.
    Started,
    /// The server has confirmed that the feed that is shown is still its newest.
    Confirmed,
}

impl LoadStatus {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Started, Self::Confirmed];
}

/// What has failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailedPart {
    /// A load of the feed.
    Feed,
    /// A load of its next page.
    Page,
    /// What a script has set.
    Data,
}

impl FailedPart {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Feed, Self::Page, Self::Data];
}
