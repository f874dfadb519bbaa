//! What shows the feed, in the same program as the app.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use yew::platform::spawn_local;

use super::outside::Around;
use super::shell::{pause, words};
use crate::app::Screen;
use crate::feed::Json;
use crate::load::browser::{Early, Seed};
use crate::load::{Error, WORDS_TIMEOUT};
use crate::session::{ErrorSource, LoadKind, LoadStatus, ResponseInfo};
use crate::showing::Showing;
use crate::view::Action;

/// So many cards are built in one go: a long list leaves the page its breath.
const SLICE: usize = 20;

/// What shows the feed.
pub struct Local {
    pub around: Rc<Around>,
    showing: RefCell<Showing<Rc<Around>>>,
    /// No load is under way.
    ended: Cell<bool>,
    /// Further cards are about to be built.
    slices: Cell<bool>,
    /// The language whose table is on its way.
    fetched: RefCell<Option<String>>,
    over: Cell<bool>,
}

impl Local {
    pub fn new(around: Rc<Around>) -> Rc<Self> {
        let showing = RefCell::new(Showing::new(around.shell.root(), around.clone()));
        let (ended, slices, over) = Default::default();
        Rc::new(Self { around, showing, ended, slices, fetched: RefCell::default(), over })
    }

    /// A button was pressed. `true` if the feed has to be loaded again.
    pub fn act(self: &Rc<Self>, parts: &str, text: &str) -> bool {
        let reloads = Action::of(parts, text).is_some_and(|action| self.showing.borrow_mut().act(action));
        if !reloads {
            // The first of further cards comes alone, so that it is there in the next frame.
            self.draw(if parts.contains("more") { 1 } else { SLICE });
        }
        reloads
    }

    /// Somebody has asked for the feed anew: what is drawn until then is not its outcome.
    pub fn await_load(&self) {
        self.ended.set(false);
    }

    /// The component is gone.
    pub fn end(&self) {
        self.over.set(true);
    }

    fn draw(self: &Rc<Self>, cards: usize) {
        if self.over.get() {
            return;
        }
        self.load_language();
        // What a server has written is not taken over in part.
        let cards = (!self.around.shell.is_unhydrated()).then_some(cards);
        let drawn = self.showing.borrow_mut().draw(cards);
        self.around.pass_on();
        let is_short = drawn.unwrap_or_else(|refused| wasm_bindgen::throw_val(refused));
        if !is_short && self.ended.get() {
            let props = self.around.props.borrow().clone();
            props.on_settled.emit(());
        }
        if is_short && !self.slices.replace(true) {
            let this = self.clone();
            spawn_local(async move {
                let _ = JsFuture::from(pause()).await;
                this.slices.set(false);
                this.draw(SLICE);
            });
        }
    }

    /// Fetches the words of an interface language, once.
    fn load_language(self: &Rc<Self>) {
        let Some(tag) = self.showing.borrow().pending_language().map(str::to_owned) else { return };
        if self.fetched.replace(Some(tag.clone())).as_ref() == Some(&tag) {
            return;
        }
        let this = self.clone();
        spawn_local(async move {
            let folder = this.around.props.borrow().locales.clone();
            let table = match folder {
                Some(folder) => JsFuture::from(words(WORDS_TIMEOUT, &format!("{folder}{tag}.json"), "default")).await,
                None => Ok(JsValue::NULL),
            };
            this.fetched.replace(None);
            if this.showing.borrow().pending_language() == Some(&tag) {
                this.showing.borrow_mut().language_loaded(Json::from_js(table.unwrap_or_default()));
                this.draw(SLICE);
            }
        });
    }
}

/// The app's share in it. Each is another one to Yew, so that the app looks at its props again.
pub struct Share(pub Rc<Local>);

impl Screen for Share {
    fn base(&self) -> String {
        self.0.around.shell.base()
    }

    fn timeout(&self) -> u32 {
        self.0.showing.borrow().config().timeout
    }

    fn period(&self) -> Option<u32> {
        self.0.showing.borrow().config().refresh
    }

    fn may_cache(&self) -> bool {
        self.0.showing.borrow().config().cache
    }

    fn take_early_request(&self, _url: &str) -> Option<Early> {
        None
    }

    fn initial_feed(&self, _url: &str) -> Option<Seed> {
        None
    }

    fn transforms(&self) -> bool {
        self.0.around.props.borrow().transform.is_some()
    }

    fn configure(&self, elsewhere: bool) {
        self.0.showing.borrow_mut().configure(elsewhere);
    }

    fn on_load_status(&self, status: LoadStatus) {
        self.0.showing.borrow_mut().on_load_status(status);
    }

    fn open(&self, json: JsValue, response: ResponseInfo, kind: LoadKind) -> Result<(), String> {
        let json = self.0.around.transform(json, &response.final_url)?;
        self.0.showing.borrow_mut().open(json, response, kind)
    }

    fn fail(&self, error: Error, what: ErrorSource) {
        self.0.showing.borrow_mut().miss(error, what);
    }

    fn wanted_page(&self) -> Option<String> {
        self.0.showing.borrow().wanted_page().map(str::to_owned)
    }

    fn is_expired(&self) -> bool {
        self.0.showing.borrow().is_expired()
    }

    fn render(&self, ended: bool) {
        self.0.ended.set(ended);
        self.0.draw(SLICE);
    }
}
