//! What goes with a reading from its first value to its last.

use std::cell::{Cell, RefCell};

use super::limits;
use super::problem::Problem;
use super::resolve::Resolve;

/// What reading needs from outside, and what it leaves behind.
pub(super) struct Reading<'a> {
    pub links: &'a dyn Resolve,
    problems: RefCell<Vec<Problem>>,
    /// How many entries of lists may still be read.
    entries: Cell<usize>,
}

impl<'a> Reading<'a> {
    pub fn new(links: &'a dyn Resolve) -> Self {
        Self { links, problems: RefCell::new(Vec::new()), entries: Cell::new(limits::ITEM_ENTRIES) }
    }

    pub fn report(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    pub fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }

    /// How many problems there are so far: when a thing turns out empty, more than before means that it is known why.
    pub fn count(&self) -> usize {
        self.problems.borrow().len()
    }

    /// Whether one more entry of a list may be read; then it is counted.
    pub fn may_read_one_more(&self) -> bool {
        let left = self.entries.get();
        self.entries.set(left.saturating_sub(1));
        left > 0
    }
}
