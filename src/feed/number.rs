//! Numbers as text, as JavaScript writes them, so that a numeric id is the same text in a browser and on a server.

use super::platform::fraction;
use crate::words::{concat, to_decimal};

/// The shortest decimal that reads back as the same double
/// ([Number::toString](https://tc39.es/ecma262/#sec-numeric-types-number-tostring)).
pub(super) fn text(number: f64) -> String {
    // Whole numbers are most ids and need no float formatting; minus zero is written as zero.
    if number.abs() < 1e15 && number % 1.0 == 0.0 {
        let digits = to_decimal(number.abs() as u64);
        return if number < 0.0 { concat(&["-", &digits]) } else { digits };
    }
    fraction(number)
}
