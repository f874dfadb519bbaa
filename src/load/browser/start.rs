//! The one way in.

use std::rc::Rc;

use super::flight::Flight;
use super::request::Request;
use super::waiter::{Event, Waiter};

/// Starts a load, or joins the one that another element has started. Events come later, never from within this call.
pub fn start(mut request: Request, on: Box<dyn Fn(Event)>) -> Guard {
    let shown = request.shown.take();
    let waiter = Rc::new(Waiter::new(shown, on));
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
        self.waiter.leave();
        self.flight.leave(&self.waiter);
    }
}
