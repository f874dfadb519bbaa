//! Someone who waits for a load, and the events that they get.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::loaded::Loaded;
use crate::load::error::Error;

/// What a subscriber is told of a load: at most one `Cached`, then one `Fresh` or `Failed`.
pub enum Event {
    /// The cached copy of an earlier visit. The server's answer is still to come.
    Cached {
        /// The feed.
        loaded: Rc<Loaded>,
        /// Its age in seconds.
        age: u32,
    },
    /// The server's answer.
    Fresh {
        /// The feed.
        loaded: Rc<Loaded>,
        /// Whether it is what the element shows already, be it from `Request::shown` or from `Cached`.
        unchanged: bool,
    },
    /// The load has failed.
    Failed(Error),
}

/// Someone who waits for a load, and what they have been told of it.
pub(super) struct Subscriber {
    on_event: Box<dyn Fn(Event)>,
    shown: RefCell<Option<Rc<Loaded>>>,
    had_cached: Cell<bool>,
    ended: Cell<bool>,
}

impl Subscriber {
    /// A subscriber that shows `shown` already, if anything.
    pub(super) fn new(shown: Option<Rc<Loaded>>, on_event: Box<dyn Fn(Event)>) -> Self {
        // A cached copy is no newer than what is shown, so it is of no use then.
        let had_cached = Cell::new(shown.is_some());
        Self { on_event, shown: RefCell::new(shown), had_cached, ended: Cell::new(false) }
    }

    /// No event is sent from now on.
    pub(super) fn unsubscribe(&self) {
        self.ended.set(true);
    }

    /// Sends the cached copy of an earlier visit, once, unless the load has ended.
    pub(super) fn send_cached(&self, loaded: &Rc<Loaded>, age: u32) {
        if !self.ended.get() && !self.had_cached.replace(true) {
            self.shown.replace(Some(loaded.clone()));
            (self.on_event)(Event::Cached { loaded: loaded.clone(), age });
        }
    }

    /// Sends how the load ended, once.
    pub(super) fn send_outcome(&self, outcome: &Result<Rc<Loaded>, Error>) {
        if self.ended.replace(true) {
            return;
        }
        (self.on_event)(match outcome {
            Ok(loaded) => {
                let unchanged = self.shown.take().is_some_and(|shown| shown.is_same_as(loaded));
                if unchanged {
                    loaded.is_valid.set(true);
                }
                Event::Fresh { loaded: loaded.clone(), unchanged }
            }
            Err(error) => Event::Failed(error.clone()),
        });
    }
}
