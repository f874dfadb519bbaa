//! What a load has brought, or a script has set; and what else may come of one. The enums cross between Wasm files as numbers,
//! by their order, which the build gives to the JavaScript between them.

use crate::feed::{Problem, Reader};

/// A feed that has arrived.
pub struct Arrival {
    /// The feed.
    pub reader: Reader,
    /// The URL that was asked for.
    pub asked: String,
    /// Where it was found, after redirects.
    pub found: String,
    /// What was wrong with its bytes.
    pub problems: Vec<Problem>,
    /// When the server sent it, in milliseconds since 1970.
    pub sent: f64,
}

/// What a load was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The feed, from its address or from a script.
    Feed,
    /// The same once more, while somebody reads.
    Refresh,
    /// Its next page.
    Page,
}

impl Origin {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Feed, Self::Refresh, Self::Page];
}

/// Where a feed was found.
pub struct Found {
    /// The URL that was asked for.
    pub asked: String,
    /// The URL where it was, after redirects.
    pub url: String,
    /// How many seconds ago it was sent.
    pub age: f64,
    /// Some of its bytes were no UTF-8.
    pub replaced: bool,
}

/// What has come of loading, where it is no feed and no failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// There is nothing to load.
    Nothing,
    /// A load has begun.
    Started,
    /// The server has said again that what is shown is its newest.
    Confirmed,
}

impl News {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Started, Self::Confirmed];
}

/// What it was that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failed {
    /// A load of the feed.
    Feed,
    /// A load of its next page.
    Page,
    /// What a script has set.
    Data,
}

impl Failed {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Feed, Self::Page, Self::Data];
}
