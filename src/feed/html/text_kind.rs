//! The kinds of text in HTML, which differ in how they are decoded.

/// A kind of text, which tells [`super::references::decode`] how to read a slice of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// Text between tags.
    Data,
    /// The inside of a `title` or `textarea`: references, but no tags.
    RcData,
    /// The inside of a `style` or `script`: neither references nor tags.
    RawText,
    /// An attribute's value.
    Attribute,
}
