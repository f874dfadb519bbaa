//! Every icon, as inline SVG in the text's colour. Icons are hidden from assistive technology and need no font.

use super::markup_writer::MarkupWriter;

/// An icon of 24 by 24 units: the data of its one path.
#[derive(Clone, Copy)]
pub struct Icon(&'static str);

pub const ARROW: Icon = Icon("M4 12h15m-6-6 6 6-6 6");
pub const BOLT: Icon = Icon("M13 2 4 14h7l-1 8 9-12h-7z");
pub const BRAIN: Icon = Icon(
    "M12 5v14M12 6a3 3 0 0 0-5.7-1 3.5 3.5 0 0 0-2.2 5.4A3.6 3.6 0 0 0 5 16.6 3.3 3.3 0 0 0 12 18a3.3 3.3 0 0 0 7-1.4 3.6 3.6 0 0 0 .9-6.2A3.5 3.5 0 0 0 17.7 5 3 3 0 0 0 12 6",
);
pub const BULB: Icon = Icon("M9 18h6m-5 3h4M9 15c0-2-3-3-3-7a6 6 0 0 1 12 0c0 4-3 5-3 7z");
pub const CHEVRON: Icon = Icon("m6 9 6 6 6-6");
pub const CHIP: Icon = Icon("M7 7h10v10H7zM10 3v4m4-4v4m-4 10v4m4-4v4M3 10h4m-4 4h4m10-4h4m-4 4h4");
pub const CLIP: Icon = Icon("m20 11-8.5 8.500a5 5 0 0 1-7-7L13 4a3.5 3.5 0 0 1 5 5l-8.5 8.500a2 2 0 0 1-3-3L14 7");
pub const CLOCK: Icon = Icon("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4v5l3 2");
pub const COLUMNS: Icon = Icon("M4 4h16v16H4zM4 10h16M11 4v16");
pub const FORWARD: Icon = Icon("M3 17 9 11l4 4 8-8m-5 0h5v5");
pub const GLOBE: Icon = Icon("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm-9 9h18M12 3c5 5 5 13 0 18-5-5-5-13 0-18");
pub const LINK_OUT: Icon = Icon("M8 6h10v10M18 6 6 18");
pub const LIST: Icon = Icon("m3 6 1.5 1.500L7 5m-4 7 1.5 1.500L7 11m-4 7 1.5 1.500L7 17m4-11h10M11 12h10m-10 6h10");
pub const PEN: Icon = Icon("M4 20h4L20 8l-4-4L4 16zm10-14 4 4");
pub const QUESTION: Icon = Icon("M8.5 9a3.5 3.5 0 1 1 5 3.200c-1 .6-1.5 1.2-1.5 2.300m0 4v.5");
pub const QUOTE: Icon = Icon("M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zm0 13a3 3 0 0 1 3-3h11M9 8h6");
pub const REFRESH: Icon = Icon("M20 5v5h-5m4.5 0a8 8 0 1 0 .5 4");
pub const TAG: Icon = Icon("M4 4h8l8 8-8 8-8-8zm4 4v.1");
pub const WARNING: Icon = Icon("M12 4 2.5 20h19zm0 6v4.500m0 2.500v.1");

impl MarkupWriter {
    /// Writes an icon.
    pub fn icon(&mut self, Icon(line): Icon) {
        self.element_as("svg.icon|viewBox=0 0 24 24|aria-hidden=true>path|d=", line, |_| {});
    }
}
