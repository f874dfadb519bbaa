//! Loads the feed: when, from where, and what becomes of the answer.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::Context;

use super::{App, FeedView, Msg, Props};
use crate::feed::{Base, Resolve};
use crate::load::browser::{self as load, Loaded, Mode, Request};
use crate::load::{Error, ErrorKind};
use crate::model::Link;
use crate::session::{FailedPart, LoadKind, LoadStatus, ResponseInfo};
use crate::words::concat;

impl App {
    /// Applies new props, and loads the feed if its source has changed.
    pub(super) fn configure(&mut self, ctx: &Context<Self>, old: Option<&Props>) {
        let props = ctx.props();
        let old = old.filter(|old| old.feed_view.is_some());
        let same_source = old.is_some_and(|old| old.data == props.data && old.src == props.src);
        if !same_source && props.data.is_none() {
            self.loading = None;
            self.paging = None;
            self.loaded = None;
            self.is_settled = false;
        }
        let Some(feed_view) = &props.feed_view else {
            // The element has left the page.
            self.schedule = None;
            return;
        };
        if old.is_some() {
            feed_view.configure(!same_source && props.data.is_none());
        }
        // Data that a script has set is not refreshed: the script sets it again.
        let period = feed_view.refresh_period().filter(|_| props.data.is_none());
        if !same_source || period != self.refresh_period {
            self.refresh_period = period;
            let link = ctx.link().clone();
            self.schedule = load::Schedule::new(period, Box::new(move || link.send_message(Msg::Refresh)));
            if self.is_settled && self.loading.is_none() {
                self.load_settled(&**feed_view);
            }
        }
        if !same_source {
            self.load(ctx, Mode::First);
        }
    }

    /// Loads the feed from its URL, or opens the data that the embedder has set.
    pub(super) fn load(&mut self, ctx: &Context<Self>, mode: Mode) {
        let props = ctx.props();
        let Some(feed_view) = &props.feed_view else { return };
        self.mode = mode;
        if let Some(data) = &props.data {
            // A load from the element's earlier `src` is no longer wanted.
            self.loading = None;
            let response = ResponseInfo {
                requested_url: feed_view.base_url(),
                final_url: feed_view.base_url(),
                age: 0.0,
                had_invalid_utf8: false,
            };
            match open(&**feed_view, data.clone(), response, LoadKind::Feed) {
                Ok(()) => self.loaded = None,
                Err(error) => feed_view.fail(error, FailedPart::Data),
            }
            return self.load_wanted_page(ctx);
        }
        let Some(src) = &props.src else { return feed_view.on_load_status(LoadStatus::Nothing) };
        let url = match resolve(&**feed_view, src) {
            Ok(url) => url,
            Err(error) => return feed_view.fail(error, FailedPart::Feed),
        };
        self.requested_url.clone_from(&url);
        let initial = if mode == Mode::First { feed_view.initial_feed(&url) } else { None };
        if let Some(initial) = initial {
            self.loaded = Some(initial.loaded);
            if initial.fresh && initial.reload_requested {
                return self.load(ctx, Mode::Reload);
            }
            if initial.fresh {
                self.load_settled(&**feed_view);
                return self.load_wanted_page(ctx);
            }
            // A reload was requested while the first answer was still on its way. That answer will do for it, but is
            // opened even if it is the same text: see `on_load_event`.
            if initial.reload_requested {
                self.mode = Mode::Reload;
            }
        }
        // A refresh does not show the state "loading", not even in the place of a notice.
        if mode != Mode::Refresh {
            feed_view.on_load_status(LoadStatus::Started);
        }
        let early = if mode == Mode::First { feed_view.take_early_request(&url) } else { None };
        let shown = self.loaded.clone();
        let request = Request { early, shown, ..request(&**feed_view, url, mode) };
        self.loading = self.start(ctx, request, Msg::Feed);
        self.load_wanted_page(ctx);
    }

