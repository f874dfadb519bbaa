//! What was repaired in a body.

use crate::words::{concat, to_decimal};

/// So many repairs are reported. In a feed with more of them, most have the same cause.
const MAX_REPAIRS: usize = 100;

/// The faults that `nutgraf check --fix` knows how to fix, in the words in which they are reported.
pub mod repair {
    pub const AMPERSAND: &str = "an & that begins no reference (it is written &amp;)";
    pub const LESS_THAN: &str = "a < that begins no tag (it is written &lt;)";
    pub const CONTROL_CHARACTER: &str = "a control character";
    pub const NO_START_TAG: &str = "an end tag with no start tag";
    pub const NO_END_TAG: &str = "the end of the body, before the end tag";
}

/// One thing that was repaired.
pub struct Repair {
    /// The line and the column, each from 1, and the path of the element.
    pub path: String,
    /// What was there, and how it is written.
    pub found: &'static str,
}

/// Collects repairs.
pub struct Repairs<'a> {
    /// The whole body.
    pub xml: &'a str,
    pub all: Vec<Repair>,
    /// A place in the body, its line and its column: those of the next repair are counted from there.
    counted: (usize, u64, u64),
}

impl<'a> Repairs<'a> {
    pub fn new(xml: &'a str) -> Self {
        Self { xml, all: Vec::new(), counted: (0, 1, 1) }
    }

    /// Adds a repair of what stands at a byte of the body.
    pub fn report(&mut self, at: usize, path: &str, found: &'static str) {
        if self.all.len() >= MAX_REPAIRS {
            return;
        }
        if at < self.counted.0 {
            self.counted = (0, 1, 1);
        }
        let (from, mut line, mut column) = self.counted;
        for character in self.xml[from..at].chars() {
            (line, column) = if character == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        self.counted = (at, line, column);
        let path = concat(&["line ", &to_decimal(line), ", column ", &to_decimal(column), ", ", path]);
        self.all.push(Repair { path, found });
    }
}
