//! Writes what there is to show onto the page, and tells the embedder.

use wasm_bindgen::JsValue;

use super::{Embedder, LoadReport, Notification, Showing};
use crate::config::Layout;
use crate::i18n::Key;
use crate::session::Focus;
use crate::state::State;
use crate::view::{self, Content, Notice};

impl<E: Embedder> Showing<E> {
    /// Writes what there is to show, with at most `count` more cards, or all of them; `true` if further cards are
    /// wanted, for which the caller has to draw again.
    ///
    /// # Errors
    ///
    /// The exception of a DOM method, which a page may have replaced.
    pub fn draw(&mut self, count: Option<usize>) -> Result<bool, JsValue> {
        let waits_for_language = self.pending_language.is_some();
        // Until the texts of the interface language are there, nothing new is shown, and what is shown already stays.
        self.is_shown = self.state != State::Loading && (self.is_shown || !waits_for_language);
        let has_message = self.session.is_some() || self.failure.is_some();
        // The state and the events wait for the texts, too, unless there is nothing to show.
        if waits_for_language && !self.is_shown && has_message && self.state != State::Loading {
            return Ok(false);
        }
        let has_pending_cards = self.decode(count);
        let content = self.content();
        let is_ready = self.is_shown && !has_pending_cards && self.notifications.contains(&Notification::Loaded);
        if self.embedder.hydrate(is_ready, self.state, self.age()) {
            self.write(&content)?;
        }
        self.embedder.set_state(self.state, has_pending_cards);
        if !has_pending_cards {
            self.announce(&content, has_message);
        }
        for notification in std::mem::take(&mut self.notifications) {
            self.notify(&notification);
        }
        self.move_focus();
        Ok(has_pending_cards)
    }

    /// Decodes the next cards that are wanted; `true` if further ones are. The very first card comes alone so that it
    /// is shown at once: it may be as high as the screen.
    fn decode(&mut self, count: Option<usize>) -> bool {
        let Some(session) = &mut self.session else { return false };
        let is_first = !self.has_decoded_cards && self.config.layout != Layout::Compact;
        session.show(count.map_or(usize::MAX, |count| if is_first { 1 } else { count }));
        self.has_decoded_cards = true;
        let has_pending_cards = session.has_pending_cards();
        if self.changed && !has_pending_cards {
            self.changed = false;
            self.queue_notification(Notification::Loaded);
        }
        has_pending_cards
    }

    fn write(&mut self, content: &Content) -> Result<(), JsValue> {
        if self.is_shown {
            let session = self.session.as_ref();
            let is_pending = |id: &str| session.is_some_and(|session| session.is_pending(id));
            self.dom.write(&self.options, content, self.force, &is_pending)?;
        } else {
            self.dom.clear();
        }
        self.force = false;
        Ok(())
    }

    fn announce(&self, content: &Content, has_message: bool) {
        let strings = &self.options.strings;
        let text = match self.state {
            State::Loading => strings.get(Key::Loading).to_owned(),
            _ if has_message => view::live_region_text(&self.options, content),
            _ => String::new(),
        };
        self.embedder.announce(&text, strings.locale());
    }

    fn notify(&self, notification: &Notification) {
        match (notification, &self.session) {
            (Notification::Loaded, Some(session)) => self.embedder.on_load(&LoadReport {
                articles: session.deck().articles(),
                shown: session.deck().shown(),
                problems: &session.problems(),
                stale: self.state == State::Stale,
                age: self.age(),
                more_needs_fetch: session.more_needs_fetch(),
            }),
            (Notification::Loaded, None) => {}
            (Notification::Failed(error), _) => self.embedder.on_error(error),
        }
    }

    /// Moves the focus to where the visitor's last press wants it, if that is there by now.
    fn move_focus(&mut self) {
        // While the feed is being loaded, the focus stays.
        if self.state == State::Loading {
            return;
        }
        match self.session.as_mut().and_then(|session| session.take_focus()).or(self.focus.take()) {
            Some(Focus::Card(index)) => self.embedder.queue_focus(Some(index as u32)),
            Some(Focus::Filter) => self.embedder.queue_focus(None),
            None => {}
        }
    }

    /// What the view has to show.
    fn content(&self) -> Content {
        let mut content = self.session.as_ref().map(|session| session.content()).unwrap_or_default();
        if let (Some(error), State::Failed) = (&self.failure, self.state) {
            content.notice = Some(Notice::from(error));
        }
        if self.state == State::Stale {
            content.stale = Some(self.options.strings.age(self.age() as u64).into());
        }
        content
    }
}
