//! What the widget needs from whoever embeds it, and what it tells them. The element implements it over JavaScript, and so
//! may another Yew app.

use wasm_bindgen::JsValue;

use crate::feed::Problem;
use crate::load::Error;
use crate::state::State;

/// What the widget needs from whoever embeds it.
pub trait Outside {
    /// Is told what happens. For [`Event::Filter`], `false` is a veto.
    fn tell(&self, event: Event) -> bool;

    /// The page's language, a BCP 47 tag.
    fn language(&self) -> String {
        "en".to_owned()
    }

    /// What the feed's URL is relative to.
    fn base(&self) -> String;

    /// Whether [`Outside::transform`] does anything.
    fn transforms(&self) -> bool {
        false
    }

    /// Turns the JSON at `url` into a feed.
    fn transform(&self, json: JsValue, _url: &str) -> Result<JsValue, JsValue> {
        Ok(json)
    }
}

/// What happens, for the embedder to hear.
#[derive(Clone, Debug)]
pub enum Event {
    /// The element's state changed.
    State(State),
    /// What is shown is about to change, and not because the visitor wanted it: what they read should stay in its place.
    Changing,
    /// Articles were loaded, or more of them are shown.
    Loaded {
        /// No load of the feed is under way: whoever asked for one has its outcome.
        ended: bool,
        articles: usize,
        shown: usize,
        problems: Vec<Problem>,
        stale: bool,
        /// How old the copy is that is shown, in seconds.
        age: f64,
    },
    /// A load failed. The flag is as with [`Event::Loaded`].
    Failed(Error, bool),
    /// The visitor chose a topic.
    Filter(String),
}
