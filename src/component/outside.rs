//! What is around the feed: the component's props, and its shadow tree.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::shell::Shell;
use crate::component::{Props, Report};
use crate::config::Config;
use crate::feed::{Base, Resolve};
use crate::load::Error;
use crate::load::browser::says;
use crate::showing::{self, Outside};
use crate::state::State;

/// What the program that has the component is to hear of.
enum News {
    State(State),
    Loaded(Report),
    Failed(Error),
    Focus(Option<u32>),
}

/// What is around the feed.
pub struct Around {
    pub props: RefCell<Props>,
    pub shell: Shell,
    state: Cell<Option<State>>,
    /// Passed on after the drawing: what hears of it may have the component drawn again.
    news: RefCell<VecDeque<News>>,
}

impl Around {
    pub fn new(props: Props, shell: Shell) -> Rc<Self> {
        let (state, news) = (Cell::default(), RefCell::default());
        Rc::new(Self { props: RefCell::new(props), shell, state, news })
    }

    fn tell(&self, news: News) {
        self.news.borrow_mut().push_back(news);
    }

    /// Passes on what there is to be told.
    pub fn pass_on(&self) {
        loop {
            let Some(news) = self.news.borrow_mut().pop_front() else { return };
            let props = self.props.borrow().clone();
            match news {
                News::State(state) => props.on_state.emit(state),
                News::Loaded(report) => props.on_load.emit(report),
                News::Failed(error) => props.on_error.emit(error),
                News::Focus(card) => self.shell.focus_card(card),
            }
        }
    }

    /// What a feed is turned into before it is read.
    ///
    /// # Errors
    ///
    /// What the embedder's function has thrown.
    pub fn transform(&self, json: JsValue, url: &str) -> Result<JsValue, String> {
        let transform = self.props.borrow().transform.clone();
        let Some(transform) = transform else { return Ok(json) };
        let thrown = |thrown: JsValue| format!("transform threw: {}", says(&thrown));
        transform.call2(&JsValue::UNDEFINED, &json, &url.into()).map_err(thrown)
    }
}

impl Outside for Rc<Around> {
    fn links(&self, base: Base) -> Box<dyn Resolve> {
        Box::new(base)
    }

    fn config(&self) -> Config {
        self.props.borrow().config.clone()
    }

    fn words(&self) -> Vec<(String, String)> {
        self.props.borrow().labels.clone()
    }

    fn language(&self) -> String {
        self.shell.language()
    }

    /// What a server has written stays until there is something complete.
    fn hydrate(&self, ready: bool, _state: State, _age: f64) -> bool {
        if self.shows_server_markup() && ready {
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

    fn state(&self, state: State) {
        if self.state.replace(Some(state)) != Some(state) {
            self.tell(News::State(state));
        }
        self.shell.restore_position();
    }

    fn said(&self, text: &str, lang: &str) {
        self.shell.say(text, lang);
    }

    fn loaded(&self, shown: &showing::Shown<'_>) {
        let showing::Shown { articles, shown, problems, stale, age, .. } = *shown;
        self.tell(News::Loaded(Report { articles, shown, problems: problems.to_vec(), stale, age }));
    }

    fn failed(&self, error: &Error) {
        self.tell(News::Failed(error.clone()));
    }

    fn focus(&self, card: Option<u32>) {
        self.tell(News::Focus(card));
    }
}
