//! What shows the component's feed. The app reaches it by direct calls, because both are in one program.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::RequestCredentials;
use yew::platform::spawn_local;

use super::embedder::ComponentEmbedder;
use super::shell::{fetch_table, pause};
use crate::app::FeedView;
use crate::config::Credentials;
use crate::feed::Json;
use crate::load::browser::{Early, InitialFeed, ToJsonFeed};
use crate::load::{Error, RESOURCE_TIMEOUT};
use crate::session::{FailedPart, LoadKind, LoadStatus, ResponseInfo};
use crate::showing::Showing;
use crate::view::Action;

/// How many cards are built in one go. A long list is built in several slices, so that the page stays responsive.
const CARDS_PER_SLICE: usize = 20;

/// Shows the feed of one component.
pub struct ComponentFeedView {
    pub embedder: Rc<ComponentEmbedder>,
    showing: RefCell<Showing<Rc<ComponentEmbedder>>>,
    /// Whether the next slice of cards is about to be built.
    is_slice_scheduled: Cell<bool>,
    /// The language whose table is being fetched.
    requested_language: RefCell<Option<String>>,
    is_destroyed: Cell<bool>,
}

impl ComponentFeedView {
    pub fn new(embedder: Rc<ComponentEmbedder>) -> Rc<Self> {
        let showing = RefCell::new(Showing::new(embedder.shell.root(), embedder.clone()));
        let (is_slice_scheduled, is_destroyed) = Default::default();
        Rc::new(Self { embedder, showing, is_slice_scheduled, requested_language: RefCell::default(), is_destroyed })
    }

    /// Answers a pressed button; `true` if the feed has to be loaded again.
    pub fn act(self: &Rc<Self>, parts: &str, text: &str) -> bool {
        let needs_reload = Action::of(parts, text).is_some_and(|action| self.showing.borrow_mut().act(action));
        if !needs_reload {
            // After "Show more", the first card is built alone, so that it is there in the next frame.
            self.draw(if parts.contains("more") { 1 } else { CARDS_PER_SLICE });
        }
        needs_reload
    }

    /// A reload was requested: what is drawn from now on is not its outcome, until that load has ended.
    pub fn mark_unsettled(&self) {
        self.embedder.load_settled.set(false);
    }

    /// The component was destroyed: nothing is drawn any more.
    pub fn destroy(&self) {
        self.is_destroyed.set(true);
        self.embedder.shell.leave();
    }

    fn draw(self: &Rc<Self>, cards: usize) {
        if self.is_destroyed.get() {
            return;
        }
        self.load_language();
        // The server's markup is hydrated as a whole: all cards are built in one go then.
        let cards = (!self.embedder.shell.is_unhydrated()).then_some(cards);
        let result = self.showing.borrow_mut().draw(cards);
        self.embedder.send_notifications();
        let has_pending_cards = result.unwrap_or_else(|refused| wasm_bindgen::throw_val(refused));
        if !has_pending_cards && self.embedder.load_settled.get() {
            let props = self.embedder.props.borrow().clone();
            props.on_settled.emit(());
        }
        if has_pending_cards && !self.is_slice_scheduled.replace(true) {
            let this = self.clone();
            spawn_local(async move {
                let _ = JsFuture::from(pause()).await;
                this.is_slice_scheduled.set(false);
                this.draw(CARDS_PER_SLICE);
            });
        }
    }

    /// Fetches the table of an interface language, once.
    fn load_language(self: &Rc<Self>) {
        let Some(tag) = self.showing.borrow().pending_language().map(str::to_owned) else { return };
        if self.requested_language.replace(Some(tag.clone())).as_ref() == Some(&tag) {
            return;
        }
        let this = self.clone();
        spawn_local(async move {
            let folder = this.embedder.props.borrow().locales.clone();
            let table = match folder {
                Some(folder) => {
                    JsFuture::from(fetch_table(RESOURCE_TIMEOUT, &format!("{folder}{tag}.json"), "default")).await
                }
                None => Ok(JsValue::NULL),
            };
            this.requested_language.replace(None);
            if this.showing.borrow().pending_language() == Some(&tag) {
                this.showing.borrow_mut().language_loaded(Json::from_js(table.unwrap_or_default()));
                this.draw(CARDS_PER_SLICE);
            }
        });
    }
}

/// The [`FeedView`] that the app gets as a prop. Each rendering makes a new handle, so that Yew finds the app's props
/// changed and has the app read them again.
pub struct FeedViewHandle(pub Rc<ComponentFeedView>);

impl FeedView for FeedViewHandle {
    fn base_url(&self) -> String {
        self.0.embedder.shell.base()
    }

    fn timeout(&self) -> u32 {
        self.0.showing.borrow().config().timeout
    }

    fn refresh_period(&self) -> Option<u32> {
        self.0.showing.borrow().config().refresh
    }

    fn may_cache(&self) -> bool {
        self.0.showing.borrow().config().cache
    }

    fn credentials(&self) -> RequestCredentials {
        match self.0.showing.borrow().config().credentials {
            Credentials::SameOrigin => RequestCredentials::SameOrigin,
            Credentials::Include => RequestCredentials::Include,
            Credentials::Omit => RequestCredentials::Omit,
        }
    }

    fn take_early_request(&self, _url: &str) -> Option<Early> {
        None
    }

    fn initial_feed(&self, _url: &str) -> Option<InitialFeed> {
        None
    }

    fn to_json_feed(&self) -> ToJsonFeed {
        super::xml::to_json_feed
    }

    fn has_transform(&self) -> bool {
        self.0.embedder.props.borrow().transform.is_some()
    }

    fn configure(&self, source_changed: bool) {
        self.0.showing.borrow_mut().configure(source_changed);
    }

    fn on_load_status(&self, status: LoadStatus) {
        self.0.showing.borrow_mut().on_load_status(status);
    }

    fn open(&self, json: JsValue, response: ResponseInfo, kind: LoadKind) -> Result<(), String> {
        let json = self.0.embedder.transform(json, &response.final_url)?;
        self.0.showing.borrow_mut().open(json, response, kind)
    }

    fn fail(&self, error: Error, part: FailedPart) {
        self.0.showing.borrow_mut().load_failed(error, part);
    }

    fn wanted_page_url(&self) -> Option<String> {
        self.0.showing.borrow().wanted_page_url().map(str::to_owned)
    }

    fn is_expired(&self) -> bool {
        self.0.showing.borrow().is_expired()
    }

    fn render(&self, load_settled: bool) {
        self.0.embedder.load_settled.set(load_settled);
        self.0.draw(CARDS_PER_SLICE);
    }
}
