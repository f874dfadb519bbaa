//! The attribute `credentials`.

/// Which requests for the feed and its pages the browser sends with cookies and logins. The values mean the same as those of
/// the option `credentials` of `fetch`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Credentials {
    /// Only requests to the page's own origin.
    #[default]
    SameOrigin,
    /// Requests to any origin.
    Include,
    /// No request.
    Omit,
}

impl Credentials {
    /// All of them, the default first.
    pub(super) const ALL: [Self; 3] = [Self::SameOrigin, Self::Include, Self::Omit];
    /// Their names in the same order.
    pub(super) const NAMES: &str = "same-origin, include, omit";
}
