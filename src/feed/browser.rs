//! What a browser has for a feed: `JSON.parse`, Unicode and URLs. `native` has the same names.

mod base;
mod document;
mod json;
mod mark;
mod text;
mod values;

pub use base::Base;
pub use document::Browser;
pub use mark::Mark;
pub use values::{List, Object};

pub(super) use text::{fold, fraction};
