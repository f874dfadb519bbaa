//! The states of an element, and how loads change them.
//!
//! A failure never removes articles that are shown. They are marked as stale if the server could not be reached.

/// The states that `:state(…)` selects in the host's CSS.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Nothing is to be loaded, or there is nothing to show.
    #[default]
    Empty,
    /// Nothing is shown yet.
    Loading,
    /// Articles are shown, in the server's newest version.
    Ready,
    /// Articles of an earlier load are shown; the server could not be reached.
    Stale,
    /// Nothing could be shown.
    Failed,
}

impl State {
    /// Every state's name, as the README lists them.
    pub const NAMES: [&str; 5] = ["empty", "loading", "ready", "stale", "failed"];

    /// The name for `:state(…)`.
    pub const fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// Whether articles are shown.
    pub const fn has_articles(self) -> bool {
        matches!(self, State::Ready | State::Stale)
    }

    /// The state after a load has begun: articles that are shown stay.
    pub const fn started(self) -> Self {
        if self.has_articles() { self } else { State::Loading }
    }

    /// The state after a feed with this many articles has arrived.
    pub const fn arrived(articles: usize) -> Self {
        if articles > 0 { State::Ready } else { State::Empty }
    }

    /// The state after a load has failed, with or without articles that are shown.
    pub const fn failed(self) -> Self {
        if self.has_articles() { State::Stale } else { State::Failed }
    }
}
