//! What happens to a feed while somebody reads: time passes, and newer versions come.

use super::Deck;
use crate::feed::Reader;

impl Deck {
    /// Takes over a newer version of the feed while somebody reads: cards that are shown are updated in place, and new
    /// articles wait.
    pub fn refresh(&mut self, reader: Reader) {
        self.drop_changed_cards(&reader);
        self.newer_version = Some(reader);
        self.reorder();
    }

    /// Time has passed. What has grown too old goes with the next change of the order.
    pub fn set_now(&mut self, now: f64) {
        self.selection.now = now;
    }

    /// Determines the order anew, and shows as many cards as before.
    pub fn reorder(&mut self) {
        self.update_order();
        let shown = std::mem::take(&mut self.shown);
        self.show(shown);
    }
}
