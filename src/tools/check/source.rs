//! Where in a text the parts of a feed stand.

use std::ops::Range;

use super::codes::Code;
use super::fix::Fix;
use crate::feed::Problem;

/// The places in a text, in bytes.
pub trait Source {
    /// Where the value stands that a problem is about; where it would belong, if there is none.
    fn place(&self, problem: &Problem) -> Range<usize>;

    /// How to fix the problem, if there is only one possible fix.
    fn fix(&self, code: &Code, problem: &Problem) -> Option<Fix>;
}

/// A text that could not be read: all of it stands at its beginning.
pub struct NoPlaces;

impl Source for NoPlaces {
    fn place(&self, _: &Problem) -> Range<usize> {
        0..0
    }

    fn fix(&self, _: &Code, _: &Problem) -> Option<Fix> {
        None
    }
}
