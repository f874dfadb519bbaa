//! Every icon, as inline SVG in the text's colour. Icons are hidden from assistive technology and need no font.

use super::markup_writer::MarkupWriter;

/// An icon of 24 by 24 units: the data of its one path.
#[derive(Clone, Copy)]
pub struct Icon(&'static str);

pub const CHECK: Icon = Icon("m5 13 4 4L19 7");
pub const CLIP: Icon = Icon("m20 11-8.5 8.500a5 5 0 0 1-7-7L13 4a3.5 3.5 0 0 1 5 5l-8.5 8.500a2 2 0 0 1-3-3L14 7");
pub const CROSS: Icon = Icon("m6 6 12 12M18 6 6 18");
pub const QUESTION: Icon = Icon("M8.5 9a3.5 3.5 0 1 1 5 3.200c-1 .6-1.5 1.2-1.5 2.300m0 4v.5");
pub const QUOTE: Icon = Icon("M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zm0 13a3 3 0 0 1 3-3h11M9 8h6");
pub const STAR: Icon = Icon("m12 3 2.7 5.8 6.3.8-4.6 4.3 1.2 6.200L12 17l-5.6 3.1 1.2-6.200L3 9.600l6.3-.8z");

impl MarkupWriter {
    /// Writes an icon.
    pub fn icon(&mut self, Icon(line): Icon) {
        self.element_as("svg.icon|viewBox=0 0 24 24|aria-hidden=true>path|d=", line, |_| {});
    }
}
