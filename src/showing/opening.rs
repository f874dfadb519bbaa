//! What becomes of what a load brings.

use js_sys::Date;
use wasm_bindgen::JsValue;

use super::{News, Outside, Showing};
use crate::feed::{self, Base, Document, FeedError, Json, Problem};
use crate::load::{Error, Kind};
use crate::session::{self, ErrorSource, LoadKind, LoadedFeed, ResponseInfo, Session};
use crate::state::State;

impl<O: Outside> Showing<O> {
    /// Something has come of loading.
    pub fn on_load_status(&mut self, status: session::LoadStatus) {
        match status {
            session::LoadStatus::Nothing => self.rest(),
            session::LoadStatus::Started => self.start(),
            session::LoadStatus::Confirmed => self.confirm(),
        }
    }

    /// Something could not be had.
    pub fn miss(&mut self, error: Error, what: ErrorSource) {
        match what {
            ErrorSource::Page => self.fail_page(error),
            ErrorSource::Feed => self.fail(error, false),
            ErrorSource::Data => self.fail(error, true),
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
    pub fn open(&mut self, json: JsValue, response: ResponseInfo, kind: LoadKind) -> Result<(), String> {
        let document = Document::new(Json::from_js(json)).map_err(FeedError::into_message)?;
        let base = Base::new(&response.final_url).ok_or("not an absolute URL")?;
        // A further page has other articles.
        let before = self.session.as_ref().filter(|_| kind != LoadKind::Page).map(|session| session.deck().newest());
        let reader = feed::open_after(before, document, self.outside.links(base));
        let problems = Vec::from_iter(response.had_invalid_utf8.then(Problem::invalid_utf8));
        let sent = Date::now() - response.age * 1000.0;
        let loaded =
            LoadedFeed { reader, requested_url: response.requested_url, final_url: response.final_url, problems, sent };
        if kind == LoadKind::Page {
            self.append(loaded);
        } else {
            self.take(loaded, kind == LoadKind::Refresh);
        }
        Ok(())
    }

    fn append(&mut self, page: LoadedFeed) {
        let Some(session) = &mut self.session else { return };
        session.append(page, &self.config);
        self.look_again();
        self.changed = true;
    }

    /// Shows a feed instead of the one that is shown, or brings that one up to date.
    fn take(&mut self, loaded: LoadedFeed, refreshes: bool) {
        let shows_server_markup = self.outside.shows_server_markup();
        if self.session.is_some() {
            self.outside.save_position();
        }
        match &mut self.session {
            Some(session) if refreshes && !shows_server_markup => session.refresh(loaded),
            Some(session) if !shows_server_markup => session.replace(loaded, &self.config),
            _ => {
                self.session = Some(match self.earlier.take() {
                    Some(mut session) => {
                        session.replace(loaded, &self.config);
                        session
                    }
                    None => Session::new(loaded, &self.config),
                });
            }
        }
        self.choose_language();
        self.show();
    }

    /// The server has said again that what is shown is its newest.
    fn confirm(&mut self) {
        if let Some(session) = &mut self.session {
            self.outside.save_position();
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
            self.outside.save_position();
        }
        // An old copy is no comfort for an answer that cannot be read: somebody has to mend it.
        let is_fault = is_data || matches!(error.kind, Kind::Decode | Kind::Config | Kind::Wasm);
        let shows_server_markup = self.outside.shows_server_markup();
        if is_fault || shows_server_markup || !self.state.has_articles() {
            self.tell(News::Failed(error.clone()));
        } else {
            self.tell(News::Loaded);
        }
        if is_data && shows_server_markup {
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
