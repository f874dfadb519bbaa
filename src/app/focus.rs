//! Where the keyboard's focus goes when a visitor's wish has changed the page under it.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use super::App;
use crate::state::State;

#[wasm_bindgen]
extern "C" {
    /// Gives the focus to the card at a place, or to the way back from a filter. It stands in `www/live.js`.
    fn direct(root: &Element, card: Option<u32>);
}

/// What gets the focus once it is there.
pub(super) enum Focus {
    /// The card at this place, or the last one; where there is none, whatever is offered instead.
    Card(usize),
    /// The way back from a filter.
    Filter,
}

impl App {
    /// Gives the focus to what is wanted, if it is there by now.
    pub(super) fn place_focus(&mut self) {
        // As long as something is under way, the focus can wait.
        if self.state == State::Loading || self.paging.is_some() || self.is_short() {
            return;
        }
        let card = match self.focus.take() {
            Some(Focus::Card(place)) => Some(place as u32),
            Some(Focus::Filter) => None,
            None => return,
        };
        if let Some(root) = self.root.cast::<Element>() {
            direct(&root, card);
        }
    }
}
