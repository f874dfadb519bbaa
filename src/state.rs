//! What a visitor is looking at: one state at a time, and the moves between them.
//!
//! What is shown is never taken away by a failure: a reader keeps the last good articles, marked as stale where the
//! server could not be reached.

/// The states that `:state(…)` selects in the host's CSS.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Nothing was asked for, or there is nothing to show.
    #[default]
    Empty,
    /// Nothing is shown yet.
    Loading,
    /// Articles are shown, as fresh as the server has them.
    Ready,
    /// Articles are shown from a kept copy; the server could not be reached.
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

    /// Whether articles are on the screen.
    pub const fn has_articles(self) -> bool {
        matches!(self, State::Ready | State::Stale)
    }

    /// A load begins: what is shown stays as it is.
    pub const fn started(self) -> Self {
        if self.has_articles() { self } else { State::Loading }
    }

    /// A feed arrived from the server.
    pub const fn arrived(articles: usize) -> Self {
        if articles > 0 { State::Ready } else { State::Empty }
    }

    /// A load failed for good, with or without a kept copy on the screen.
    pub const fn failed(self) -> Self {
        if self.has_articles() { State::Stale } else { State::Failed }
    }
}
