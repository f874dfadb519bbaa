//! The one place where configuration, loading, state and view meet.
//!
//! Props come in, [`Event`]s go out, and in between a message is answered by one small method. What the app needs from
//! whoever embeds it is the trait [`Embedder`].

mod asking;
mod focus;
mod language;
mod loading;
mod paging;
mod showing;

use std::rc::Rc;

use js_sys::Date;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::config::{Config, LIMIT};
use crate::deck::Deck;
use crate::feed::Problem;
use crate::i18n::Strings;
use crate::load::{self, Error, Mode};
use crate::outside::{Event, Outside};
use crate::state::State;
use crate::view::{self, Action, Look};
use focus::Focus;

/// What the app needs from whoever embeds it.
pub trait Embedder: Outside {
    /// The folder of the locale files, with a slash at its end.
    fn locales(&self) -> String;

    /// A request for the feed that is already under way.
    fn early(&self, _url: &str) -> Option<load::Early> {
        None
    }

    /// The feed at a URL, where it has been loaded already to be shown without the app.
    fn seed(&self, _url: &str) -> Option<load::Seed> {
        None
    }
}

/// What the embedder asks for. Without an [`Embedder`] the app is idle: it shows nothing and does nothing.
#[derive(Clone, Default, Properties)]
pub struct Props {
    #[prop_or_default]
    pub config: Rc<Config>,
    /// A feed that is handed over directly; nothing is requested.
    #[prop_or_default]
    pub data: Option<JsValue>,
    /// Overrides of single interface strings.
    #[prop_or_default]
    pub labels: Vec<(String, String)>,
    #[prop_or_default]
    pub outside: Option<Rc<dyn Embedder>>,
}

impl PartialEq for Props {
    /// Each update is a new reading of the element, so only the very same props are equal.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.config, &other.config)
    }
}

/// Something that the app answers to. News of a load come with the load's ticket: whatever a load that was given up
/// has still sent is recognised by it.
pub enum Msg {
    /// News of the feed.
    Feed(u32, load::Event),
    /// News of the feed's next page.
    NextPage(u32, load::Event),
    /// News of the interface language's table.
    Locale(u32, load::Event),
    /// The visitor pressed a button.
    Act(Action),
    /// The embedder wants the feed loaded again.
    Reload,
    /// It is time to refresh.
    Refresh,
    /// The next slice of cards.
    Slice,
}

/// The widget.
pub struct App {
    /// The interface language, without the embedder's own words.
    strings: Strings,
    look: Rc<Look>,
    /// The interface language's table is under way, and this is its language.
    locale: Option<Wait>,
    language: String,
    /// What is shown wears the look of its interface language, and does so until another table is there.
    dressed: bool,
    state: State,
    deck: Option<Deck>,
    /// The feed as it was loaded, to be compared with what comes.
    loaded: Option<Rc<load::Loaded>>,
    loading: Option<Wait>,
    schedule: Option<load::Schedule>,
    /// The URL that was asked for, before redirects.
    asked: String,
    pages: Option<load::Pages>,
    paging: Option<Wait>,
    /// The ticket of the last load.
    ticket: u32,
    /// What was wrong with the bytes of the feed.
    problems: Vec<Problem>,
    /// The visitor's choice of a topic.
    filter: Option<String>,
    /// What the load is for.
    mode: Mode,
    /// How many cards are wanted.
    wanted: usize,
    /// How many new articles wait behind a button.
    waiting: usize,
    /// The next page did not come.
    page_failed: bool,
    /// Why the last load came to nothing.
    failure: Option<Error>,
    /// When the server sent what is shown, in milliseconds since 1970.
    sent: f64,
    /// The embedder has yet to hear of what was loaded.
    news: bool,
    /// The embedder has yet to hear of this.
    bad_news: Option<Error>,
    /// The next slice is on its way.
    slicing: bool,
    /// How many cards a slice has, and when the one began that is being built.
    pace: usize,
    begun: Option<f64>,
    /// What gets the focus once it is there.
    focus: Option<Focus>,
    root: NodeRef,
}

