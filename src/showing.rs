//! A feed on the page: its session, markup, state and interface language. It answers the visitor, but sends no
//! requests. Its caller asks what has to be loaded, for example by [`Showing::wanted_page_url`], and hands the outcome
//! to it. After any change, the caller has [`Showing::draw`] write it onto the page.

mod acting;
mod drawing;
mod embedder;
mod language;
mod opening;
mod trap;

use js_sys::Date;
use web_sys::Element;

use crate::config::Config;
use crate::feed::Json;
use crate::i18n::Strings;
use crate::load::Error;
use crate::session::{Focus, Session};
use crate::state::State;
use crate::view::ViewOptions;
use crate::view::browser::ContentDom;
use language::Source;

pub use embedder::{Embedder, LoadReport};

/// News for the embedder, which it is told after the drawing.
#[derive(PartialEq)]
enum Notification {
    /// The articles that are shown have changed.
    Loaded,
    /// A load failed.
    Failed(Error),
}

/// A feed on the page.
pub struct Showing<E> {
    embedder: E,
    dom: ContentDom,
    /// Whether all cards have to be patched, also those whose articles have not changed.
    force: bool,
    config: Config,
    labels: Vec<(String, String)>,
    /// The texts of the interface language, without the embedder's labels.
    strings: Strings,
    options: ViewOptions,
    /// The interface language whose table is being fetched.
    pending_language: Option<&'static str>,
    /// The interface language whose table could not be fetched.
    unavailable_language: Option<&'static str>,
    /// Whether anything is shown, in whichever interface language. It stays while the table of another language is
    /// fetched.
    is_shown: bool,
    state: State,
    /// The feed, once it is there.
    session: Option<Session>,
    /// The session of an earlier source, until the new source's feed is there. That one then shows as many cards, and
    /// is filtered by the same topic.
    previous: Option<Session>,
    /// Whether any cards of the current source have been decoded.
    has_decoded_cards: bool,
    /// Why the last load failed.
    failure: Option<Error>,
    notifications: Vec<Notification>,
    /// Whether the articles have changed since the embedder was told last. It is told once all cards are there.
    changed: bool,
    /// What gets the focus when the load that the visitor has asked for ends.
    focus: Option<Focus>,
}

impl<E: Embedder> Showing<E> {
    /// Creates it without a feed. Nobody else may write into `root`.
    pub fn new(root: Element, embedder: E) -> Self {
        let labels = embedder.labels();
        trap::trap(&labels);
        let config = embedder.config();
        let strings = Strings::english();
        let mut showing = Self {
            dom: ContentDom::new(root),
            force: false,
            options: ViewOptions::new(strings.clone(), &config),
            config,
            labels,
            strings,
            pending_language: None,
            unavailable_language: None,
            is_shown: false,
            state: State::Empty,
            session: None,
            previous: None,
            has_decoded_cards: false,
            failure: None,
            notifications: Vec::new(),
            changed: false,
            focus: None,
            embedder,
        };
        showing.update_language();
        showing
    }

    /// The embedder's settings.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Reads the embedder's settings again. If the feed's source has changed, nothing of the old source is shown any
    /// longer: it may have been private to another visitor.
    pub fn configure(&mut self, source_changed: bool) {
        self.labels = self.embedder.labels();
        trap::trap(&self.labels);
        let config = self.embedder.config();
        let resets_limit = config.limit != self.config.limit || config.article != self.config.article;
        self.config = config;
        if source_changed {
            self.close_feed();
        }
        if let Some(previous) = &mut self.previous {
            previous.configure(&self.config, resets_limit);
        }
        if let Some(session) = &mut self.session {
            self.embedder.save_position();
            self.changed |= session.configure(&self.config, resets_limit);
        }
        self.update_language();
        self.refresh_state();
    }

    /// Drops everything that belongs to the feed, except how many cards were shown of it, and by which topic it was
    /// filtered.
    fn close_feed(&mut self) {
        self.previous = self.session.take().or(self.previous.take());
        if let Some(previous) = &mut self.previous {
            previous.close();
        }
        self.failure = None;
        self.notifications.clear();
        self.changed = false;
        self.focus = None;
        self.is_shown = false;
        self.has_decoded_cards = false;
        self.state = State::Empty;
    }

    /// Determines the interface language, and applies its texts and the embedder's labels if the texts are there.
    fn update_language(&mut self) {
        let feed = self.session.as_ref().and_then(|session| session.deck().feed().lang.as_deref());
        let tag = language::tag(&self.config, feed, &|| self.embedder.page_language());
        if self.pending_language == Some(tag) {
            return;
        }
        self.pending_language = None;
        match language::source(tag, &self.strings) {
            // A table that could not be fetched is tried again only with the next load of the feed.
            Source::Table if self.unavailable_language != Some(tag) => {
                self.pending_language = Some(tag);
                return;
            }
            Source::English => self.strings = Strings::english(),
            _ => {}
        }
        self.update_options();
    }

    /// The interface language whose table the caller has to fetch, if any.
    pub fn pending_language(&self) -> Option<&'static str> {
        self.pending_language
    }

    /// Applies the table of [`Showing::pending_language`]. If `table` is no object, because it could not be fetched,
    /// the interface is in English.
    pub fn language_loaded(&mut self, table: Json) {
        let Some(tag) = self.pending_language.take() else { return };
        if let Json::Object(_) = table {
            self.strings = Strings::of(tag).with(&table.texts());
        } else {
            self.unavailable_language = Some(tag);
            self.strings = Strings::english();
        }
        self.update_options();
    }

    fn update_options(&mut self) {
        let options = ViewOptions::new(self.strings.with(&self.labels), &self.config);
        self.force |= self.options != options;
        self.options = options;
    }

    /// The state that belongs to what there is to show.
    fn state_to_show(&self) -> State {
        let state = self.session.as_ref().map_or(State::Empty, |session| session.state());
        if self.failure.is_some() { state.failed() } else { state }
    }

    /// Updates the state after the articles may have changed. Cards are shown as soon as there are any; without any,
    /// the state stays "loading" as long as the feed is being loaded.
    fn refresh_state(&mut self) {
        let state = self.state_to_show();
        if state.has_articles() || (self.session.is_some() && self.state != State::Loading) {
            self.state = state;
        }
    }

    /// How old the feed is that is shown, in seconds.
    fn age(&self) -> f64 {
        let sent = self.session.as_ref().map_or(0.0, |session| session.sent_at());
        ((Date::now() - sent) / 1000.0).max(0.0).floor()
    }

    /// Queues what the embedder is to be told, unless it is queued already.
    fn queue_notification(&mut self, notification: Notification) {
        if !self.notifications.contains(&notification) {
            self.notifications.push(notification);
        }
    }
}
