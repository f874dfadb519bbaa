//! Loads under way, shared by the elements that have the same URL.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Date;
use wasm_bindgen_futures::spawn_local;

use super::loaded::Loaded;
use super::request::{Early, Mode, Request};
use super::store::{self, Stored};
use super::subscriber::Subscriber;
use super::tries::{Answer, tries};
use super::wait::{Patience, Stop, breathe};
use crate::load::error::Error;

/// For so many milliseconds a feed that has arrived is handed to other elements that ask for it.
const JUST_FETCHED: u32 = 5_000;

thread_local! {
    /// Those under way, and those that have just arrived.
    static LOADS: RefCell<Vec<Rc<SharedLoad>>> = const { RefCell::new(Vec::new()) };
}

/// One load, and everyone who waits for it.
pub(super) struct SharedLoad {
    request: Request,
    stop: Stop,
    subscribers: RefCell<Vec<Rc<Subscriber>>>,
    kept: RefCell<Kept>,
    outcome: RefCell<Option<Outcome>>,
    /// When that was.
    ended: Cell<f64>,
}

/// How it ended.
type Outcome = Rc<Result<Rc<Loaded>, Error>>;

/// What the store says.
enum Kept {
    Reading,
    Read(Option<(Rc<Loaded>, u32)>),
}

impl SharedLoad {
    /// Puts someone on the load that a request is about: one that is there, or a new one.
    pub(super) fn subscribe(request: Request, subscriber: Rc<Subscriber>) -> Rc<Self> {
        let mut there = None;
        loads(&mut |loads| there = loads.iter().find(|load| load.serves(&request)).cloned());
        let Some(load) = there else { return Self::begin(request, subscriber) };
        load.subscribers.borrow_mut().push(subscriber.clone());
        let late = load.clone();
        spawn_local(async move { late.tell(&subscriber) });
        load
    }

    fn serves(&self, request: &Request) -> bool {
        let soon = match &*self.outcome.borrow() {
            None => self.request.mode == request.mode,
            // By the clock: while the page is put away, or the machine asleep, no timer runs.
            Some(outcome) => {
                let new = Date::now() - self.ended.get() < f64::from(JUST_FETCHED);
                outcome.is_ok() && request.mode != Mode::Reload && new
            }
        };
        soon && self.request.cache == request.cache && self.request.url == request.url
    }

    fn begin(mut request: Request, subscriber: Rc<Subscriber>) -> Rc<Self> {
        // What comes will be newer than what came before.
        remove(&|load| load.request.url == request.url && load.outcome.borrow().is_some());
        let reads = request.cache && matches!(request.mode, Mode::First | Mode::Reload);
        let early = request.early.take();
        let load = Rc::new(Self {
            request,
            stop: Stop::new(),
            subscribers: RefCell::new(vec![subscriber]),
            kept: RefCell::new(if reads { Kept::Reading } else { Kept::Read(None) }),
            outcome: RefCell::new(None),
            ended: Cell::new(0.0),
        });
        loads(&mut |loads| loads.push(load.clone()));
        spawn_local(load.clone().run(early));
        if reads {
            spawn_local(load.clone().read());
        }
        load
    }

    /// Someone has gone. When they were the last, there is nobody to do it for.
    pub(super) fn unsubscribe(&self, subscriber: &Rc<Subscriber>) {
        // Taken out first: dropping one may drop whatever its callback holds, and that may come back here.
        let mut left = self.subscribers.take();
        left.retain(|other| !Rc::ptr_eq(other, subscriber));
        let empty = left.is_empty();
        self.subscribers.replace(left);
        if empty && self.outcome.borrow().is_none() {
            self.stop.stop();
            self.forget();
        }
    }

    async fn run(self: Rc<Self>, early: Option<Early>) {
        let Some(answer) = tries(&self.request, early, &self.stop).await else { return };
        match answer {
            Ok(Answer { loaded, bytes, control }) => {
                self.end(Ok(loaded.clone()));
                // Whoever has heard of it looks into it later.
                let _ = breathe().await;
                if loaded.good.get() && self.request.cache && self.request.mode != Mode::Page {
                    store::write(&self.request.url, &loaded, bytes, &control, &self.stop).await;
                }
                Patience::new(&self.stop, JUST_FETCHED).exhaust().await;
            }
            Err(error) => self.end(Err(error)),
        }
        self.forget();
    }

    async fn read(self: Rc<Self>) {
        let stored = store::read(&self.request.url, &self.stop).await;
        let kept = stored.map(|Stored { loaded, time }| (loaded, time));
        self.kept.replace(Kept::Read(kept));
        self.tell_all();
    }

    fn end(&self, outcome: Result<Rc<Loaded>, Error>) {
        self.ended.set(Date::now());
        self.outcome.replace(Some(Rc::new(outcome)));
        self.tell_all();
    }

    fn tell_all(&self) {
        // A callback may drop its guard or start another load: nothing is borrowed while it runs.
        let subscribers = self.subscribers.borrow().clone();
        for subscriber in &subscribers {
            self.tell(subscriber);
        }
    }

    /// Tells someone what there is to tell by now, and has not been told.
    fn tell(&self, subscriber: &Subscriber) {
        let outcome = self.outcome.borrow().clone();
        if outcome.as_ref().is_none_or(|outcome| outcome.is_err()) {
            let kept = match &*self.kept.borrow() {
                // A failure waits for it: with a kept feed at hand, it is another story.
                Kept::Reading => return,
                Kept::Read(kept) => kept.clone(),
            };
            if let Some((loaded, time)) = kept {
                let now = (Date::now() / 1000.0) as u32;
                subscriber.stored(&loaded, now.saturating_sub(time));
            }
        }
        if let Some(outcome) = outcome {
            subscriber.end(&outcome);
        }
    }

    fn forget(&self) {
        remove(&|load| std::ptr::eq(&**load, self));
    }
}

/// Takes loads off the list. They are dropped when the list is not borrowed any more, for the same reason as above.
fn remove(gone: &dyn Fn(&Rc<SharedLoad>) -> bool) {
    loop {
        let mut taken = None;
        loads(&mut |loads| taken = loads.iter().position(gone).map(|at| loads.swap_remove(at)));
        if taken.is_none() {
            return;
        }
    }
}

/// The one way to the list, so that there is one copy of what borrows it.
fn loads(visit: &mut dyn FnMut(&mut Vec<Rc<SharedLoad>>)) {
    LOADS.with_borrow_mut(visit);
}
