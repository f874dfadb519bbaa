//! What happens when a load begins, succeeds or fails.

use js_sys::Date;
use wasm_bindgen::JsValue;

use super::{Embedder, Notification, Showing};
use crate::feed::{self, Base, Document, FeedError, Json, Problem};
use crate::load::{Error, ErrorKind};
use crate::session::{self, FailedPart, LoadKind, LoadedFeed, ResponseInfo, Session};
use crate::state::State;

impl<E: Embedder> Showing<E> {
    /// A load has begun, or ended without anything to open.
    pub fn on_load_status(&mut self, status: session::LoadStatus) {
        match status {
            session::LoadStatus::Nothing => self.nothing_to_load(),
            session::LoadStatus::Started => self.load_started(),
            session::LoadStatus::Confirmed => self.feed_confirmed(),
        }
    }

    /// A load has failed, or data that a script has set can't be shown.
    pub fn load_failed(&mut self, error: Error, part: FailedPart) {
        match part {
            FailedPart::Page => self.page_failed(error),
            FailedPart::Feed => self.feed_failed(error, false),
            FailedPart::Data => self.feed_failed(error, true),
        }
    }

    /// The element has no source to load.
    fn nothing_to_load(&mut self) {
        self.previous = None;
        self.state = State::Empty;
    }

    /// A load has begun.
    fn load_started(&mut self) {
        // A table that could not be fetched is tried again with each load.
        self.unavailable_language = None;
        // A notice that a topic has no articles stays during the load, with the button that shows all articles.
        if self.session.is_none() || self.state != State::Empty {
            self.state = self.state.started();
        }
    }

    /// Opens a feed, or its next page.
    ///
    /// # Errors
    ///
    /// Why it can't be shown, if it is no feed.
    pub fn open(&mut self, json: JsValue, response: ResponseInfo, kind: LoadKind) -> Result<(), String> {
        let document = Document::new(Json::from_js(json)).map_err(FeedError::into_message)?;
        let base = Base::new(&response.final_url).ok_or("not an absolute URL")?;
        // A newer version of the feed shares values with the one before where they are equal. A further page has other
        // articles.
        let before = self.session.as_ref().filter(|_| kind != LoadKind::Page).map(|session| session.deck().newest());
        let reader = feed::open_after(before, document, self.embedder.resolver(base));
        let mut problems = Vec::new();
        if response.had_invalid_utf8 {
            problems.push(Problem::invalid_utf8());
        }
        let opened_at = Date::now();
        let loaded = LoadedFeed {
            reader,
            requested_url: response.requested_url,
            final_url: response.final_url,
            problems,
            sent_at: opened_at - response.age * 1000.0,
            opened_at,
        };
        if kind == LoadKind::Page {
            self.append_page(loaded);
        } else {
            self.show_feed(loaded, kind == LoadKind::Refresh);
        }
        Ok(())
    }

    fn append_page(&mut self, page: LoadedFeed) {
        let Some(session) = &mut self.session else { return };
        session.append(page, &self.config);
        self.refresh_state();
        self.changed = true;
    }

    /// Shows a feed in the place of the one that is shown, or brings that one up to date.
    fn show_feed(&mut self, loaded: LoadedFeed, is_refresh: bool) {
        let shows_server_markup = self.embedder.shows_server_markup();
        if self.session.is_some() {
            self.embedder.save_position();
        }
        match &mut self.session {
            Some(session) if is_refresh && !shows_server_markup => session.refresh(loaded),
            Some(session) if !shows_server_markup => session.replace(loaded, &self.config),
            // The cards of a session behind the server's markup have not been seen: none has to be brought up to date.
            _ => {
                self.session = Some(match self.previous.take() {
                    Some(mut session) => {
                        session.replace(loaded, &self.config);
                        session
                    }
                    None => Session::new(loaded, &self.config),
                });
            }
        }
        self.update_language();
        self.mark_as_current();
    }

    /// The server has confirmed that the feed that is shown is still its newest.
    fn feed_confirmed(&mut self) {
        if let Some(session) = &mut self.session {
            self.embedder.save_position();
            session.confirm(Date::now());
            self.mark_as_current();
        }
    }

    /// What is shown is what the source has now.
    fn mark_as_current(&mut self) {
        self.failure = None;
        self.state = self.state_to_show();
        self.changed = true;
    }

    /// A load of the feed has failed, or data that a script has set is no feed. What is shown stays.
    fn feed_failed(&mut self, error: Error, is_data: bool) {
        if self.session.is_some() {
            self.embedder.save_position();
        }
        // A failure that only the publisher or the embedder can repair is reported, even though articles are shown.
        let is_fault = is_data || matches!(error.kind, ErrorKind::Decode | ErrorKind::Config | ErrorKind::Wasm);
        let shows_server_markup = self.embedder.shows_server_markup();
        if is_fault || shows_server_markup || !self.state.has_articles() {
            self.queue_notification(Notification::Failed(error.clone()));
        } else {
            // The articles stay: the embedder is told that they are shown, and stale.
            self.queue_notification(Notification::Loaded);
        }
        if is_data && shows_server_markup {
            // A cached copy that nobody has seen yet must not be shown in the place of what the script has set.
            self.session = None;
        } else if is_data && self.state.has_articles() {
            // The failure says nothing about the articles that are shown, so they are not marked as stale.
            return;
        }
        self.state = if is_data { State::Failed } else { self.state.failed() };
        self.failure = Some(error);
    }

    /// The feed's next page could not be loaded.
    fn page_failed(&mut self, error: Error) {
        if let Some(session) = &mut self.session {
            session.page_failed();
            self.queue_notification(Notification::Failed(error));
        }
    }
}
