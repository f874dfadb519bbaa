//! Loads under way, shared by the elements that have the same URL.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Date;
use wasm_bindgen_futures::spawn_local;

use super::loaded::Loaded;
use super::request::{Early, Mode, Request};
use super::store::{self, CachedFeed};
use super::subscriber::Subscriber;
use super::tries::{Answer, load_with_retries};
use super::wait::{CancelToken, Deadline, yield_to_main};
use crate::load::error::Error;

/// How long a feed that has arrived is handed to other elements that ask for it, in milliseconds.
const JUST_FETCHED: u32 = 5_000;

thread_local! {
    /// The loads that are under way, and those that have just ended.
    static LOADS: RefCell<Vec<Rc<SharedLoad>>> = const { RefCell::new(Vec::new()) };
}

/// One load, and everyone who waits for it.
pub(super) struct SharedLoad {
    request: Request,
    cancel: CancelToken,
    subscribers: RefCell<Vec<Rc<Subscriber>>>,
    cached: RefCell<CacheLookup>,
    outcome: RefCell<Option<Outcome>>,
    /// When the load ended, in milliseconds since 1970.
    ended: Cell<f64>,
}

/// How a load ended.
type Outcome = Rc<Result<Rc<Loaded>, Error>>;

/// What is known of the copy that an earlier visit may have cached.
enum CacheLookup {
    Pending,
    Done(Option<(Rc<Loaded>, u32)>),
}

impl SharedLoad {
    /// Subscribes to the load that a request asks for: an existing one if any matches, otherwise a new one.
    pub(super) fn subscribe(request: Request, subscriber: Rc<Subscriber>) -> Rc<Self> {
        let mut existing = None;
        loads(&mut |loads| existing = loads.iter().find(|load| load.matches(&request)).cloned());
        let Some(load) = existing else { return Self::start(request, subscriber) };
        load.subscribers.borrow_mut().push(subscriber.clone());
        let joined = load.clone();
        spawn_local(async move { joined.notify(&subscriber) });
        load
    }

    /// Whether the outcome of this load will do for a request.
    fn matches(&self, request: &Request) -> bool {
        let is_current = match &*self.outcome.borrow() {
            None => self.request.mode == request.mode,
            // The age is measured by the clock, because no timer runs while the page is frozen or the machine asleep.
            Some(outcome) => {
                let is_recent = Date::now() - self.ended.get() < f64::from(JUST_FETCHED);
                outcome.is_ok() && request.mode != Mode::Reload && is_recent
            }
        };
        let (own, other) = (&self.request, request);
        is_current && own.cache == other.cache && own.credentials == other.credentials && own.url == other.url
    }

    fn start(mut request: Request, subscriber: Rc<Subscriber>) -> Rc<Self> {
        // The new answer will be newer than those of the loads of this URL that have ended.
        remove_loads(&|load| load.request.url == request.url && load.outcome.borrow().is_some());
        // A reload, too, shows the cached copy meanwhile where nothing is shown so far.
        let reads_cache = request.cache && matches!(request.mode, Mode::First | Mode::Reload);
        let early = request.early.take();
        let load = Rc::new(Self {
            request,
            cancel: CancelToken::new(),
            subscribers: RefCell::new(vec![subscriber]),
            cached: RefCell::new(if reads_cache { CacheLookup::Pending } else { CacheLookup::Done(None) }),
            outcome: RefCell::new(None),
            ended: Cell::new(0.0),
        });
        loads(&mut |loads| loads.push(load.clone()));
        spawn_local(load.clone().fetch(early));
        if reads_cache {
            spawn_local(load.clone().read_cache());
        }
        load
    }

    /// Removes a subscriber. When it was the last one, a load that is under way is cancelled.
    pub(super) fn unsubscribe(&self, subscriber: &Rc<Subscriber>) {
        // The list is taken out of its cell first: to drop a subscriber may drop what its callback holds, and that may
        // call this method again.
        let mut remaining = self.subscribers.take();
        remaining.retain(|other| !Rc::ptr_eq(other, subscriber));
        let empty = remaining.is_empty();
        self.subscribers.replace(remaining);
        if empty && self.outcome.borrow().is_none() {
            self.cancel.cancel();
            self.remove_from_list();
        }
    }

    async fn fetch(self: Rc<Self>, early: Option<Early>) {
        let Some(answer) = load_with_retries(&self.request, early, &self.cancel).await else { return };
        match answer {
            Ok(Answer { loaded, bytes, cache_control }) => {
                self.finish(Ok(loaded.clone()));
                // The subscribers open the feed in tasks of their own, and mark it as valid if it is.
                let _ = yield_to_main().await;
                if loaded.is_valid.get() && self.request.cache && self.request.mode != Mode::Page {
                    store::write(&self.request.url, &loaded, bytes, &cache_control, &self.cancel).await;
                }
                Deadline::new(&self.cancel, JUST_FETCHED).wait_until_over().await;
            }
            Err(error) => self.finish(Err(error)),
        }
        self.remove_from_list();
    }

    async fn read_cache(self: Rc<Self>) {
        let cached = store::read(&self.request.url, &self.cancel).await;
        let cached = cached.map(|CachedFeed { loaded, time }| (loaded, time));
        self.cached.replace(CacheLookup::Done(cached));
        self.notify_all();
    }

    fn finish(&self, outcome: Result<Rc<Loaded>, Error>) {
        self.ended.set(Date::now());
        self.outcome.replace(Some(Rc::new(outcome)));
        self.notify_all();
    }

    fn notify_all(&self) {
        // A callback may drop its handle or start another load, so nothing may be borrowed while it runs.
        let subscribers = self.subscribers.borrow().clone();
        for subscriber in &subscribers {
            self.notify(subscriber);
        }
    }

    /// Tells a subscriber what is known by now. A subscriber ignores what it has been told before.
    fn notify(&self, subscriber: &Subscriber) {
        let outcome = self.outcome.borrow().clone();
        if outcome.as_ref().is_none_or(|outcome| outcome.is_err()) {
            let cached = match &*self.cached.borrow() {
                // A failure is told only after the cached feed: the subscriber reacts to it differently if it has one
                // to show.
                CacheLookup::Pending => return,
                CacheLookup::Done(cached) => cached.clone(),
            };
            if let Some((loaded, time)) = cached {
                let now = (Date::now() / 1000.0) as u32;
                subscriber.send_cached(&loaded, now.saturating_sub(time));
            }
        }
        if let Some(outcome) = outcome {
            subscriber.send_outcome(&outcome);
        }
    }

    fn remove_from_list(&self) {
        remove_loads(&|load| std::ptr::eq(&**load, self));
    }
}

/// Takes loads off the list. They are dropped when the list is no longer borrowed, because that may run callbacks which
/// use the list.
fn remove_loads(is_gone: &dyn Fn(&Rc<SharedLoad>) -> bool) {
    loop {
        let mut removed = None;
        loads(&mut |loads| removed = loads.iter().position(is_gone).map(|at| loads.swap_remove(at)));
        if removed.is_none() {
            return;
        }
    }
}

/// Gives access to the list. Everything goes through this function so that the Wasm has the borrowing code only once.
fn loads(visit: &mut dyn FnMut(&mut Vec<Rc<SharedLoad>>)) {
    LOADS.with_borrow_mut(visit);
}
