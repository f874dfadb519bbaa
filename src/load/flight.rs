//! Loads under way, shared by the elements that have the same URL.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Date;
use wasm_bindgen_futures::spawn_local;
use web_sys::RequestCache;

use super::request::{Answer, Ask, request};
use super::start::{Mode, Request, Waiter};
use super::store::{self, Stored};
use super::wait::{Patience, Stop};
use super::{Early, Error, Loaded};

/// For so many milliseconds a feed that has arrived is handed to other elements that ask for it.
const JUST_FETCHED: u32 = 5_000;

thread_local! {
    /// Those under way, and those that have just arrived.
    static FLIGHTS: RefCell<Vec<Rc<Flight>>> = const { RefCell::new(Vec::new()) };
}

/// One load, and everyone who waits for it.
pub(super) struct Flight {
    url: String,
    cache: bool,
    mode: Mode,
    stop: Stop,
    waiters: RefCell<Vec<Rc<Waiter>>>,
    kept: RefCell<Kept>,
    outcome: RefCell<Option<Outcome>>,
}

/// How it ended.
type Outcome = Rc<Result<Rc<Loaded>, Error>>;

/// What the store says.
enum Kept {
    Reading,
    Read(Option<(Rc<Loaded>, u32)>),
}

impl Flight {
    /// Puts someone on the load that a request is about: one that is there, or a new one.
    pub(super) fn board(request: Request, waiter: Rc<Waiter>) -> Rc<Self> {
        let there = FLIGHTS.with_borrow(|flights| flights.iter().find(|flight| flight.serves(&request)).cloned());
        let Some(flight) = there else { return Self::depart(request, waiter) };
        flight.waiters.borrow_mut().push(waiter.clone());
        let late = flight.clone();
        spawn_local(async move { late.tell(&waiter) });
        flight
    }

    fn serves(&self, request: &Request) -> bool {
        let soon = match &*self.outcome.borrow() {
            None => self.mode == request.mode,
            Some(outcome) => outcome.is_ok() && request.mode != Mode::Reload,
        };
        soon && self.cache == request.cache && self.url == request.url
    }

    fn depart(request: Request, waiter: Rc<Waiter>) -> Rc<Self> {
        let Request { url, timeout, cache, mode, early, .. } = request;
        // What comes will be newer than what came before.
        remove(&|flight| flight.url == url && flight.outcome.borrow().is_some());
        let reads = cache && mode == Mode::First;
        let http_cache = match mode {
            // Its own HTTP cache is storage on the visitor's machine as well.
            _ if !cache => RequestCache::NoStore,
            Mode::First | Mode::Page => RequestCache::Default,
            // Whatever the cache holds is validated first. The browser adds `If-None-Match` and `If-Modified-Since` by
            // itself, and a 304 costs no body: the kept one is handed to us as a 200. Validators of our own would turn
            // the request into one that other origins must allow in a preflight.
            Mode::Refresh | Mode::Reload => RequestCache::NoCache,
        };
        let flight = Rc::new(Self {
            url: url.clone(),
            cache,
            mode,
            stop: Stop::new(),
            waiters: RefCell::new(vec![waiter]),
            kept: RefCell::new(if reads { Kept::Reading } else { Kept::Read(None) }),
            outcome: RefCell::new(None),
        });
        FLIGHTS.with_borrow_mut(|flights| flights.push(flight.clone()));
        spawn_local(flight.clone().run(Ask { url, timeout, http_cache }, early));
        if reads {
            spawn_local(flight.clone().read());
        }
        flight
    }

    /// Someone has gone. When they were the last, there is nobody to do it for.
    pub(super) fn leave(&self, waiter: &Rc<Waiter>) {
        // Taken out first: dropping one may drop whatever its callback holds, and that may come back here.
        let mut left = self.waiters.take();
        left.retain(|other| !Rc::ptr_eq(other, waiter));
        let empty = left.is_empty();
        self.waiters.replace(left);
        if empty && self.outcome.borrow().is_none() {
            self.stop.stop();
            self.forget();
        }
    }

    async fn run(self: Rc<Self>, ask: Ask, early: Option<Early>) {
        let Some(answer) = request(&ask, early, &self.stop).await else { return };
        match answer {
            Ok(Answer { loaded, keep }) => {
                self.end(Ok(loaded.clone()));
                if self.cache && self.mode != Mode::Page {
                    store::write(&self.url, keep.then_some(&*loaded), &self.stop).await;
                }
                Patience::new(&self.stop, JUST_FETCHED).exhaust().await;
            }
            Err(error) => self.end(Err(error)),
        }
        self.forget();
    }

    async fn read(self: Rc<Self>) {
        let stored = store::read(&self.url, &self.stop).await;
        let kept = stored.map(|Stored { loaded, time }| (loaded, time));
        self.kept.replace(Kept::Read(kept));
        self.tell_all();
    }

    fn end(&self, outcome: Result<Rc<Loaded>, Error>) {
        self.outcome.replace(Some(Rc::new(outcome)));
        self.tell_all();
    }

    fn tell_all(&self) {
        // A callback may drop its guard or start another load: nothing is borrowed while it runs.
        let waiters = self.waiters.borrow().clone();
        for waiter in &waiters {
            self.tell(waiter);
        }
    }

    /// Tells someone what there is to tell by now, and has not been told.
    fn tell(&self, waiter: &Waiter) {
        let outcome = self.outcome.borrow().clone();
        if outcome.as_ref().is_none_or(|outcome| outcome.is_err()) {
            let kept = match &*self.kept.borrow() {
                // A failure waits for it: with a kept feed at hand, it is another story.
                Kept::Reading => return,
                Kept::Read(kept) => kept.clone(),
            };
            if let Some((loaded, time)) = kept {
                let now = (Date::now() / 1000.0) as u32;
                waiter.stored(&loaded, now.saturating_sub(time));
            }
        }
        if let Some(outcome) = outcome {
            waiter.end(&outcome);
        }
    }

    fn forget(&self) {
        remove(&|flight| std::ptr::eq(&**flight, self));
    }
}

/// Takes flights off the list. They are dropped when the list is not borrowed any more, for the same reason as above.
fn remove(gone: &dyn Fn(&Rc<Flight>) -> bool) {
    while let Some(_flight) =
        FLIGHTS.with_borrow_mut(|flights| flights.iter().position(gone).map(|at| flights.swap_remove(at)))
    {}
}
