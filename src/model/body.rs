//! The text of an article's body.

/// A piece of an article's sanitised body. The names are those of HTML, but this is a tree, never a string of HTML.
#[derive(Clone, Debug, PartialEq)]
pub enum BodyNode {
    Text(String),
    Element {
        /// One of the allowed names. Headings have the level at which they are shown.
        name: &'static str,
        /// Allowed attributes only, `href` and `src` already checked.
        attributes: Vec<(&'static str, String)>,
        children: Vec<BodyNode>,
    },
}
