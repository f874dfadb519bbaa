//! What becomes of what a load brings.

use js_sys::Date;
use wasm_bindgen::JsValue;

use super::{News, Outside, Showing};
use crate::feed::{self, Base, Document, FeedError, Json, Problem};
use crate::load::{Error, Kind};
use crate::session::{self, Arrival, Failed, Found, Origin, Session};
use crate::state::State;

impl<O: Outside> Showing<O> {
    /// Something has come of loading.
    pub fn hear(&mut self, heard: session::News) {
        match heard {
            session::News::Nothing => self.rest(),
            session::News::Started => self.start(),
            session::News::Confirmed => self.confirm(),
        }
    }

    /// Something could not be had.
    pub fn miss(&mut self, error: Error, what: Failed) {
        match what {
            Failed::Page => self.fail_page(error),
            Failed::Feed => self.fail(error, false),
            Failed::Data => self.fail(error, true),
        }
    }

    /// There is nothing to load.
    fn rest(&mut self) {
        self.earlier = None;
        self.state = State::Empty;
    }

    /// A load has begun.
    fn start(&mut self) {
        self.unavailable = None;
        // That nothing is there on a topic, with the way back from it, is still true meanwhile.
        if self.session.is_none() || self.state != State::Empty {
            self.state = self.state.started();
        }
    }

    /// A load has brought this.
    ///
    /// # Errors
    ///
    /// What is wrong with it, where it is no feed.
    pub fn open(&mut self, json: JsValue, found: Found, origin: Origin) -> Result<(), String> {
        let document = Document::new(Json::from_js(json)).map_err(FeedError::into_message)?;
        let base = Base::new(&found.url).ok_or("not an absolute URL")?;
        let before = self.session.as_ref().map(|session| session.deck().newest());
        let reader = feed::open_after(before, document, self.outside.links(base));
        let problems = Vec::from_iter(found.replaced.then(Problem::invalid_utf8));
        let sent = Date::now() - found.age * 1000.0;
        let arrival = Arrival { reader, asked: found.asked, found: found.url, problems, sent };
        if origin == Origin::Page {
            self.append(arrival);
        } else {
            self.take(arrival, origin == Origin::Refresh);
        }
        Ok(())
    }

    fn append(&mut self, page: Arrival) {
        let Some(session) = &mut self.session else { return };
        session.append(page, &self.config);
        self.look_again();
        self.changed = true;
    }

    /// Shows a feed instead of the one that is shown, or brings that one up to date.
    fn take(&mut self, arrival: Arrival, refreshes: bool) {
        let hides = self.outside.hides();
        if self.session.is_some() {
            self.outside.changing();
        }
        match &mut self.session {
            Some(session) if refreshes && !hides => session.refresh(arrival),
            Some(session) if !hides => session.replace(arrival, &self.config),
            _ => {
                self.session = Some(match self.earlier.take() {
                    Some(mut session) => {
                        session.replace(arrival, &self.config);
                        session
                    }
                    None => Session::new(arrival, &self.config),
                });
            }
        }
        self.choose_language();
        self.show();
    }

    /// The server has said again that what is shown is its newest.
    fn confirm(&mut self) {
        if let Some(session) = &mut self.session {
            self.outside.changing();
            session.confirm(Date::now());
            self.show();
        }
    }

    fn show(&mut self) {
        self.failure = None;
        self.state = self.showing();
        self.changed = true;
    }

    /// A load of the feed came to nothing; or what a script has set is none. What is shown stays.
    fn fail(&mut self, error: Error, is_data: bool) {
        if self.session.is_some() {
            self.outside.changing();
        }
        // An old copy is no comfort for an answer that cannot be read: somebody has to mend it.
        let is_fault = is_data || matches!(error.kind, Kind::Decode | Kind::Config | Kind::Wasm);
        let hides = self.outside.hides();
        if is_fault || hides || !self.state.has_articles() {
            self.tell(News::Failed(error.clone()));
        } else {
            self.tell(News::Loaded);
        }
        if is_data && hides {
            // An old copy that nobody has seen must not be taken for what the script has set.
            self.session = None;
        } else if is_data && self.state.has_articles() {
            // No server is to blame: the articles are as fresh as they were.
            return;
        }
        self.state = if is_data { State::Failed } else { self.state.failed() };
        self.failure = Some(error);
    }

    /// The next page could not be had.
    fn fail_page(&mut self, error: Error) {
        if let Some(session) = &mut self.session {
            session.page_failed();
            self.tell(News::Failed(error));
        }
    }
}
