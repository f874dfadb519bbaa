//! Who waits for a load, and what they hear of it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::loaded::Loaded;
use crate::load::error::Error;

/// What comes of it: at most one `Stored`, then one `Fresh` or `Failed`.
pub enum Event {
    /// What was kept on the last visit. The answer is still to come.
    Stored {
        /// The feed.
        loaded: Rc<Loaded>,
        /// Its age in seconds.
        age: u32,
    },
    /// The answer.
    Fresh {
        /// The feed.
        loaded: Rc<Loaded>,
        /// It is what the element shows already, be it from `Request::shown` or from `Stored`.
        same: bool,
    },
    /// There will be no answer.
    Failed(Error),
}

/// One who waits for a load, and what has been heard of it.
pub(super) struct Subscriber {
    on: Box<dyn Fn(Event)>,
    shown: RefCell<Option<Rc<Loaded>>>,
    had_stored: Cell<bool>,
    ended: Cell<bool>,
}

impl Subscriber {
    /// Somebody who shows this already, if anything.
    pub(super) fn new(shown: Option<Rc<Loaded>>, on: Box<dyn Fn(Event)>) -> Self {
        // What is kept is no newer than what is shown.
        let had_stored = Cell::new(shown.is_some());
        Self { on, shown: RefCell::new(shown), had_stored, ended: Cell::new(false) }
    }

    /// From now on, nothing is heard.
    pub(super) fn unsubscribe(&self) {
        self.ended.set(true);
    }

    /// Says what was kept, once, unless it comes too late.
    pub(super) fn stored(&self, loaded: &Rc<Loaded>, age: u32) {
        if !self.ended.get() && !self.had_stored.replace(true) {
            self.shown.replace(Some(loaded.clone()));
            (self.on)(Event::Stored { loaded: loaded.clone(), age });
        }
    }

    /// Says how it ended, once.
    pub(super) fn end(&self, outcome: &Result<Rc<Loaded>, Error>) {
        if self.ended.replace(true) {
            return;
        }
        (self.on)(match outcome {
            Ok(loaded) => {
                let same = self.shown.take().is_some_and(|shown| shown.same(loaded));
                if same {
                    loaded.good.set(true);
                }
                Event::Fresh { loaded: loaded.clone(), same }
            }
            Err(error) => Event::Failed(error.clone()),
        });
    }
}
