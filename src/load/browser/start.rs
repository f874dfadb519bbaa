//! The entry point of loading.

use std::rc::Rc;

use super::request::Request;
use super::shared_load::SharedLoad;
use super::subscriber::{Event, Subscriber};

/// Starts a load, or joins the one that another element has started. Events come later, never from within this call.
pub fn start(mut request: Request, on_event: Box<dyn Fn(Event)>) -> LoadHandle {
    let shown = request.shown.take();
    let subscriber = Rc::new(Subscriber::new(shown, on_event));
    LoadHandle { load: SharedLoad::subscribe(request, subscriber.clone()), subscriber }
}

/// An element's subscription to a load. Dropping it unsubscribes; when the last one is dropped, the request is aborted.
#[must_use = "the load stops when this is dropped"]
pub struct LoadHandle {
    load: Rc<SharedLoad>,
    subscriber: Rc<Subscriber>,
}

impl Drop for LoadHandle {
    fn drop(&mut self) {
        self.subscriber.unsubscribe();
        self.load.unsubscribe(&self.subscriber);
    }
}
