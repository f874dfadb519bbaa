//! Getting the feed: when to load, from where, and what becomes of the answer.

use std::rc::Rc;

use js_sys::Date;
use yew::Context;

use super::{App, Msg, Props, asking};
use crate::deck::Deck;
use crate::feed::{Problem, Reader};
use crate::load::{self, Error, Kind, Mode};
use crate::outside::Event;
use crate::state::State;

impl App {
    /// The props are new: works out what has to be done anew.
    pub(super) fn configure(&mut self, ctx: &Context<Self>, old: Option<&Props>) {
        let props = ctx.props();
        let old = old.filter(|old| old.outside.is_some());
        if props.outside.is_none() {
            // The element has left the page.
            self.empty();
            self.schedule = None;
            self.locale = None;
            return;
        }
        if old.is_none_or(|old| old.config.limit != props.config.limit || old.config.article != props.config.article) {
            self.wanted = props.config.limit;
        }
        let same_source = old.is_some_and(|old| old.data == props.data && old.config.src == props.config.src);
        let both_data = old.is_some_and(|old| old.data.is_some()) && props.data.is_some();
        if !same_source && !both_data {
            self.empty();
        }
        if !same_source || old.is_none_or(|old| old.config.refresh != props.config.refresh) {
            // What a script has set is for the script to set anew.
            let period = props.config.refresh.filter(|_| props.data.is_none());
            let link = ctx.link().clone();
            self.schedule = load::Schedule::new(period, Box::new(move || link.send_message(Msg::Refresh)));
            if self.deck.is_some() && self.loading.is_none() {
                self.settled();
            }
        }
        self.clothe(ctx);
        if same_source {
            self.select(ctx);
        } else {
            self.load(ctx, Mode::First);
        }
    }

    /// Gives up everything that belongs to the feed.
    fn empty(&mut self) {
        self.loading = None;
        self.paging = None;
        self.pages = None;
        self.deck = None;
        self.loaded = None;
        self.filter = None;
        self.focus = None;
        self.failure = None;
        self.bad_news = None;
        self.news = false;
        self.page_failed = false;
        self.dressed = false;
        self.waiting = 0;
        self.problems.clear();
        self.state = State::Empty;
    }

    /// Loads the feed, be it from the server or from what the embedder has set.
    pub(super) fn load(&mut self, ctx: &Context<Self>, mode: Mode) {
        let props = ctx.props();
        let Some(outside) = &props.outside else { return };
        self.mode = mode;
        // A refresh is quiet: even where there is nothing but a notice, the notice stays.
        let started = if mode == Mode::Refresh { self.state } else { self.state.started() };
        if let Some(data) = &props.data {
            self.state = started;
            self.sent = Date::now();
            let url = outside.base();
            match asking::open(&**outside, data.clone(), &url) {
                Ok(reader) => self.take(ctx, reader, &url),
                Err(error) => self.fail(ctx, error),
            }
            return;
        }
        let Some(src) = &props.config.src else {
            self.state = State::Empty;
            return;
        };
        let url = match asking::resolve(&**outside, src) {
            Ok(url) => url,
            Err(error) => return self.fail(ctx, error),
        };
        self.state = started;
        self.asked.clone_from(&url);
        if let Some(seed) = (mode == Mode::First).then(|| outside.seed(&url)).flatten()
            && let Ok(reader) = asking::open_loaded(&**outside, &seed.loaded)
        {
            self.arrived(ctx, seed.loaded, reader, seed.age);
            return if seed.awaited { self.load(ctx, Mode::Reload) } else { self.settled() };
        }
        let early = (mode == Mode::First).then(|| outside.early(&url)).flatten();
        let shown = self.loaded.clone();
        let request = load::Request { early, shown, ..asking::request(&props.config, url, mode) };
        self.loading = self.start(ctx, request, Msg::Feed);
    }

    /// It is time to refresh; a load that is under way will do.
    pub(super) fn refresh(&mut self, ctx: &Context<Self>) {
        if self.loading.is_none() {
            self.load(ctx, Mode::Refresh);
        }
    }

    /// News of the feed.
    pub(super) fn feed(&mut self, ctx: &Context<Self>, event: load::Event) {
        let Some(outside) = &ctx.props().outside else { return };
        if self.deck.is_some() {
            outside.tell(Event::Changing);
        }
        match event {
            load::Event::Stored { loaded, age } => {
                // What was kept and can't be shown is as good as nothing: the answer is still to come.
                if let Ok(reader) = asking::open_loaded(&**outside, &loaded) {
                    self.arrived(ctx, loaded, reader, age);
                }
                return;
            }
            // Somebody who asks for a reload may have changed what `transform` does.
            load::Event::Fresh { same: true, .. } if self.deck.is_some() && self.mode != Mode::Reload => {
                self.sent = Date::now();
                self.show(ctx);
            }
            load::Event::Fresh { loaded, .. } => match asking::open_loaded(&**outside, &loaded) {
                Ok(reader) => self.arrived(ctx, loaded, reader, 0),
                Err(error) => self.fail(ctx, error),
            },
            load::Event::Failed(error) => self.fail(ctx, error),
        }
        self.loading = None;
        self.settled();
    }

    /// A load has ended: from now on the next refresh is counted.
    fn settled(&self) {
        if let Some(schedule) = &self.schedule {
            schedule.settled(self.deck.as_ref().is_some_and(|deck| deck.feed().expired));
        }
    }

    /// A feed has come over the network, or from the last visit.
    fn arrived(&mut self, ctx: &Context<Self>, loaded: Rc<load::Loaded>, reader: Reader, age: u32) {
        self.problems.clear();
        if loaded.replaced {
            self.problems.push(Problem::invalid_utf8());
        }
        self.sent = Date::now() - f64::from(age) * 1000.0;
        self.take(ctx, reader, &loaded.url);
        self.loaded = Some(loaded);
    }

    /// Shows a feed instead of the one that is shown, or brings that one up to date.
    fn take(&mut self, ctx: &Context<Self>, reader: Reader, url: &str) {
        match &mut self.deck {
            Some(deck) if self.mode == Mode::Refresh => self.waiting = deck.refresh(reader),
            Some(deck) => {
                deck.replace(reader);
                self.replaced(url);
            }
            None => {
                self.deck = Some(Deck::new(reader, self.selection(ctx)));
                self.replaced(url);
            }
        }
        self.clothe(ctx);
        self.show(ctx);
    }

    /// The first page is another one.
    pub(super) fn replaced(&mut self, url: &str) {
        self.waiting = 0;
        let Some(deck) = &self.deck else { return };
        self.wanted = self.wanted.max(deck.shown());
        if !deck.has_pages() {
            self.pages = Some(load::Pages::new(&self.asked, url));
            self.paging = None;
            self.page_failed = false;
        }
    }

    /// The feed is there.
    fn show(&mut self, ctx: &Context<Self>) {
        self.failure = None;
        self.state = self.showing();
        self.slice(ctx);
    }

    /// A load came to nothing. What is shown stays.
    fn fail(&mut self, ctx: &Context<Self>, error: Error) {
        if !self.state.has_articles() {
            self.bad_news = Some(error.clone());
        } else if ctx.props().data.is_some() {
            // No server is to blame: the articles are as fresh as they were.
            self.bad_news = Some(error);
            return;
        } else if matches!(error.kind, Kind::Decode | Kind::Config) {
            // An old copy is no comfort for an answer that cannot be read: somebody has to mend it.
            self.bad_news = Some(error.clone());
        } else {
            self.news = true;
        }
        self.state = self.state.failed();
        self.failure = Some(error);
    }
}