    /// Refreshes the feed, unless a load is under way already.
    pub(super) fn refresh(&mut self, ctx: &Context<Self>) {
        if self.loading.is_none() {
            self.load(ctx, Mode::Refresh);
        }
    }

    /// Handles an event of a load of the feed.
    pub(super) fn on_load_event(&mut self, ctx: &Context<Self>, event: load::Event) {
        let Some(feed_view) = &ctx.props().feed_view else { return };
        match event {
            load::Event::Cached { loaded, age } => {
                // A cached copy that can't be shown is no error, because the server's answer is still to come.
                let _ = self.show_loaded(&**feed_view, loaded, age);
                return self.load_wanted_page(ctx);
            }
            // After a request to reload, even the same text is opened again: the embedder may have changed `transform`.
            load::Event::Fresh { unchanged: true, .. } if self.loaded.is_some() && self.mode != Mode::Reload => {
                feed_view.on_load_status(LoadStatus::Confirmed);
            }
            load::Event::Fresh { loaded, .. } => {
                if let Err(error) = self.show_loaded(&**feed_view, loaded, 0) {
                    feed_view.fail(error, FailedPart::Feed);
                }
            }
            load::Event::Failed(error) => feed_view.fail(error, FailedPart::Feed),
        }
        self.loading = None;
        self.load_settled(&**feed_view);
        self.load_wanted_page(ctx);
    }

    /// A load has ended: the time until the next refresh starts now.
    fn load_settled(&mut self, feed_view: &dyn FeedView) {
        self.is_settled = true;
        if let Some(schedule) = &self.schedule {
            schedule.settled(feed_view.is_expired());
        }
    }

    /// Opens a feed that was loaded, or cached on an earlier visit.
    fn show_loaded(&mut self, feed_view: &dyn FeedView, loaded: Rc<Loaded>, age: u32) -> Result<(), Error> {
        let kind = if self.mode == Mode::Refresh { LoadKind::Refresh } else { LoadKind::Feed };
        open_loaded(feed_view, &loaded, &self.requested_url, age, kind)?;
        self.loaded = Some(loaded);
        Ok(())
    }
}

/// The absolute URL of a `src`.
fn resolve(feed_view: &dyn FeedView, src: &str) -> Result<String, Error> {
    let url = Base::new(&feed_view.base_url()).and_then(|base| base.resolve(src));
    url.filter(|url| Link::from_parsed(url).is_some()).ok_or_else(|| {
        let what = "expected a URL that resolves to http or https";
        Error::new(ErrorKind::Config, &concat(&["src=\"", src, "\""]), what)
    })
}

/// A request with the element's settings.
pub(super) fn request(feed_view: &dyn FeedView, url: String, mode: Mode) -> Request {
    let (timeout, cache, to_json_feed) = (feed_view.timeout(), feed_view.may_cache(), feed_view.to_json_feed());
    let credentials = feed_view.credentials();
    Request { early: None, url, timeout, cache, credentials, mode, to_json_feed, shown: None }
}

/// Opens a feed or page that was loaded.
pub(super) fn open_loaded(
    feed_view: &dyn FeedView,
    loaded: &Loaded,
    requested_url: &str,
    age: u32,
    kind: LoadKind,
) -> Result<(), Error> {
    // Other elements may share the parsed object, so a script that may change it gets a copy.
    let json = if feed_view.has_transform() { loaded.copy() } else { loaded.json.clone() };
    let response = ResponseInfo {
        requested_url: requested_url.to_owned(),
        final_url: loaded.url.clone(),
        age: f64::from(age),
        had_invalid_utf8: loaded.had_invalid_utf8,
    };
    open(feed_view, json, response, kind)?;
    // From now on, a copy of it may be cached for the next visit.
    loaded.is_valid.set(true);
    Ok(())
}

fn open(feed_view: &dyn FeedView, json: JsValue, response: ResponseInfo, kind: LoadKind) -> Result<(), Error> {
    let url = response.final_url.clone();
    feed_view.open(json, response, kind).map_err(|what| Error::new(ErrorKind::Decode, &url, &what))
}
