//! Every icon, as inline SVG in the text's colour. Icons are hidden from assistive technology and need no font.

use super::markup_writer::MarkupWriter;

/// An icon of 24 by 24 units: the data of its one path.
#[derive(Clone, Copy)]
pub struct Icon(&'static str);

pub const CLIP: Icon = Icon("m20 11-8.5 8.500a5 5 0 0 1-7-7L13 4a3.5 3.5 0 0 1 5 5l-8.5 8.500a2 2 0 0 1-3-3L14 7");

impl MarkupWriter {
    /// Writes an icon.
    pub fn icon(&mut self, Icon(line): Icon) {
        self.element_as("svg.icon|viewBox=0 0 24 24|aria-hidden=true>path|d=", line, |_| {});
    }
}
