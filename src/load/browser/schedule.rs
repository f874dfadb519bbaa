//! Tells when to refresh a feed, by the browser's clock and timers.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use js_sys::{Date, Function, Math};
use wasm_bindgen::prelude::*;
use web_sys::{Document, VisibilityState};

use super::wait::{clear_timeout, set_timeout};
use crate::load::refresh::{Refresh, Tick};

/// Calls back when it is time to refresh, and only while the page is visible. Dropped, it stops.
pub struct Schedule {
    inner: Rc<Inner>,
    /// Owns the closure that the browser calls. `Inner` only has a reference to its function, because the closure owns
    /// `Inner`.
    _tick: Closure<dyn FnMut()>,
}

struct Inner {
    document: Document,
    refresh: RefCell<Refresh>,
    timer: Cell<f64>,
    tick: OnceCell<Function>,
    due: Box<dyn Fn()>,
}

impl Schedule {
    /// Every so many seconds, from the first [`settled`](Self::settled) on. `None` if refreshing is off.
    pub fn new(seconds: Option<u32>, due: Box<dyn Fn()>) -> Option<Self> {
        seconds?;
        let document = web_sys::window()?.document()?;
        let refresh = RefCell::new(Refresh::every(seconds));
        let inner = Rc::new(Inner { document, refresh, timer: Cell::new(0.0), tick: OnceCell::new(), due });
        let called = inner.clone();
        let tick = Closure::<dyn FnMut()>::new(move || called.clone().tick());
        let function = inner.tick.get_or_init(|| tick.as_ref().unchecked_ref::<Function>().clone());
        let _ = inner.document.add_event_listener_with_callback("visibilitychange", function);
        Some(Self { inner, _tick: tick })
    }

    /// Has to be called when a load has ended, well or not: the next one is due a period later. `expired` is whether
    /// the feed says that it will not change any more.
    pub fn settled(&self, expired: bool) {
        self.inner.refresh.borrow_mut().settled(Date::now(), Math::random(), expired);
        self.inner.tick();
    }
}

impl Drop for Schedule {
    fn drop(&mut self) {
        clear_timeout(self.inner.timer.get());
        if let Some(tick) = self.inner.tick.get() {
            let _ = self.inner.document.remove_event_listener_with_callback("visibilitychange", tick);
        }
    }
}

impl Inner {
    fn tick(&self) {
        clear_timeout(self.timer.get());
        let visible = self.document.visibility_state() == VisibilityState::Visible;
        // The borrow has to end here, because the callback may call `settled` or drop the schedule.
        let tick = self.refresh.borrow_mut().tick(Date::now(), visible);
        match (tick, self.tick.get()) {
            (Tick::Now, _) => (self.due)(),
            (Tick::In(ms), Some(tick)) => self.timer.set(set_timeout(tick, ms)),
            _ => {}
        }
    }
}
