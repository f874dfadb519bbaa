//! Whether an item is still the same.

use crate::feed::json::Json;

/// What tells whether an item is still the same: equal marks, equal items.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark(pub(super) Json);
