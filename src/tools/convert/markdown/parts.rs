//! The headings that have a place of their own.

/// Where something belongs in an article's `_nutgraf`.
#[derive(Clone, Copy)]
pub enum Part {
    /// An answer of the 30-second card.
    Tldr(&'static str),
    /// A list of claims.
    Claims(&'static str),
    Comparison,
    Implications,
    Timeline,
    Sources,
    Coverage,
}

/// The headings, in small letters, with what belongs below them.
const HEADINGS: &[(&str, Part)] = &[
    ("what changed", Part::Tldr("what_changed")),
    ("why it matters", Part::Tldr("why_it_matters")),
    ("what to do next", Part::Tldr("what_to_do_next")),
    ("key takeaways", Part::Claims("takeaways")),
    ("takeaways", Part::Claims("takeaways")),
    ("technical deep dive", Part::Claims("technical")),
    ("technical details", Part::Claims("technical")),
    ("competitor analysis", Part::Comparison),
    ("comparison", Part::Comparison),
    ("future implications", Part::Implications),
    ("implications", Part::Implications),
    ("timeline", Part::Timeline),
    ("sources", Part::Sources),
    ("event coverage", Part::Coverage),
    ("coverage", Part::Coverage),
];

impl Part {
    /// The part that a heading names.
    pub fn named(heading: &str) -> Option<Self> {
        let heading = heading.trim_end_matches(':').to_lowercase();
        HEADINGS.iter().find(|(name, _)| *name == heading).map(|(_, part)| *part)
    }
}
