//! What the buttons do that the visitor presses.

use super::{Embedder, Showing};
use crate::session::Focus;
use crate::view::Action;

impl<E: Embedder> Showing<E> {
    /// Does what a button is for; `true` if the feed has to be loaded again.
    pub fn act(&mut self, action: Action) -> bool {
        if action == Action::Retry {
            self.focus = Some(Focus::Card(0));
            return true;
        }
        let Some(session) = &mut self.session else { return false };
        // If "Show more" needs the next page first, the articles have not changed yet.
        let mut changes = true;
        match action {
            Action::More => {
                session.more(&self.config);
                changes = session.has_pending_cards();
            }
            Action::ShowNew => session.show_waiting(&self.config),
            Action::Unfilter => session.filter(None, &self.config),
            // A single article cannot be filtered.
            Action::Filter(_) if self.config.article.is_some() => return false,
            Action::Filter(tag) => session.filter(Some(tag), &self.config),
            Action::Reach(id) => changes = session.reach(&id),
            Action::Retry => {}
        }
        self.changed |= changes;
        self.refresh_state();
        false
    }

    /// The URL of the feed's next page, if the visitor wants it.
    pub fn wanted_page_url(&self) -> Option<&str> {
        self.session.as_ref()?.wanted_page_url()
    }

    /// Whether the feed says that it will not change any more.
    pub fn is_expired(&self) -> bool {
        self.session.as_ref().is_some_and(|session| session.deck().feed().expired)
    }
}
