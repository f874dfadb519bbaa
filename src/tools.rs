//! What publishers use where there is no browser: [`check`] tells what is wrong with a feed, [`convert`] makes one JSON Feed
//! of feeds of any kind, [`prerender`] writes a feed as HTML that can be read with no script.

pub mod check;
pub mod convert;
pub mod prerender;
