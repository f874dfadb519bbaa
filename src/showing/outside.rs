//! What shows a feed needs from whoever embeds it, and what it tells them.

use crate::config::Config;
use crate::feed::{Base, Problem, Resolve};
use crate::load::Error;
use crate::state::State;

/// Articles that are shown.
pub struct Shown<'a> {
    /// How many there are in all pages that are loaded.
    pub articles: usize,
    /// How many cards are shown.
    pub shown: usize,
    /// What was wrong with them.
    pub problems: &'a [Problem],
    /// The server could not be asked.
    pub stale: bool,
    /// How old they are, in seconds.
    pub age: f64,
    /// "Show more" has to ask the server.
    pub leads_on: bool,
}

/// What shows a feed needs from whoever embeds it. The element implements it over JavaScript.
pub trait Outside {
    /// The links of a feed, and what reads the HTML in it.
    fn links(&self, base: Base) -> Box<dyn Resolve>;

    /// What they wish, checked.
    fn config(&self) -> Config;

    /// Overrides of single interface strings.
    fn words(&self) -> Vec<(String, String)>;

    /// The page's language, a BCP 47 tag.
    fn language(&self) -> String;

    /// Whether what there is may be written: nothing is shown that somebody else has written, or this is the moment at
    /// which it is taken over. That is `ready` when it is complete, of a state and an age in seconds.
    fn hydrate(&self, ready: bool, state: State, age: f64) -> bool;

    /// Whether something that is newer is shown in the place of what there is.
    fn shows_server_markup(&self) -> bool;

    /// What is shown is about to change, and not because the visitor wanted it: what they read should stay in its place.
    fn save_position(&self);

    /// The state is another.
    fn state(&self, state: State);

    /// Assistive technology is to say this, which is in this language.
    fn said(&self, text: &str, lang: &str);

    /// Articles were loaded, or more of them are shown.
    fn loaded(&self, shown: &Shown<'_>);

    /// A load failed.
    fn failed(&self, error: &Error);

    /// Gives the focus to the card at a place, or to the way back from a filter.
    fn focus(&self, card: Option<u32>);
}
