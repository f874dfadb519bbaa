//! The names of panels.

/// One of the insight panels of an article, in the order in which they are shown unless `panels` says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    Takeaways,
    Comparison,
    Technical,
    Implications,
    Timeline,
    /// A panel of the publisher's own kind. Each also has a name of its own, which is the section's id.
    Sections,
    Sources,
    Coverage,
}

impl Panel {
    /// Every panel, in the documented order.
    pub const ALL: [Panel; 8] = [
        Panel::Takeaways,
        Panel::Comparison,
        Panel::Technical,
        Panel::Implications,
        Panel::Timeline,
        Panel::Sections,
        Panel::Sources,
        Panel::Coverage,
    ];

    const NAMES: [&'static str; 8] =
        ["takeaways", "comparison", "technical", "implications", "timeline", "sections", "sources", "coverage"];

    /// Whether it is analysis, over which the disclosure stands of who has written that. The others are references.
    pub const fn is_analysis(self) -> bool {
        !matches!(self, Panel::Sources | Panel::Coverage)
    }

    /// The name in `panels`, `open` and `nutgraf-toggle`.
    pub const fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// The panel of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().position(|known| *known == name).map(|index| Self::ALL[index])
    }

    /// The names of all panels.
    pub fn names() -> Vec<String> {
        let mut names = Vec::new();
        for name in Self::NAMES {
            names.push(name.to_owned());
        }
        names
    }

    /// Whether a text can be the name of a panel: small letters, digits and hyphens.
    pub fn is_name(text: &str) -> bool {
        for byte in text.as_bytes() {
            if !matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-') {
                return false;
            }
        }
        !text.is_empty()
    }

    /// Whether a section can have this name: it is neither that of a built-in panel, nor that of all panels together.
    pub fn is_section(name: &str) -> bool {
        Self::is_name(name) && name != "all" && Self::named(name).is_none()
    }
}
