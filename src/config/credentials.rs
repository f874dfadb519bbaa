//! The attribute `credentials`.

/// Whose cookies and logins go with the requests for the feed and its pages: `fetch` knows the same three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Credentials {
    /// The page's own origin gets its own.
    #[default]
    SameOrigin,
    /// Every origin gets its own.
    Include,
    /// Nobody gets any.
    Omit,
}

impl Credentials {
    /// All of them, the default first.
    pub(super) const ALL: [Self; 3] = [Self::SameOrigin, Self::Include, Self::Omit];
    /// Their names in the same order.
    pub(super) const NAMES: &str = "same-origin, include, omit";
}
