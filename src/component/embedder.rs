//! Connects the feed that is shown with the Yew component around it: its props and its shadow tree.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::shell::Shell;
use crate::component::{Props, Report};
use crate::config::Config;
use crate::feed::{Base, Resolve};
use crate::load::Error;
use crate::load::browser::error_text;
use crate::showing::{self, Embedder};
use crate::state::State;

/// A call of a callback among the props, or a move of the focus, that waits until the feed has been drawn.
enum Notification {
    State(State),
    Loaded(Report),
    Failed(Error),
    Focus(Option<u32>),
}

/// The props and the shadow tree of one component.
pub struct ComponentEmbedder {
    pub props: RefCell<Props>,
    pub shell: Shell,
    /// Whether no load of the feed is in progress.
    pub load_settled: Cell<bool>,
    state: Cell<Option<State>>,
    /// Sent only when the drawing has ended, because a callback may change the props, which draws the feed again.
    notifications: RefCell<VecDeque<Notification>>,
}

impl ComponentEmbedder {
    pub fn new(props: Props, shell: Shell) -> Rc<Self> {
        let (load_settled, state, notifications) = Default::default();
        Rc::new(Self { props: RefCell::new(props), shell, load_settled, state, notifications })
    }

    fn queue_notification(&self, notification: Notification) {
        self.notifications.borrow_mut().push_back(notification);
    }

    /// Calls the props' callbacks, and moves the focus, as queued.
    pub fn send_notifications(&self) {
        loop {
            let Some(notification) = self.notifications.borrow_mut().pop_front() else { return };
            let props = self.props.borrow().clone();
            match notification {
                Notification::State(state) => props.on_state.emit(state),
                Notification::Loaded(report) => props.on_load.emit(report),
                Notification::Failed(error) => props.on_error.emit(error),
                Notification::Focus(card) => self.shell.focus_card(card),
            }
        }
    }

    /// The result of the prop `transform` for a loaded feed; without that prop, the feed itself.
    ///
    /// # Errors
    ///
    /// The message of the exception that the function has thrown.
    pub fn transform(&self, json: JsValue, url: &str) -> Result<JsValue, String> {
        let transform = self.props.borrow().transform.clone();
        let Some(transform) = transform else { return Ok(json) };
        let to_error = |thrown: JsValue| format!("transform threw: {}", error_text(&thrown));
        transform.call2(&JsValue::UNDEFINED, &json, &url.into()).map_err(to_error)
    }
}

impl Embedder for Rc<ComponentEmbedder> {
    fn resolver(&self, base: Base) -> Box<dyn Resolve> {
        Box::new(base)
    }

    fn config(&self) -> Config {
        self.props.borrow().config.clone()
    }

    fn labels(&self) -> Vec<(String, String)> {
        self.props.borrow().labels.clone()
    }

    fn page_language(&self) -> String {
        self.shell.language()
    }

    /// The server's markup stays until all cards that replace it are ready and the load has ended. The cached copy of an
    /// earlier visit is not enough: the markup does not tell its age, so the copy may be older.
    fn hydrate(&self, is_ready: bool, _state: State, _age: f64) -> bool {
        if self.shows_server_markup() && is_ready && self.load_settled.get() {
            self.shell.hydrate();
        }
        !self.shows_server_markup()
    }

    fn shows_server_markup(&self) -> bool {
        self.shell.is_unhydrated()
    }

    fn save_position(&self) {
        self.shell.save_position();
    }

    fn set_state(&self, state: State, has_pending_cards: bool) {
        if self.state.replace(Some(state)) != Some(state) {
            self.queue_notification(Notification::State(state));
        }
        self.shell.restore_position(has_pending_cards);
    }

    fn announce(&self, text: &str, lang: &str) {
        self.shell.say(text, lang);
    }

    fn on_load(&self, shown: &showing::LoadReport<'_>) {
        // As long as the server's markup is shown, the articles that were loaded are not, so there is nothing to report.
        if self.shows_server_markup() {
            return;
        }
        let showing::LoadReport { articles, shown, problems, stale, age, .. } = *shown;
        self.queue_notification(Notification::Loaded(Report {
            articles,
            shown,
            problems: problems.to_vec(),
            stale,
            age,
        }));
    }

    fn on_error(&self, error: &Error) {
        self.queue_notification(Notification::Failed(error.clone()));
    }

    fn queue_focus(&self, card: Option<u32>) {
        self.queue_notification(Notification::Focus(card));
    }
}
