//! What a server has for a feed: serde_json, and Unicode and URLs by crates. `browser` has the same names.

mod base;
mod deserialize;
mod document;
mod mark;
mod normalise;
mod text;
mod values;

pub use base::Base;
pub use document::Native;
pub use mark::Mark;
pub use values::{List, Object};

pub(super) use text::{fold, fraction};
