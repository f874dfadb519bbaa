//! Waiting for promises, in such a way that every wait can be cancelled and has a time limit.
//!
//! A future of ours that waits for a promise is woken by that promise alone. Aborting the request would wake it, too,
//! as long as nobody has wrapped the page's `fetch` and dropped the signal. Nothing here relies on that: each wait is a
//! race against promises of our own.

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::task::{Context, Poll};

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::thrown::error_text;
use crate::load::error::Error;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    pub(super) fn set_timeout(callback: &Function, ms: u32) -> f64;
    #[wasm_bindgen(js_name = clearTimeout)]
    pub(super) fn clear_timeout(id: f64);
}

#[wasm_bindgen(module = "/www/app/yield-to-main.js")]
extern "C" {
    /// Lets the page do what it has to do first, such as painting and handling input.
    #[wasm_bindgen(js_name = yieldToMain)]
    pub fn yield_to_main() -> Promise;
}

/// Cancels every wait that uses it.
pub(super) struct CancelToken {
    cancelled: Cell<bool>,
    promise: Promise,
    resolve: Function,
}

impl CancelToken {
    pub(super) fn new() -> Self {
        let (promise, resolve) = new_promise();
        Self { cancelled: Cell::new(false), promise, resolve }
    }

    /// Ends every wait that uses this token, now and later.
    pub(super) fn cancel(&self) {
        self.cancelled.set(true);
        let _ = self.resolve.call0(&JsValue::UNDEFINED);
    }
}

/// Why a wait has ended without a value.
pub(super) enum WaitError {
    /// Nobody wants it any more.
    Cancelled,
    /// It took too long.
    TimedOut,
    /// The promise was rejected, or the call that should have made it threw, for this reason.
    Failed(String),
    /// The server has answered with a status that is no success; the status and its `Retry-After`.
    Status(u16, Option<String>),
    /// There is no point in trying again.
    Permanent(Error),
}

/// The time that several waits may take together. When it is dropped, its timer is cleared.
///
/// A wait that ends without a value stores its error here instead of returning it: a `Result` would pass through every
/// function that waits, and add code to each.
pub(super) struct Deadline<'a> {
    cancel: &'a CancelToken,
    timeout: Promise,
    timer: f64,
    pub(super) error: RefCell<WaitError>,
}

impl<'a> Deadline<'a> {
    pub(super) fn new(cancel: &'a CancelToken, ms: u32) -> Self {
        let (timeout, resolve) = new_promise();
        // Browsers fire a timer at once if its delay does not fit into 31 bits.
        let timer = set_timeout(&resolve, ms.min(i32::MAX as u32));
        Self { cancel, timeout, timer, error: RefCell::new(WaitError::Cancelled) }
    }

    /// Waits for a promise until it is settled, the wait is cancelled, or the time is over. It takes the result of the
    /// call that makes the promise, because in a page with patched builtins such a call may throw.
    pub(super) fn wait_for(&self, made: Result<Promise, JsValue>) -> DeadlineFuture<'_> {
        let promise = made.unwrap_or_else(|thrown| Promise::reject(&thrown));
        let race = Promise::race(&Array::of3(&promise, &self.cancel.promise, &self.timeout));
        DeadlineFuture { race: JsFuture::from(race), deadline: self }
    }

    /// Waits until all of the time is over.
    pub(super) fn wait_until_over(&self) -> DeadlineFuture<'_> {
        self.wait_for(Ok(self.timeout.clone()))
    }

    /// Stores an error.
    pub(super) fn fail(&self, error: WaitError) {
        self.error.replace(error);
    }

    /// Replaces the reason for which something failed.
    pub(super) fn map_failure(&self, map: impl FnOnce(&str) -> WaitError) {
        let error = self.error.replace(WaitError::Cancelled);
        self.fail(if let WaitError::Failed(why) = &error { map(why) } else { error });
    }

    /// The value of a result, or `None` after storing the exception as the error.
    pub(super) fn catch_error<T>(&self, result: Result<T, JsValue>) -> Option<T> {
        result.map_err(|thrown| self.fail(WaitError::Failed(error_text(&thrown)))).ok()
    }
}

impl Drop for Deadline<'_> {
    fn drop(&mut self) {
        clear_timeout(self.timer);
    }
}

/// One wait. It is a hand-written future that is never inlined, because an `async fn` would be compiled anew into each
/// function that waits.
pub(super) struct DeadlineFuture<'a> {
    race: JsFuture,
    deadline: &'a Deadline<'a>,
}

impl Future for DeadlineFuture<'_> {
    type Output = Option<JsValue>;

    #[inline(never)]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Poll::Ready(ended) = Pin::new(&mut self.race).poll(context) else { return Poll::Pending };
        let error = match ended {
            _ if self.deadline.cancel.cancelled.get() => WaitError::Cancelled,
            // Our own promises resolve to `undefined`. Where another promise does so, too, there is nothing to go on
            // with either.
            Ok(value) if value.is_undefined() => WaitError::TimedOut,
            Ok(value) => return Poll::Ready(Some(value)),
            Err(reason) => WaitError::Failed(error_text(&reason)),
        };
        self.deadline.fail(error);
        Poll::Ready(None)
    }
}

/// A promise, and the function that resolves it.
fn new_promise() -> (Promise, Function) {
    let mut function = JsValue::UNDEFINED;
    let promise = Promise::new(&mut |resolve, _| function = resolve.into());
    (promise, function.unchecked_into())
}
