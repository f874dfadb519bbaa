//! How much is decoded.

/// How much of an article is decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// What a card shows: everything but the body.
    Card,
    /// The body too.
    Full,
}
