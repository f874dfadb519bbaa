//! Attributes → a checked [`Config`].
//!
//! The element hands over its attributes as strings; whatever is wrong with one is a [`Warning`] that names what is
//! allowed, and the default takes its place.

/// One of the insight panels of an article, in the order in which they are shown unless `panels` says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    Takeaways,
    Comparison,
    Technical,
    Implications,
    Timeline,
    Sources,
    Coverage,
}

impl Panel {
    /// Every panel, in the documented order.
    pub const ALL: [Panel; 7] = [
        Panel::Takeaways,
        Panel::Comparison,
        Panel::Technical,
        Panel::Implications,
        Panel::Timeline,
        Panel::Sources,
        Panel::Coverage,
    ];

    /// The name in `panels`, `open` and `nutgraf-toggle`.
    pub const fn name(self) -> &'static str {
        match self {
            Panel::Takeaways => "takeaways",
            Panel::Comparison => "comparison",
            Panel::Technical => "technical",
            Panel::Implications => "implications",
            Panel::Timeline => "timeline",
            Panel::Sources => "sources",
            Panel::Coverage => "coverage",
        }
    }
}

/// How the articles are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    #[default]
    Cards,
    /// Headline, hook and TL;DR on one line each.
    Compact,
}
