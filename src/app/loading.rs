//! Getting the feed: when to load, from where, and what becomes of the answer.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::Context;

use super::{App, Msg, Props, Screen};
use crate::feed::{Base, Resolve};
use crate::load::browser::{self as load, Loaded, Mode, Request};
use crate::load::{Error, Kind};
use crate::model::Link;
use crate::session::{ErrorSource, LoadKind, LoadStatus, ResponseInfo};
use crate::words::concat;

impl App {
    /// The props are new: works out what has to be done anew.
    pub(super) fn configure(&mut self, ctx: &Context<Self>, old: Option<&Props>) {
        let props = ctx.props();
        let old = old.filter(|old| old.screen.is_some());
        let same_source = old.is_some_and(|old| old.data == props.data && old.src == props.src);
        if !same_source && props.data.is_none() {
            self.loading = None;
            self.paging = None;
            self.loaded = None;
            self.settled = false;
        }
        let Some(screen) = &props.screen else {
            // The element has left the page.
            self.schedule = None;
            return;
        };
        if old.is_some() {
            screen.configure(!same_source && props.data.is_none());
        }
        // What a script has set is for the script to set anew.
        let period = screen.period().filter(|_| props.data.is_none());
        if !same_source || period != self.period {
            self.period = period;
            let link = ctx.link().clone();
            self.schedule = load::Schedule::new(period, Box::new(move || link.send_message(Msg::Refresh)));
            if self.settled && self.loading.is_none() {
                self.settle(&**screen);
            }
        }
        if !same_source {
            self.load(ctx, Mode::First);
        }
    }

    /// Loads the feed, be it from the server or from what the embedder has set.
    pub(super) fn load(&mut self, ctx: &Context<Self>, mode: Mode) {
        let props = ctx.props();
        let Some(screen) = &props.screen else { return };
        self.mode = mode;
        if let Some(data) = &props.data {
            // It is no longer wanted.
            self.loading = None;
            let response = ResponseInfo {
                requested_url: screen.base(),
                final_url: screen.base(),
                age: 0.0,
                had_invalid_utf8: false,
            };
            match open(&**screen, data.clone(), response, LoadKind::Feed) {
                Ok(()) => self.loaded = None,
                Err(error) => screen.fail(error, ErrorSource::Data),
            }
            return self.ask_page(ctx);
        }
        let Some(src) = &props.src else { return screen.on_load_status(LoadStatus::Nothing) };
        let url = match resolve(&**screen, src) {
            Ok(url) => url,
            Err(error) => return screen.fail(error, ErrorSource::Feed),
        };
        self.requested_url.clone_from(&url);
        let seed = if mode == Mode::First { screen.initial_feed(&url) } else { None };
        if let Some(seed) = seed {
            self.loaded = Some(seed.loaded);
            if seed.fresh && seed.awaited {
                return self.load(ctx, Mode::Reload);
            }
            if seed.fresh {
                self.settle(&**screen);
                return self.ask_page(ctx);
            }
            // The answer is still to come, and is read anew for whoever has asked for that.
            if seed.awaited {
                self.mode = Mode::Reload;
            }
        }
        // A refresh is quiet: even where there is nothing but a notice, the notice stays.
        if mode != Mode::Refresh {
            screen.on_load_status(LoadStatus::Started);
        }
        let early = if mode == Mode::First { screen.take_early_request(&url) } else { None };
        let shown = self.loaded.clone();
        let request = Request { early, shown, ..request(&**screen, url, mode) };
        self.loading = self.start(ctx, request, Msg::Feed);
        self.ask_page(ctx);
    }

    /// It is time to refresh; a load that is under way will do.
    pub(super) fn refresh(&mut self, ctx: &Context<Self>) {
        if self.loading.is_none() {
            self.load(ctx, Mode::Refresh);
        }
    }

    /// News of the feed.
    pub(super) fn feed(&mut self, ctx: &Context<Self>, event: load::Event) {
        let Some(screen) = &ctx.props().screen else { return };
        match event {
            load::Event::Stored { loaded, age } => {
                // What was kept and can't be shown is as good as nothing: the answer is still to come.
                let _ = self.take(&**screen, loaded, age);
                return self.ask_page(ctx);
            }
            // Somebody who asks for a reload may have changed what `transform` does.
            load::Event::Fresh { same: true, .. } if self.loaded.is_some() && self.mode != Mode::Reload => {
                screen.on_load_status(LoadStatus::Confirmed);
            }
            load::Event::Fresh { loaded, .. } => {
                if let Err(error) = self.take(&**screen, loaded, 0) {
                    screen.fail(error, ErrorSource::Feed);
                }
            }
            load::Event::Failed(error) => screen.fail(error, ErrorSource::Feed),
        }
        self.loading = None;
        self.settle(&**screen);
        self.ask_page(ctx);
    }

    /// A load has ended: from now on the next refresh is counted.
    fn settle(&mut self, screen: &dyn Screen) {
        self.settled = true;
        if let Some(schedule) = &self.schedule {
            schedule.settled(screen.is_expired());
        }
    }

    /// A feed has come over the network, or from the last visit.
    fn take(&mut self, screen: &dyn Screen, loaded: Rc<Loaded>, age: u32) -> Result<(), Error> {
        let kind = if self.mode == Mode::Refresh { LoadKind::Refresh } else { LoadKind::Feed };
        open_loaded(screen, &loaded, &self.requested_url, age, kind)?;
        self.loaded = Some(loaded);
        Ok(())
    }
}

/// The absolute URL that a `src` leads to.
fn resolve(screen: &dyn Screen, src: &str) -> Result<String, Error> {
    let url = Base::new(&screen.base()).and_then(|base| base.resolve(src));
    url.filter(|url| Link::from_parsed(url).is_some()).ok_or_else(|| {
        let what = "expected a URL that resolves to http or https";
        Error::new(Kind::Config, &concat(&["src=\"", src, "\""]), what)
    })
}

/// A request of an element.
pub(super) fn request(screen: &dyn Screen, url: String, mode: Mode) -> Request {
    Request { early: None, url, timeout: screen.timeout(), cache: screen.may_cache(), mode, shown: None }
}

/// Opens what a load has brought.
pub(super) fn open_loaded(
    screen: &dyn Screen,
    loaded: &Loaded,
    requested_url: &str,
    age: u32,
    kind: LoadKind,
) -> Result<(), Error> {
    // Other elements may hold the same object; a script gets one that it may change.
    let json = if screen.transforms() { loaded.copy() } else { loaded.json.clone() };
    let response = ResponseInfo {
        requested_url: requested_url.to_owned(),
        final_url: loaded.url.clone(),
        age: f64::from(age),
        had_invalid_utf8: loaded.replaced,
    };
    open(screen, json, response, kind)?;
    loaded.good.set(true);
    Ok(())
}

fn open(screen: &dyn Screen, json: JsValue, response: ResponseInfo, kind: LoadKind) -> Result<(), Error> {
    let url = response.final_url.clone();
    screen.open(json, response, kind).map_err(|what| Error::new(Kind::Decode, &url, &what))
}