/// A load under way.
struct Wait {
    ticket: u32,
    _guard: load::Guard,
}

impl Component for App {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let mut app = Self {
            strings: Strings::english(),
            look: Rc::new(Look::new(Strings::english(), &Config::default(), ctx.link().callback(Msg::Act))),
            locale: None,
            language: String::new(),
            dressed: false,
            state: State::Empty,
            deck: None,
            loaded: None,
            loading: None,
            schedule: None,
            asked: String::new(),
            pages: None,
            paging: None,
            ticket: 0,
            problems: Vec::new(),
            filter: None,
            mode: Mode::First,
            wanted: 0,
            waiting: 0,
            page_failed: false,
            failure: None,
            sent: 0.0,
            news: false,
            bad_news: None,
            slicing: false,
            pace: LIMIT as usize,
            begun: None,
            focus: None,
            root: NodeRef::default(),
        };
        app.configure(ctx, None);
        app
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        self.configure(ctx, Some(old));
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Feed(ticket, event) if awaited(&self.loading, ticket) => self.feed(ctx, event),
            Msg::NextPage(ticket, event) if awaited(&self.paging, ticket) => self.next_page(ctx, event),
            Msg::Locale(ticket, event) if awaited(&self.locale, ticket) => self.dress(ctx, event),
            // From a load that was given up.
            Msg::Feed(..) | Msg::NextPage(..) | Msg::Locale(..) => return false,
            Msg::Act(action) => self.act(ctx, action),
            Msg::Reload => self.load(ctx, Mode::Reload),
            Msg::Refresh => self.refresh(ctx),
            Msg::Slice => self.next_slice(ctx),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let page = self.is_showing(ctx).then(|| view::page(&self.look, &self.page()));
        html! { <div ref={self.root.clone()}>{ for page }</div> }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        self.keep_pace();
        let Some(outside) = &ctx.props().outside else { return };
        self.dressed = self.is_showing(ctx);
        // Nothing has happened yet for whoever can't see it; where there is nothing to see, it has.
        let speaks = self.deck.is_some() || self.failure.is_some();
        if self.locale.is_some() && !self.dressed && speaks && self.state != State::Loading {
            return;
        }
        outside.tell(Event::State(self.state));
        let ended = self.loading.is_none();
        if let (true, Some(deck)) = (std::mem::take(&mut self.news), &self.deck) {
            let mut problems = self.problems.clone();
            problems.extend(self.refused_page());
            problems.extend(deck.problems());
            outside.tell(Event::Loaded {
                ended,
                articles: deck.articles(),
                shown: deck.shown(),
                problems,
                stale: self.state == State::Stale,
                age: self.age(),
            });
        }
        if let Some(error) = self.bad_news.take() {
            outside.tell(Event::Failed(error, ended));
        }
        self.place_focus();
    }
}

impl App {
    /// Until the interface language is there, what stands there stays.
    fn is_showing(&self, ctx: &Context<Self>) -> bool {
        let idle = ctx.props().outside.is_none() || self.state == State::Loading;
        !idle && (self.dressed || self.locale.is_none())
    }

    /// Starts a load whose news come as the given message.
    fn start(
        &mut self,
        ctx: &Context<Self>,
        request: load::Request,
        news: fn(u32, load::Event) -> Msg,
    ) -> Option<Wait> {
        self.ticket += 1;
        let (link, ticket) = (ctx.link().clone(), self.ticket);
        let guard = load::start(request, Box::new(move |event| link.send_message(news(ticket, event))));
        Some(Wait { ticket, _guard: guard })
    }

    /// How old the copy is that is shown, in seconds.
    fn age(&self) -> f64 {
        ((Date::now() - self.sent) / 1000.0).max(0.0).floor()
    }
}

fn awaited(wait: &Option<Wait>, ticket: u32) -> bool {
    wait.as_ref().is_some_and(|wait| wait.ticket == ticket)
}
