//! The kinds of text in HTML, by how it is decoded.

/// How the characters of a slice are to be read; [`super::references::decode`] does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Text between tags.
    Data,
    /// The inside of a `title` or `textarea`: references, but no tags.
    RcData,
    /// The inside of a `style` or `script`: neither references nor tags.
    RawText,
    /// An attribute's value.
    Attribute,
}
