//! Waiting for promises, in such a way that whatever is waited for can be given up.
//!
//! A future of ours that waits for a promise is woken by that promise alone. Aborting the request would wake it, too,
//! as long as nobody has wrapped the page's `fetch` and dropped the signal; so nothing here relies on that: each wait
//! is a race against a promise that is ours.

use std::cell::Cell;

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::Error;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    pub(super) fn set_timeout(callback: &Function, ms: u32) -> f64;
    #[wasm_bindgen(js_name = clearTimeout)]
    pub(super) fn clear_timeout(id: f64);
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

    pub(super) fn stopped(&self) -> bool {
        self.stopped.get()
    }
}

/// A span of time; dropped, its timer is gone.
pub(super) struct Timer {
    id: f64,
    promise: Promise,
}

impl Timer {
    pub(super) fn new(ms: u32) -> Self {
        let (promise, resolve) = promise();
        // A browser reads more than this as "at once".
        Self { id: set_timeout(&resolve, ms.min(i32::MAX as u32)), promise }
    }

    /// Waits until it is over, or called off.
    pub(super) async fn over(&self, stop: &Stop) {
        let _ = settle(Ok(self.promise.clone()), stop, self).await;
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        clear_timeout(self.id);
    }
}

/// Lets the page do what is waiting: paint, input.
pub async fn pause() {
    let timer = Timer::new(0);
    let _ = JsFuture::from(timer.promise.clone()).await;
}

/// What a promise comes to, unless it is called off or takes too long. It takes the result of the call that makes the
/// promise, because in a page with patched builtins such a call may throw.
pub(super) async fn settle(made: Result<Promise, JsValue>, stop: &Stop, limit: &Timer) -> Result<JsValue, Break> {
    let ended = match made {
        Ok(promise) => JsFuture::from(Promise::race(&Array::of3(&promise, &stop.promise, &limit.promise))).await,
        Err(thrown) => Err(thrown),
    };
    match ended {
        _ if stop.stopped() => Err(Break::Stopped),
        // Our own promises carry no value. Where something else has none, it has nothing to go on with either.
        Ok(value) if value.is_undefined() => Err(Break::TimedOut),
        Ok(value) => Ok(value),
        Err(reason) => Err(Break::Failed(says(&reason))),
    }
}

/// The message of something thrown.
pub fn says(thrown: &JsValue) -> String {
    match thrown.dyn_ref::<js_sys::Error>() {
        Some(error) => error.message().into(),
        None => thrown.as_string().unwrap_or_default(),
    }
}

/// A promise, and what resolves it.
fn promise() -> (Promise, Function) {
    let mut function = JsValue::UNDEFINED;
    let promise = Promise::new(&mut |resolve, _| function = resolve.into());
    (promise, function.unchecked_into())
}
