//! Where the keyboard's focus goes when a visitor's wish has changed the page under it.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRoot};

use super::App;
use crate::state::State;

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
        let Some(focus) = &self.focus else { return };
        // As long as something is under way, the focus can wait.
        if self.state == State::Loading || self.paging.is_some() || self.is_short() {
            return;
        }
        if let Some(target) = self.target(focus) {
            // What can't take the focus does not get it; that is no reason to fail.
            let _ = target.focus();
        }
        self.focus = None;
    }

    fn target(&self, focus: &Focus) -> Option<HtmlElement> {
        let root = self.root.cast::<HtmlElement>()?;
        // A visitor who has gone elsewhere meanwhile is left alone there.
        let shadow = root.get_root_node().dyn_into::<ShadowRoot>().ok()?;
        let document = root.owner_document()?;
        let active = document.active_element().filter(|_| shadow.active_element().is_none());
        if active.is_some_and(|active| active.local_name() != "body") {
            return None;
        }
        let found = |selector| root.query_selector(selector).ok().flatten();
        let element = match focus {
            Focus::Filter => found("[part~=filter] button"),
            Focus::Card(place) => {
                let headlines = root.query_selector_all("[part~=card] [part~=headline]").ok()?;
                let place = (*place as u32).min(headlines.length().saturating_sub(1));
                match headlines.item(place).and_then(|headline| headline.dyn_into::<HtmlElement>().ok()) {
                    Some(headline) => match headline.query_selector("a") {
                        Ok(Some(link)) => Some(link),
                        // A headline that leads nowhere takes no focus, but for this once.
                        _ => {
                            headline.set_tab_index(-1);
                            Some(headline.into())
                        }
                    },
                    // Where no card came, trying again is next.
                    None => found("button"),
                }
            }
        };
        element?.dyn_into().ok()
    }
}
