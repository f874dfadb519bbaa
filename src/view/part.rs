//! The names that `::part()` knows.

/// Every part and what it is. A designer relies on these names: they only change with the version.
pub const PARTS: &[(&str, &str)] = &[];
