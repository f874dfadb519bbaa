//! Writing what there is onto the page, and telling the embedder.

use wasm_bindgen::JsValue;

use super::{News, Outside, Showing, Shown};
use crate::config::Layout;
use crate::i18n::Key;
use crate::session::Focus;
use crate::state::State;
use crate::view::{self, Notice, Page};

impl<O: Outside> Showing<O> {
    /// Writes what there is, with at most so many cards more, or all of them; `true` if further ones are wanted.
    ///
    /// # Errors
    ///
    /// What the browser refuses.
    pub fn draw(&mut self, count: Option<usize>) -> Result<bool, JsValue> {
        let waits = self.pending.is_some();
        // Until the interface language is there, what stands there stays.
        self.is_shown = self.state != State::Loading && (self.is_shown || !waits);
        let has_message = self.session.is_some() || self.failure.is_some();
        // Nothing has happened yet for whoever can't see it; where there is nothing to see, it has.
        if waits && !self.is_shown && has_message && self.state != State::Loading {
            return Ok(false);
        }
        let is_short = self.decode(count);
        let page = self.page();
        let is_ready = self.is_shown && !is_short && self.news.contains(&News::Loaded);
        if self.outside.hydrate(is_ready, self.state, self.age()) {
            self.write(&page)?;
        }
        self.outside.state(self.state);
        if !is_short {
            self.say(&page, has_message);
        }
        for news in std::mem::take(&mut self.news) {
            self.announce(&news);
        }
        self.place_focus();
        Ok(is_short)
    }

    /// Decodes the next cards that are wanted; the first one of all, which may be as high as a screen, is not kept waiting by
    /// others.
    fn decode(&mut self, count: Option<usize>) -> bool {
        let Some(session) = &mut self.session else { return false };
        let is_first = !self.begun && self.config.layout == Layout::Cards;
        session.show(count.map_or(usize::MAX, |count| if is_first { 1 } else { count }));
        self.begun = true;
        let is_short = session.is_short();
        if self.changed && !is_short {
            self.changed = false;
            self.tell(News::Loaded);
        }
        is_short
    }

    fn write(&mut self, page: &Page) -> Result<(), JsValue> {
        if self.is_shown {
            let session = self.session.as_ref();
            let is_pending = |id: &str| session.is_some_and(|session| session.is_coming(id));
            self.dom.write(&self.look, page, self.force, &is_pending)?;
        } else {
            self.dom.clear();
        }
        self.force = false;
        Ok(())
    }

    fn say(&self, page: &Page, has_message: bool) {
        let strings = &self.look.strings;
        let said = match self.state {
            State::Loading => strings.get(Key::Loading).to_owned(),
            _ if has_message => view::said(&self.look, page),
            _ => String::new(),
        };
        self.outside.said(&said, strings.locale());
    }

    fn announce(&self, news: &News) {
        match (news, &self.session) {
            (News::Loaded, Some(session)) => self.outside.loaded(&Shown {
                articles: session.deck().articles(),
                shown: session.deck().shown(),
                problems: &session.problems(),
                stale: self.state == State::Stale,
                age: self.age(),
                leads_on: session.leads_on(),
            }),
            (News::Loaded, None) => {}
            (News::Failed(error), _) => self.outside.failed(error),
        }
    }

    /// Gives the focus to what is wanted, if it is there by now.
    fn place_focus(&mut self) {
        // As long as something is under way, the focus can wait.
        if self.state == State::Loading {
            return;
        }
        match self.session.as_mut().and_then(|session| session.take_focus()).or(self.focus.take()) {
            Some(Focus::Card(place)) => self.outside.focus(Some(place as u32)),
            Some(Focus::Filter) => self.outside.focus(None),
            None => {}
        }
    }

    /// What the view is given.
    fn page(&self) -> Page {
        let mut page = self.session.as_ref().map(|session| session.page()).unwrap_or_default();
        if let (Some(error), State::Failed) = (&self.failure, self.state) {
            page.notice = Some(Notice::from(error));
        }
        if self.state == State::Stale {
            page.stale = Some(self.look.strings.age(self.age() as u64).into());
        }
        page
    }
}
