//! Which elements and attributes an article's body may have, and how each element behaves.
//!
//! An unknown element is replaced by its content, and an unknown attribute is dropped.

use crate::words::split_byte;

/// How an element behaves. `tree` makes sure that an element is only in those that may contain it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Part of a line of text; contains only what is part of a line, too.
    Inline,
    /// `img`, part of a line of text.
    Image,
    /// `br`, part of a line of text.
    Break,
    /// `p`: contains only parts of lines of text.
    Paragraph,
    /// Headings: as `p`.
    Heading,
    /// `pre`: as `p`.
    Verbatim,
    /// `hr`.
    Rule,
    /// Contains blocks or text.
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
    /// The element is not kept; its content is, but as blocks of its own.
    Group,
    /// Neither the element nor its content is kept.
    Dropped,
}

/// Every known name by kind. An element that is missing here (`span`, `font`, `colgroup`, …) is replaced by its
/// content, and void elements such as `wbr` are dropped, because they have none.
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

/// The names of all elements that are kept.
pub const NAMES: &str = "a abbr b blockquote br caption cite code dd dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img kbd li mark ol p \
                         pre q s samp small strong sub sup table tbody td tfoot th thead time tr u ul";

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// The name that an element is kept under, and its kind.
pub fn lookup(name: &str) -> Option<(&'static str, Kind)> {
    if let [b'h' | b'H', level @ b'1'..=b'6'] = name.as_bytes() {
        return Some((HEADINGS[usize::from(level - b'1')], Kind::Heading));
    }
    // Struck-out text without its line would mean the opposite.
    let name = if find_in_list("del strike", name).is_some() { "s" } else { name };
    ELEMENTS.iter().find_map(|(kind, names)| Some((find_in_list(names, name)?, *kind)))
}

/// Finds a name, ignoring case, in a list of names that are separated by spaces.
pub fn find_in_list(names: &'static str, name: &str) -> Option<&'static str> {
    split_byte(names, b' ').find(|other| other.eq_ignore_ascii_case(name))
}
