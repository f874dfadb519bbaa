//! The one way in: what to load, and what comes of it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::flight::Flight;
use super::{Early, Error, Loaded};

/// What a load is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The element's first load of this URL: what was kept on the last visit is shown meanwhile.
    First,
    /// Once more because it is time to. What another element has just fetched is new enough.
    Refresh,
    /// Once more because someone has asked for it: nothing but a new answer will do.
    Reload,
    /// A further page of a feed. Pages are not kept.
    Page,
}

/// What to load, and how.
pub struct Request {
    /// An absolute http(s) URL.
    pub url: String,
    /// Milliseconds for one try with its body.
    pub timeout: u32,
    /// Whether anything may be stored on the visitor's machine.
    pub cache: bool,
    /// What it is for.
    pub mode: Mode,
    /// A request for this URL that is under way already. If another element has one, too, this one is left alone, since
    /// the two may be the same.
    pub early: Option<Early>,
    /// What the element shows already, to be compared with what comes.
    pub shown: Option<Rc<Loaded>>,
}

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

/// Starts a load, or joins the one that another element has started. Events come later, never from within this call.
pub fn start(mut request: Request, on: Box<dyn Fn(Event)>) -> Guard {
    let waiter = Rc::new(Waiter {
        on,
        shown: RefCell::new(request.shown.take()),
        had_stored: Cell::new(false),
        ended: Cell::new(false),
    });
    Guard { flight: Flight::board(request, waiter.clone()), waiter }
}

/// An element's share in a load. Dropped, it hears no more; and when nobody is left to hear, whatever is under way is
/// aborted.
#[must_use = "the load stops when this is dropped"]
pub struct Guard {
    flight: Rc<Flight>,
    waiter: Rc<Waiter>,
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.waiter.ended.set(true);
        self.flight.leave(&self.waiter);
    }
}

/// One who waits for a load, and what has been heard of it.
pub(super) struct Waiter {
    on: Box<dyn Fn(Event)>,
    shown: RefCell<Option<Rc<Loaded>>>,
    had_stored: Cell<bool>,
    ended: Cell<bool>,
}

impl Waiter {
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
                Event::Fresh { loaded: loaded.clone(), same }
            }
            Err(error) => Event::Failed(error.clone()),
        });
    }
}
