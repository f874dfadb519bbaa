//! What [`super::Showing`] needs of its surroundings, and what it tells them.

use crate::config::Config;
use crate::feed::{Base, Problem, Resolve};
use crate::load::Error;
use crate::state::State;

/// Which articles are shown, for the event `nutgraf-load`.
pub struct LoadReport<'a> {
    /// How many there are in all pages that are loaded.
    pub articles: usize,
    /// How many cards are shown.
    pub shown: usize,
    /// What was wrong with the feed and its articles.
    pub problems: &'a [Problem],
    /// Whether they are old because the server could not be reached.
    pub stale: bool,
    /// How old they are, in seconds.
    pub age: f64,
    /// Whether "Show more" has to load the feed's next page.
    pub more_needs_fetch: bool,
}

/// The surroundings of a feed: an element, which implements it in JavaScript, or the Yew component.
pub trait Embedder {
    /// What resolves a feed's relative links, and reads the HTML in it.
    fn resolver(&self, base: Base) -> Box<dyn Resolve>;

    /// The settings, checked.
    fn config(&self) -> Config;

    /// Texts of the interface that the embedder has replaced, as pairs of a name and a text.
    fn labels(&self) -> Vec<(String, String)>;

    /// The language of the surrounding page, a BCP 47 tag.
    fn page_language(&self) -> String;

    /// Whether the feed may be written onto the page. While markup of a server, or of an instance that has trapped, is
    /// shown, that is so only if the feed may replace it; then the markup is taken over. `is_ready` is whether the feed
    /// is there with all of its cards, `age` its age in seconds.
    fn hydrate(&self, is_ready: bool, state: State, age: f64) -> bool;

    /// Whether the server's markup is still shown, and so nobody has seen anything of the feed that was loaded.
    fn shows_server_markup(&self) -> bool;

    /// Called before a change that the visitor has not asked for. What they are reading, and the focus, should stay in
    /// place.
    fn save_position(&self);

    /// Sets the element's state. Called after each writing; `has_pending_cards` if further ones are to follow at once.
    fn set_state(&self, state: State, has_pending_cards: bool);

    /// Has screen readers say a text. `lang` is the language that it is in.
    fn announce(&self, text: &str, lang: &str);

    /// Articles were loaded, or more of them are shown.
    fn on_load(&self, report: &LoadReport<'_>);

    /// A load failed.
    fn on_error(&self, error: &Error);

    /// Has the focus moved to a card, by its index, or to the button that removes a filter.
    fn queue_focus(&self, card: Option<u32>);
}
