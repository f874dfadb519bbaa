//! The first showing: a feed is decoded and written onto the page, and that is all.
//!
//! Most visitors read, open panels and follow links, for which no code of ours is needed. So the Wasm that every visitor
//! pays for ends here. Whoever presses a button, whatever the page changes and whatever goes wrong is answered by the
//! app, which takes over with the feed that is shown here. The element's JavaScript has the feed ready.

mod sheet;

use wasm_bindgen::prelude::*;
use yew::Callback;

use crate::config::{Config, Layout};
use crate::deck::Deck;
use crate::feed::{self, Base, Browser, Json, Problem};
use crate::host::Host;
use crate::i18n::Strings;
use crate::language::{self, Wanted};
use crate::showing;
use crate::state::State;
use crate::view::Look;
use sheet::Sheet;

/// How many cards are written in one go, so that a long list leaves the page its breath; but the first one, which may be
/// as high as a screen, is not kept waiting by others.
const SLICE: usize = 20;

/// What an element shows at first. Dropped, what it has written stays.
#[wasm_bindgen]
pub struct First {
    host: Host,
    sheet: Sheet,
    config: Config,
    words: Vec<(String, String)>,
    strings: Strings,
    deck: Option<Deck>,
    /// Where the feed was found, and what was asked for.
    url: String,
    asked: String,
    /// The feed's age in seconds.
    age: f64,
    /// It could not be brought up to date.
    stale: bool,
    /// There is nothing to come after it.
    ended: bool,
}

#[wasm_bindgen]
impl First {
    /// Shows the feed of an element in `root`, which nothing else touches.
    #[wasm_bindgen(constructor)]
    pub fn new(root: web_sys::Element, host: Host, asked: String) -> Self {
        let words = host.words();
        #[cfg(feature = "trap")]
        crate::host::trap(&words);
        let config = host.config();
        Self {
            sheet: Sheet::new(root),
            config,
            words,
            strings: Strings::english(),
            deck: None,
            url: String::new(),
            asked,
            age: 0.0,
            stale: false,
            ended: false,
            host,
        }
    }

    /// Opens a feed, in the place of an older one if there is one; `false` if it is none that can be shown. Then
    /// [`First::draw`] shows it, once the table of [`First::table`] is there.
    pub fn open(&mut self, json: JsValue, url: String, age: f64, ended: bool) -> bool {
        let reader = self.host.transform(json, &url).ok().and_then(|json| Browser::new(json).ok()).zip(Base::new(&url));
        let Some((document, base)) = reader else { return false };
        let reader = feed::open(Box::new(document), Box::new(base));
        match &mut self.deck {
            Some(deck) => deck.replace(reader),
            None => {
                self.deck = Some(Deck::new(reader, showing::selection(&self.config)));
            }
        }
        self.url = url;
        self.age = age;
        self.ended = ended;
        true
    }

    /// How long the server may take, in milliseconds.
    #[wasm_bindgen(getter)]
    pub fn timeout(&self) -> u32 {
        self.config.timeout
    }

    /// The interface language whose table is wanted first, if any.
    pub fn table(&mut self) -> Option<String> {
        let feed = self.deck.as_ref().and_then(|deck| deck.feed().lang.as_deref());
        let tag = language::tag(&self.config, feed, &|| self.host.language());
        match language::wanted(&tag, &self.strings) {
            Wanted::Table => return Some(tag),
            Wanted::English => self.strings = Strings::english(),
            Wanted::Worn => {}
        }
        None
    }

    /// The table of an interface language is there.
    pub fn speak(&mut self, tag: &str, table: JsValue) {
        self.strings = language::spoken(tag, Json::from_js(table));
    }

    /// The feed that is shown, a copy of the last visit, has turned out to be what the server has now; or it is `stale`, of
    /// that age in seconds, and there is nobody to ask for a newer one.
    pub fn settle(&mut self, age: f64, stale: bool) {
        self.age = age;
        self.stale = stale;
        self.ended = true;
        self.draw();
    }

    /// Writes the next cards that are wanted; `true` if there are more of them. Where the browser refuses something, the
    /// element is not told that it has loaded.
    pub fn draw(&mut self) -> bool {
        let Some(deck) = &mut self.deck else { return false };
        let slice = if deck.shown() == 0 && self.config.layout == Layout::Cards { 1 } else { SLICE };
        deck.show(self.config.limit.min(deck.shown() + slice));
        let is_short = showing::is_short(&self.config, deck);
        let look = Look::new(language::labelled(&self.strings, &self.words), &self.config, Callback::noop());
        let next = showing::next(deck, &self.asked, &self.url);
        let mut page = showing::page(&self.config, deck, matches!(next, Some(Ok(()))));
        let mut state = State::arrived(deck.selected());
        if self.stale {
            state = state.failed();
            page.stale = Some(look.strings.age(self.age as u64).into());
        }
        let is_written = self.sheet.write(&look, &page).is_some();
        if is_written {
            self.host.state(state.name());
        }
        if is_written && !is_short {
            let mut problems = Vec::new();
            if let (Some(Err(refused)), Some(next)) = (next, &deck.feed().next) {
                problems.push(Problem::next_page(next.as_str(), refused.expected()));
            }
            problems.extend(deck.problems());
            self.host.has_loaded(deck.articles(), deck.shown(), &problems, self.stale, self.age, self.ended);
        }
        is_written && is_short
    }
}
