//! What a browser has for a feed: `JSON.parse`, Unicode and URLs. `native` has the same names.

mod base;
mod json;
mod text;
mod values;

pub use base::Base;
pub use values::{List, Object};

pub(super) use text::{fold, fraction};
pub(super) use values::learn_names;
