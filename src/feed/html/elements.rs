//! Which elements and attributes an article's body may have, and how each element behaves.
//!
//! Whatever is not named here does not exist: an unknown element is its content, an unknown attribute is nothing.

use crate::words::split_byte;

/// The level that a body's `h1` is shown at. The headline is at 2 unless the embedder says otherwise and a panel's title
/// is one below it, so a body's headings begin one below that; what would be deeper than `h6` is `h6`.
pub const FIRST_HEADING: usize = 4;

/// How an element behaves. Those that are kept may only stand where the comment says; the tree sees to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Part of a line of text; holds only its like.
    Inline,
    /// `img`, part of a line of text.
    Image,
    /// `br`, part of a line of text.
    Break,
    /// `p`: holds only what stands in a line of text.
    Paragraph,
    /// Headings: as `p`.
    Heading,
    /// `pre`: as `p`.
    Verbatim,
    /// `hr`.
    Rule,
    /// Holds blocks or text.
    Flow,
    /// `ul` and `ol`: hold items.
    List,
    Item,
    /// `dl`: holds terms and their definitions.
    Definitions,
    Term,
    /// Holds a caption and sections.
    Table,
    Caption,
    /// `thead`, `tbody`, `tfoot`: hold rows.
    Section,
    Row,
    Cell,
    /// Not kept, but what stands in it is set apart from what stands around it.
    Group,
    /// Not kept, nor what stands in it.
    Dropped,
}

/// Every known name by kind. What is missing (`span`, `font`, `colgroup`, …) is its content; so are void elements such
/// as `wbr`, which have none.
const ELEMENTS: [(Kind, &str); 18] = [
    (Kind::Inline, "a abbr b cite code em i kbd mark q s samp small strong sub sup time u"),
    (Kind::Image, "img"),
    (Kind::Break, "br"),
    (Kind::Paragraph, "p"),
    (Kind::Verbatim, "pre"),
    (Kind::Rule, "hr"),
    (Kind::Flow, "blockquote figure figcaption"),
    (Kind::List, "ul ol"),
    (Kind::Item, "li"),
    (Kind::Definitions, "dl"),
    (Kind::Term, "dt dd"),
    (Kind::Table, "table"),
    (Kind::Caption, "caption"),
    (Kind::Section, "tbody thead tfoot"),
    (Kind::Row, "tr"),
    (Kind::Cell, "td th"),
    (
        Kind::Group,
        "div section article aside header footer main nav address body details summary dialog center dir menu \
         fieldset form hgroup legend listing plaintext search xmp",
    ),
    (
        Kind::Dropped,
        "script style template iframe object svg math button select textarea option optgroup datalist \
         title noscript noembed noframes audio video canvas applet frameset",
    ),
];

/// The names of what is kept.
pub const NAMES: &str = "a abbr b blockquote br caption cite code dd dl dt em figcaption figure h4 h5 h6 hr i img kbd li mark ol p \
                         pre q s samp small strong sub sup table tbody td tfoot th thead time tr u ul";

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// What is known of an element: the name that it is kept under, and its kind. Headings are shifted here.
pub fn lookup(name: &str) -> Option<(&'static str, Kind)> {
    if let [b'h' | b'H', level @ b'1'..=b'6'] = name.as_bytes() {
        let shifted = usize::from(level - b'1') + FIRST_HEADING - 1;
        return Some((HEADINGS.get(shifted).copied().unwrap_or("h6"), Kind::Heading));
    }
    // Struck-out text that lost its line would say the opposite.
    let name = if among("del strike", name).is_some() { "s" } else { name };
    ELEMENTS.iter().find_map(|(kind, names)| Some((among(names, name)?, *kind)))
}

/// Finds a name, whatever its case, among others that are separated by a space.
pub fn among(names: &'static str, name: &str) -> Option<&'static str> {
    split_byte(names, b' ').find(|other| other.eq_ignore_ascii_case(name))
}
