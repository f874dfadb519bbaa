//! What reading a feed uses in a browser: parsed JSON, Unicode functions and URLs of JavaScript. `native` has the same
//! names.

mod base;
mod json;
mod text;
mod values;

pub use base::Base;
pub use values::{List, Object};

pub(super) use text::{fold, fraction};
pub(super) use values::learn_names;
