//! What the server says of a feed that is shown: it is still the newest, or here is a newer version.

use super::{LoadedFeed, Session};

impl Session {
    /// The server has confirmed at this time that the feed is still its newest.
    pub fn confirm(&mut self, now: f64) {
        self.sent_at = now;
        self.deck.set_now(now);
        if self.deck.selection().since != 0.0 {
            self.deck.reorder();
        }
    }

    /// Takes over a newer version of the feed while somebody reads.
    pub fn refresh(&mut self, loaded: LoadedFeed) {
        self.deck.set_now(loaded.opened_at);
        self.deck.refresh(loaded.reader);
        self.problems = loaded.problems;
        self.sent_at = loaded.sent_at;
        self.source_urls = (loaded.requested_url, loaded.final_url);
    }
}
