//! What is needed while a feed, or one of its items, is read.

use std::cell::{Cell, RefCell};

use super::limits;
use super::problem::Problem;
use super::resolve::Resolve;

/// Resolves links and collects problems while a feed, or one of its items, is read.
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

    /// How many problems there are so far. If something turns out to be empty, and there are more than before, the
    /// reason has been reported already.
    pub fn count(&self) -> usize {
        self.problems.borrow().len()
    }

    /// Whether one more entry of a list may be read. Each call counts one.
    pub fn may_read_one_more(&self) -> bool {
        let left = self.entries.get();
        self.entries.set(left.saturating_sub(1));
        left > 0
    }
}
