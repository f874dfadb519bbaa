//! A feed on the page: what is shown of it, in which words and in which state. It answers the visitor, and asks for nothing
//! itself: what it needs of the network can be read off it, and what has come of that is told to it. After whatever has
//! happened, [`Showing::draw`] writes what there is.

mod acting;
mod drawing;
mod language;
mod opening;
mod outside;
mod trap;

use js_sys::Date;
use web_sys::Element;

use crate::config::Config;
use crate::feed::Json;
use crate::i18n::Strings;
use crate::load::Error;
use crate::session::{Focus, Session};
use crate::state::State;
use crate::view::Look;
use crate::view::browser::PageDom;
use language::Source;

pub use outside::{Outside, Shown};

/// What the embedder has yet to hear of.
#[derive(PartialEq)]
enum News {
    /// What is shown has changed.
    Loaded,
    /// A load failed.
    Failed(Error),
}

/// A feed on the page.
pub struct Showing<O> {
    outside: O,
    /// Where it is written, and whether all of it has to be written anew.
    dom: PageDom,
    force: bool,
    config: Config,
    words: Vec<(String, String)>,
    /// The interface language, without the embedder's own words.
    strings: Strings,
    look: Look,
    /// The interface language whose table is being fetched.
    pending: Option<String>,
    /// The one whose table could not be fetched.
    unavailable: Option<String>,
    /// Something is shown, in the words of an interface language. It stays while the table of another language is fetched.
    is_shown: bool,
    state: State,
    /// The feed, once it is there.
    session: Option<Session>,
    /// What was shown of another address, until this one's feed is there: as many cards are shown, by the same topic.
    earlier: Option<Session>,
    /// Cards of this address have been decoded.
    begun: bool,
    /// Why the last load came to nothing.
    failure: Option<Error>,
    news: Vec<News>,
    /// What there is has changed: the embedder hears of it once all of it is there.
    changed: bool,
    /// What gets the focus once a load that the visitor has asked for is over.
    focus: Option<Focus>,
}

impl<O: Outside> Showing<O> {
    /// Shows nothing yet, in an element that nobody else writes into.
    pub fn new(root: Element, outside: O) -> Self {
        let words = outside.words();
        trap::trap(&words);
        let config = outside.config();
        let strings = Strings::english();
        let mut showing = Self {
            dom: PageDom::new(root),
            force: false,
            look: Look::new(strings.clone(), &config),
            config,
            words,
            strings,
            pending: None,
            unavailable: None,
            is_shown: false,
            state: State::Empty,
            session: None,
            earlier: None,
            begun: false,
            failure: None,
            news: Vec::new(),
            changed: false,
            focus: None,
            outside,
        };
        showing.choose_language();
        showing
    }

    /// What the embedder wishes.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The wishes are new. Where they lead `elsewhere`, nothing of the old address is seen from here on: another one may be of
    /// another visitor.
    pub fn configure(&mut self, elsewhere: bool) {
        self.words = self.outside.words();
        trap::trap(&self.words);
        let config = self.outside.config();
        let anew = config.limit != self.config.limit || config.article != self.config.article;
        self.config = config;
        if elsewhere {
            self.leave();
        }
        if let Some(earlier) = &mut self.earlier {
            earlier.configure(&self.config, anew);
        }
        if let Some(session) = &mut self.session {
            self.outside.save_position();
            self.changed |= session.configure(&self.config, anew);
        }
        self.choose_language();
        self.look_again();
    }

    /// Gives up everything that belongs to the feed, but for how many cards were shown of it, and by which topic.
    fn leave(&mut self) {
        self.earlier = self.session.take().or(self.earlier.take());
        if let Some(earlier) = &mut self.earlier {
            earlier.close();
        }
        self.failure = None;
        self.news.clear();
        self.changed = false;
        self.focus = None;
        self.is_shown = false;
        self.begun = false;
        self.state = State::Empty;
    }

    /// Works out the interface language, and applies its texts and the embedder's where they are there.
    fn choose_language(&mut self) {
        let feed = self.session.as_ref().and_then(|session| session.deck().feed().lang.as_deref());
        let tag = language::tag(&self.config, feed, &|| self.outside.language());
        if self.pending.as_ref() == Some(&tag) {
            return;
        }
        self.pending = None;
        match language::source(&tag, &self.strings) {
            // What could not be fetched a moment ago is not tried again.
            Source::Table if self.unavailable.as_ref() != Some(&tag) => {
                self.pending = Some(tag);
                return;
            }
            Source::English => self.strings = Strings::english(),
            _ => {}
        }
        self.update_look();
    }

    /// The interface language whose table has to be fetched, if any.
    pub fn pending_language(&self) -> Option<&str> {
        self.pending.as_deref()
    }

    /// That table has come, or could not be fetched: then the interface is in English.
    pub fn language_loaded(&mut self, table: Json) {
        let Some(tag) = self.pending.take() else { return };
        if let Json::Object(_) = table {
            self.strings = language::from_table(&tag, table);
        } else {
            self.unavailable = Some(tag);
            self.strings = Strings::english();
        }
        self.update_look();
    }

    fn update_look(&mut self) {
        let look = Look::new(language::labelled(&self.strings, &self.words), &self.config);
        self.force |= self.look != look;
        self.look = look;
    }

    /// The state that belongs to what there is to show.
    fn showing(&self) -> State {
        let state = self.session.as_ref().map_or(State::Empty, |session| session.state());
        if self.failure.is_some() { state.failed() } else { state }
    }

    /// What there is to show may be another. Cards are shown as soon as there are some; without any, whoever waits for the feed
    /// still waits.
    fn look_again(&mut self) {
        let state = self.showing();
        if state.has_articles() || (self.session.is_some() && self.state != State::Loading) {
            self.state = state;
        }
    }

    /// How old the copy is that is shown, in seconds.
    fn age(&self) -> f64 {
        let sent = self.session.as_ref().map_or(0.0, |session| session.sent());
        ((Date::now() - sent) / 1000.0).max(0.0).floor()
    }

    /// The embedder is to hear of this; of what is shown, once.
    fn tell(&mut self, news: News) {
        if !self.news.contains(&news) {
            self.news.push(news);
        }
    }
}
