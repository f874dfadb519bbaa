//! What reading a feed uses outside of a browser: serde_json, and crates for Unicode and URLs. `browser` has the same
//! names.

mod base;
mod deserialize;
mod document;
mod normalise;
pub mod schema;
mod text;
mod values;

pub use base::Base;
pub(crate) use deserialize::MAX_DEPTH as JSON_DEPTH;
pub use document::from_xml;
pub(crate) use document::{decode_json, decode_xml};
pub use normalise::normalise;
pub use values::{List, Object};

pub(super) use text::{fold, fraction};

/// Does nothing: only JavaScript has to be told the names.
pub(super) fn learn_names(_: &str) {}
