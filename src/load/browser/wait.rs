//! Waiting for promises, in such a way that whatever is waited for can be given up.
//!
//! A future of ours that waits for a promise is woken by that promise alone. Aborting the request would wake it, too,
//! as long as nobody has wrapped the page's `fetch` and dropped the signal; so nothing here relies on that: each wait
//! is a race against a promise that is ours.

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::task::{Context, Poll};

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::thrown::says;
use crate::load::error::Error;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    pub(super) fn set_timeout(callback: &Function, ms: u32) -> f64;
    #[wasm_bindgen(js_name = clearTimeout)]
    pub(super) fn clear_timeout(id: f64);
}

#[wasm_bindgen(module = "/www/app/breathe.js")]
extern "C" {
    /// Lets the page do what is waiting: paint, input.
    pub fn breathe() -> Promise;
}

/// Calls off everything that is waited for with it.
pub(super) struct Stop {
    stopped: Cell<bool>,
    promise: Promise,
    resolve: Function,
}

impl Stop {
    pub(super) fn new() -> Self {
        let (promise, resolve) = promise();
        Self { stopped: Cell::new(false), promise, resolve }
    }

    /// From now on every wait is over.
    pub(super) fn stop(&self) {
        self.stopped.set(true);
        let _ = self.resolve.call0(&JsValue::UNDEFINED);
    }
}

/// Why a wait has ended without what was waited for.
pub(super) enum Break {
    /// Nobody wants it any more.
    Stopped,
    /// It took too long.
    TimedOut,
    /// The promise was rejected, or the call that should have made it threw; the reason is in it.
    Failed(String),
    /// The server's answer is no success: the status, and its `Retry-After`.
    Status(u16, Option<String>),
    /// There is no point in trying again.
    Final(Error),
}

/// The time that something with several waits may take in all. Dropped, its timer is gone.
///
/// A wait that ends without a value leaves the reason here, and not in its result: results pass through every function
/// that waits, and are code in each.
pub(super) struct Patience<'a> {
    stop: &'a Stop,
    over: Promise,
    timer: f64,
    pub(super) broken: RefCell<Break>,
}

impl<'a> Patience<'a> {
    pub(super) fn new(stop: &'a Stop, ms: u32) -> Self {
        let (over, resolve) = promise();
        // A browser reads more than this as "at once".
        let timer = set_timeout(&resolve, ms.min(i32::MAX as u32));
        Self { stop, over, timer, broken: RefCell::new(Break::Stopped) }
    }

    /// What a promise comes to, unless it is called off or takes too long. It takes the result of the call that makes
    /// the promise, because in a page with patched builtins such a call may throw.
    pub(super) fn settle(&self, made: Result<Promise, JsValue>) -> Settle<'_> {
        let promise = made.unwrap_or_else(|thrown| Promise::reject(&thrown));
        let race = Promise::race(&Array::of3(&promise, &self.stop.promise, &self.over));
        Settle { race: JsFuture::from(race), patience: self }
    }

    /// Waits for all of the time.
    pub(super) fn exhaust(&self) -> Settle<'_> {
        self.settle(Ok(self.over.clone()))
    }

    /// Leaves the reason why it goes no further.
    pub(super) fn give_up(&self, why: Break) {
        self.broken.replace(why);
    }

    /// A value, or the exception that was thrown in its place as the reason.
    pub(super) fn caught<T>(&self, result: Result<T, JsValue>) -> Option<T> {
        result.map_err(|thrown| self.give_up(Break::Failed(says(&thrown)))).ok()
    }
}

impl Drop for Patience<'_> {
    fn drop(&mut self) {
        clear_timeout(self.timer);
    }
}

/// A wait. It is written out, and never inlined, because an `async fn` would be woven anew into each function that
/// waits.
pub(super) struct Settle<'a> {
    race: JsFuture,
    patience: &'a Patience<'a>,
}

impl Future for Settle<'_> {
    type Output = Option<JsValue>;

    #[inline(never)]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Poll::Ready(ended) = Pin::new(&mut self.race).poll(context) else { return Poll::Pending };
        let why = match ended {
            _ if self.patience.stop.stopped.get() => Break::Stopped,
            // Our own promises carry no value. Where something else has none, it has nothing to go on with either.
            Ok(value) if value.is_undefined() => Break::TimedOut,
            Ok(value) => return Poll::Ready(Some(value)),
            Err(reason) => Break::Failed(says(&reason)),
        };
        self.patience.give_up(why);
        Poll::Ready(None)
    }
}

/// A promise, and what resolves it.
fn promise() -> (Promise, Function) {
    let mut function = JsValue::UNDEFINED;
    let promise = Promise::new(&mut |resolve, _| function = resolve.into());
    (promise, function.unchecked_into())
}
