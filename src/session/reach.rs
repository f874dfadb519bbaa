//! Cards that are wanted for what is in them, and not because the visitor has come to the end of the others.

use super::Session;

impl Session {
    /// Wants the card of a selected article that is loaded, and all cards before it; all that are loaded, if `id` is
    /// empty. `true` if there are cards among them that were not wanted so far.
    pub fn reach(&mut self, id: &str) -> bool {
        let last = if id.is_empty() { self.deck.selected().checked_sub(1) } else { self.deck.position(id) };
        let is_further = last.is_some_and(|index| index >= self.wanted);
        if let (Some(index), true) = (last, is_further) {
            self.wanted = index + 1;
        }
        is_further
    }
}
