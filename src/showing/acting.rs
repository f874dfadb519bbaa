//! What the visitor's buttons do.

use super::{Outside, Showing};
use crate::session::Focus;
use crate::view::Action;

impl<O: Outside> Showing<O> {
    /// A button was pressed. `true` if the feed has to be loaded again.
    pub fn act(&mut self, action: Action) -> bool {
        if action == Action::Retry {
            self.focus = Some(Focus::Card(0));
            return true;
        }
        let Some(session) = &mut self.session else { return false };
        // Where the next page has to come first, nothing has changed yet.
        let mut changes = true;
        match action {
            Action::More => {
                session.more(&self.config);
                changes = session.is_short();
            }
            Action::ShowNew => session.show_waiting(&self.config),
            Action::Unfilter => session.filter(None, &self.config),
            // An article alone has nothing to filter.
            Action::Filter(_) if self.config.article.is_some() => return false,
            Action::Filter(tag) => session.filter(Some(tag), &self.config),
            Action::Retry => {}
        }
        self.changed |= changes;
        self.look_again();
        false
    }

    /// The URL of the feed's next page, where the visitor wants it.
    pub fn wanted_page(&self) -> Option<&str> {
        self.session.as_ref()?.wanted_page()
    }

    /// The feed says that it will not change any more.
    pub fn is_expired(&self) -> bool {
        self.session.as_ref().is_some_and(|session| session.deck().feed().expired)
    }
}
