//! The one place where configuration, loading, state and view meet.
//!
//! Props come in, [`Event`]s go out, and in between a message is answered by one small method. What the app needs from
//! whoever embeds it is the trait [`Outside`]: the element implements it over JavaScript, and so may another Yew app.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::config::Config;
use crate::deck::{Deck, Selection};
use crate::feed::{self, Base, Browser, Json, Problem, Reader, Resolve};
use crate::i18n::{self, Strings};
use crate::load::{self, Error, Kind, Mode, says};
use crate::model::Link;
use crate::state::State;
use crate::view::{self, Action, Entry, Look, More, Notice, Page};

/// What the app needs from whoever embeds it.
pub trait Outside {
    /// Is told what happens. For [`Event::Filter`], `false` is a veto.
    fn tell(&self, event: Event) -> bool;

    /// The page's language, a BCP 47 tag.
    fn language(&self) -> String {
        "en".to_owned()
    }

    /// What the feed's URL is relative to.
    fn base(&self) -> String;

    /// The folder of the locale files, with a slash at its end.
    fn locales(&self) -> String;

    /// A request for the feed that is already under way.
    fn early(&self, _url: &str) -> Option<load::Early> {
        None
    }

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
    /// Articles were loaded, or more of them are shown.
    Loaded {
        articles: usize,
        shown: usize,
        problems: Vec<Problem>,
        stale: bool,
        /// How old the copy is that is shown, in seconds.
        age: f64,
    },
    /// A load failed.
    Failed(Error),
    /// The visitor chose a topic.
    Filter(String),
}

/// What the embedder asks for. Without an [`Outside`] the app is idle: it shows nothing and does nothing.
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
    pub outside: Option<Rc<dyn Outside>>,
}

impl PartialEq for Props {
    /// Each update is a new reading of the element, so only the very same props are equal.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.config, &other.config)
    }
}

/// Something that the app answers to.
pub enum Msg {
    /// News of the feed.
    Feed(load::Event),
    /// News of the feed's next page.
    NextPage(load::Event),
    /// News of the interface language's table.
    Locale(load::Event),
    /// The visitor pressed a button.
    Act(Action),
    /// The embedder wants the feed loaded again.
    Reload,
    /// It is time to refresh.
    Refresh,
    /// The next slice of cards.
    Slice,
}

/// How many cards are built in one go, so that a long list leaves the page its breath.
const SLICE: usize = 20;

/// The widget.
pub struct App {
    /// The interface language, without the embedder's own words.
    strings: Strings,
    look: Rc<Look>,
    /// The language whose table is under way, and the load.
    locale: Option<load::Guard>,
    state: State,
    deck: Option<Deck>,
    /// The feed as it was loaded, to be compared with what comes.
    loaded: Option<Rc<load::Loaded>>,
    loading: Option<load::Guard>,
    schedule: Option<load::Schedule>,
    /// The URL that was asked for, before redirects.
    asked: String,
    pages: Option<load::Pages>,
    paging: Option<load::Guard>,
    /// What was wrong with the feed as a whole.
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
    failure: Option<Error>,
    /// How old the copy is that is shown, in seconds.
    age: u32,
    /// The embedder has yet to hear of what was loaded.
    news: bool,
    /// More cards are on their way to be built.
    slicing: bool,
    /// What gets the focus once it is there.
    focus: Option<Focus>,
    root: NodeRef,
}

/// What gets the focus after a visitor's wish has changed the page under it.
enum Focus {
    Card(usize),
    Top,
}

impl Component for App {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let mut app = Self {
            strings: Strings::english(),
            look: look(Strings::english(), &Config::default(), Callback::noop()),
            locale: None,
            state: State::Empty,
            deck: None,
            loaded: None,
            loading: None,
            schedule: None,
            asked: String::new(),
            pages: None,
            paging: None,
            problems: Vec::new(),
            filter: None,
            mode: Mode::First,
            wanted: 0,
            waiting: 0,
            page_failed: false,
            failure: None,
            age: 0,
            news: false,
            slicing: false,
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
            Msg::Feed(event) => self.feed(ctx, event),
            Msg::NextPage(event) => self.next_page(ctx, event),
            Msg::Locale(event) => self.dress(ctx, event),
            Msg::Act(action) => self.act(ctx, action),
            Msg::Reload => self.load(ctx, Mode::Reload),
            Msg::Refresh => self.load(ctx, Mode::Refresh),
            Msg::Slice => self.slice(ctx),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        // Until the interface language is there, what stands there stays.
        let idle = ctx.props().outside.is_none() || self.state == State::Loading || self.locale.is_some();
        let page = (!idle).then(|| view::page(&self.look, &self.page()));
        html! { <div ref={self.root.clone()}>{ for page }</div> }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let Some(outside) = &ctx.props().outside else { return };
        if self.locale.is_some() {
            return;
        }
        outside.tell(Event::State(self.state));
        if std::mem::take(&mut self.news) {
            match (&self.deck, &self.failure) {
                (Some(deck), _) => {
                    let mut problems = self.problems.clone();
                    problems.extend(deck.problems());
                    outside.tell(Event::Loaded {
                        articles: deck.articles(),
                        shown: deck.shown(),
                        problems,
                        stale: self.state == State::Stale,
                        age: f64::from(self.age),
                    });
                }
                (None, Some(error)) => {
                    outside.tell(Event::Failed(error.clone()));
                }
                _ => {}
            }
        }
        if let Some(focus) = self.focus.take() {
            self.give_focus(&focus);
        }
    }
}

impl App {
    /// The props are new: works out what has to be done anew.
    fn configure(&mut self, ctx: &Context<Self>, old: Option<&Props>) {
        let props = ctx.props();
        let old = old.filter(|old| old.outside.is_some());
        if props.outside.is_none() {
            self.stop();
            return;
        }
        let refresh = props.config.refresh;
        if old.is_none_or(|old| old.config.refresh != refresh) {
            let link = ctx.link().clone();
            self.schedule = load::Schedule::new(refresh, Box::new(move || link.send_message(Msg::Refresh)));
            if let (Some(schedule), Some(_)) = (&self.schedule, &self.deck) {
                schedule.settled(self.expired());
            }
        }
        let same_source = old.is_some_and(|old| old.data == props.data && old.config.src == props.config.src);
        if old.is_none_or(|old| old.config.limit != props.config.limit || old.config.article != props.config.article) {
            self.wanted = props.config.limit;
        }
        let both_data = old.is_some_and(|old| old.data.is_some()) && props.data.is_some();
        if !same_source && !both_data {
            self.stop_loading();
            self.deck = None;
            self.loaded = None;
            self.filter = None;
            self.state = State::Empty;
        }
        self.clothe(ctx);
        if same_source {
            self.select(ctx);
        } else {
            self.load(ctx, Mode::First);
        }
    }

    /// The element has left the page.
    fn stop(&mut self) {
        self.stop_loading();
        self.schedule = None;
        self.locale = None;
        self.deck = None;
        self.loaded = None;
        self.filter = None;
        self.state = State::Empty;
    }

    fn stop_loading(&mut self) {
        self.loading = None;
        self.paging = None;
        self.pages = None;
        self.slicing = false;
        self.failure = None;
        self.page_failed = false;
        self.waiting = 0;
        self.age = 0;
        self.problems.clear();
    }

    /// Loads the feed, be it from the server or from what the embedder has set.
    fn load(&mut self, ctx: &Context<Self>, mode: Mode) {
        let props = ctx.props();
        let Some(outside) = &props.outside else { return };
        self.mode = mode;
        if let Some(data) = &props.data {
            self.state = self.state.started();
            let (data, base) = (data.clone(), outside.base());
            self.read(ctx, data, &base);
            return;
        }
        let Some(src) = &props.config.src else {
            self.state = State::Empty;
            return;
        };
        let url = Base::new(&outside.base()).and_then(|base| base.resolve(src));
        let Some(url) = url.filter(|url| Link::from_parsed(url).is_some()) else {
            let what = "expected a URL that resolves to http or https";
            self.fail(Error::new(Kind::Config, &["src=\"", src, "\""].concat(), what));
            return;
        };
        self.state = self.state.started();
        self.asked.clone_from(&url);
        let request = load::Request {
            early: (mode == Mode::First).then(|| outside.early(&url)).flatten(),
            url,
            timeout: props.config.timeout,
            cache: props.config.cache,
            mode,
            shown: self.loaded.clone(),
        };
        let link = ctx.link().clone();
        self.loading = Some(load::start(request, Box::new(move |event| link.send_message(Msg::Feed(event)))));
    }

    /// News of the feed.
    fn feed(&mut self, ctx: &Context<Self>, event: load::Event) {
        match event {
            load::Event::Stored { loaded, age } => {
                self.age = age;
                self.take(ctx, loaded);
                return;
            }
            load::Event::Fresh { same: true, .. } if self.deck.is_some() => {
                self.age = 0;
                self.arrived(ctx);
            }
            load::Event::Fresh { loaded, .. } => {
                self.age = 0;
                self.take(ctx, loaded);
            }
            load::Event::Failed(error) => self.fail(error),
        }
        if let Some(schedule) = &self.schedule {
            schedule.settled(self.expired());
        }
    }

    /// A feed has come over the network, or from the last visit.
    fn take(&mut self, ctx: &Context<Self>, loaded: Rc<load::Loaded>) {
        self.problems.clear();
        if loaded.replaced {
            self.problems.push(Problem::invalid_utf8());
        }
        // Other elements may hold the same object; a script gets one that it may change.
        let transforms = ctx.props().outside.as_ref().is_some_and(|outside| outside.transforms());
        let json = if transforms { loaded.copy() } else { loaded.json.clone() };
        let url = loaded.url.clone();
        self.loaded = Some(loaded);
        self.read(ctx, json, &url);
    }

    /// Opens a feed and shows it.
    fn read(&mut self, ctx: &Context<Self>, json: JsValue, url: &str) {
        match open(ctx.props(), json, url) {
            Ok(reader) => self.open(ctx, reader, url),
            Err(error) => self.fail(error),
        }
    }

    fn open(&mut self, ctx: &Context<Self>, reader: Reader, url: &str) {
        let config = &ctx.props().config;
        match &mut self.deck {
            Some(deck) if self.mode == Mode::Refresh => self.waiting = deck.refresh(reader),
            Some(deck) => {
                deck.replace(reader);
                self.waiting = 0;
            }
            None => self.deck = Some(Deck::new(reader, selection(config, &self.filter))),
        }
        if self.mode != Mode::Refresh {
            self.pages = Some(load::Pages::new(&self.asked, url));
            self.paging = None;
            self.page_failed = false;
        }
        self.clothe(ctx);
        self.arrived(ctx);
    }

    /// The feed is there, as fresh as the server has it or as it was kept.
    fn arrived(&mut self, ctx: &Context<Self>) {
        self.failure = None;
        self.news = true;
        self.slice(ctx);
        let selected = self.deck.as_ref().map_or(0, Deck::selected);
        self.state = State::arrived(selected);
    }

    /// A load came to nothing. What is shown stays.
    fn fail(&mut self, error: Error) {
        self.state = self.state.failed();
        self.news = true;
        self.failure = Some(error);
    }

    /// Builds the next cards that are wanted, and comes back for the rest.
    fn slice(&mut self, ctx: &Context<Self>) {
        let Some(deck) = &mut self.deck else { return };
        let wanted = self.wanted.min(deck.selected());
        deck.show(wanted.min(deck.shown() + SLICE));
        self.slicing = deck.shown() < wanted;
        if self.slicing {
            ctx.link().send_future(async {
                load::pause().await;
                Msg::Slice
            });
        }
        self.news |= !self.slicing;
    }

    /// The embedder or the visitor wants to see another part of the feed.
    fn select(&mut self, ctx: &Context<Self>) {
        let Some(deck) = &mut self.deck else { return };
        let selection = selection(&ctx.props().config, &self.filter);
        if deck.select(selection) || deck.shown() != self.wanted.min(deck.selected()) {
            deck.cut(self.wanted);
            self.slice(ctx);
            self.news = true;
        }
        let selected = self.deck.as_ref().map_or(0, Deck::selected);
        if self.state.has_articles() || self.state == State::Empty {
            self.state =
                if self.state == State::Stale && selected > 0 { State::Stale } else { State::arrived(selected) };
        }
    }

    /// A button was pressed.
    fn act(&mut self, ctx: &Context<Self>, action: Action) {
        let config = Rc::clone(&ctx.props().config);
        match action {
            Action::More => self.more(ctx),
            Action::Retry => self.load(ctx, Mode::Reload),
            Action::Filter(tag) => {
                let Some(outside) = &ctx.props().outside else { return };
                // An article alone has nothing to filter; the host may know what to do with the topic.
                if outside.tell(Event::Filter(tag.clone())) && config.article.is_none() {
                    self.filter = Some(tag);
                    self.wanted = config.limit;
                    self.focus = Some(Focus::Top);
                    self.select(ctx);
                }
            }
            Action::Unfilter => {
                self.filter = None;
                self.wanted = config.limit;
                self.focus = Some(Focus::Card(0));
                self.select(ctx);
            }
            Action::ShowNew => {
                self.waiting = 0;
                self.focus = Some(Focus::Card(0));
                if let Some(deck) = &mut self.deck {
                    deck.show_waiting(config.limit);
                    self.wanted = deck.shown();
                    self.news = true;
                }
            }
        }
    }

    /// "Show more": the next cards, from the next page when the loaded ones are used up.
    fn more(&mut self, ctx: &Context<Self>) {
        let Some(deck) = &self.deck else { return };
        let shown = deck.shown();
        self.focus = Some(Focus::Card(shown));
        self.wanted = shown + ctx.props().config.limit;
        if shown < deck.selected() {
            self.slice(ctx);
        } else if let (Some(url), None) = (self.next(), &self.paging) {
            self.page_failed = false;
            let request = load::Request {
                url,
                timeout: ctx.props().config.timeout,
                cache: ctx.props().config.cache,
                mode: Mode::Page,
                early: None,
                shown: None,
            };
            let link = ctx.link().clone();
            self.paging = Some(load::start(request, Box::new(move |event| link.send_message(Msg::NextPage(event)))));
        }
    }

    /// The URL of the next page, if there is one that may be followed.
    fn next(&self) -> Option<String> {
        let next = self.deck.as_ref()?.last_page().feed().next.as_ref()?;
        self.pages.as_ref()?.allows(next.as_str()).ok()?;
        Some(next.as_str().to_owned())
    }

    /// News of the feed's next page.
    fn next_page(&mut self, ctx: &Context<Self>, event: load::Event) {
        let asked = self.next();
        self.paging = None;
        let error = match event {
            load::Event::Stored { loaded, .. } | load::Event::Fresh { loaded, .. } => {
                if let (Some(pages), Some(asked)) = (&mut self.pages, &asked) {
                    pages.took(asked, &loaded.url);
                }
                match open(ctx.props(), loaded.json.clone(), &loaded.url) {
                    Ok(page) => {
                        self.turn(ctx, page);
                        return;
                    }
                    Err(error) => error,
                }
            }
            load::Event::Failed(error) => error,
        };
        self.page_failed = true;
        self.focus = None;
        if let Some(outside) = &ctx.props().outside {
            outside.tell(Event::Failed(error));
        }
    }

    fn turn(&mut self, ctx: &Context<Self>, page: Reader) {
        let Some(deck) = &mut self.deck else { return };
        deck.append(page);
        let found_any = deck.selected() > deck.shown();
        let next = deck.last_page().feed().next.clone();
        if let (Some(next), Some(pages)) = (next, &self.pages)
            && let Err(refused) = pages.allows(next.as_str())
        {
            self.problems.push(Problem::next_page(next.as_str(), refused.expected()));
        }
        self.slice(ctx);
        self.news = true;
        // A page of which nothing is selected is no answer to "Show more".
        if !found_any {
            self.more(ctx);
        }
    }

    /// Puts on the interface language and the embedder's words.
    fn clothe(&mut self, ctx: &Context<Self>) {
        let props = ctx.props();
        let Some(outside) = &props.outside else { return };
        let feed = self.deck.as_ref().and_then(|deck| deck.head().feed().lang.clone());
        let tag = props.config.lang.clone().or(feed).unwrap_or_else(|| outside.language());
        let wanted = i18n::language(&tag).to_ascii_lowercase();
        let worn = i18n::language(self.strings.locale()).to_ascii_lowercase();
        self.locale = None;
        if wanted != worn && i18n::LANGUAGES.contains(&wanted.as_str()) {
            let request = load::Request {
                url: [&outside.locales(), &wanted, ".json"].concat(),
                timeout: props.config.timeout,
                cache: false,
                mode: Mode::Page,
                early: None,
                shown: None,
            };
            let link = ctx.link().clone();
            self.locale = Some(load::start(request, Box::new(move |event| link.send_message(Msg::Locale(event)))));
        } else {
            if wanted != worn {
                self.strings = Strings::english();
            }
            self.wear(ctx);
        }
    }

    /// News of the interface language's table; without it, the interface speaks English.
    fn dress(&mut self, ctx: &Context<Self>, event: load::Event) {
        self.locale = None;
        self.strings = match event {
            load::Event::Fresh { loaded, .. } | load::Event::Stored { loaded, .. } => {
                let texts = Json::from_js(loaded.json.clone()).texts();
                let tag = loaded.url.rsplit('/').next().unwrap_or_default();
                let tag = tag.strip_suffix(".json").unwrap_or(tag);
                Strings::from_pairs(tag, &mut texts.iter().map(|(name, text)| (name.as_str(), text.as_str()))).0
            }
            load::Event::Failed(_) => Strings::english(),
        };
        self.wear(ctx);
    }

    fn wear(&mut self, ctx: &Context<Self>) {
        let mut strings = self.strings.clone();
        for (name, text) in &ctx.props().labels {
            strings.set(name, text);
        }
        let on = ctx.link().callback(Msg::Act);
        self.look = look(strings, &ctx.props().config, on);
    }

    fn expired(&self) -> bool {
        self.deck.as_ref().is_some_and(|deck| deck.head().feed().expired)
    }

    /// What the view is given.
    fn page(&self) -> Page {
        let deck = self.deck.as_ref();
        let articles = deck.map(Deck::cards).unwrap_or_default();
        let ready = !self.slicing;
        let more = match deck {
            Some(_) if self.paging.is_some() => More::Busy,
            Some(_) if self.page_failed => More::Failed,
            Some(deck) if ready && !self.look.whole && deck.shown() < deck.selected() => More::Button,
            Some(_) if ready && !self.look.whole && self.next().is_some() => More::Button,
            _ => More::None,
        };
        let notice = match (&self.failure, self.state) {
            (Some(error), State::Failed) => Some(match (error.kind, error.status) {
                (Kind::Http, status) => Notice::Http(status.unwrap_or_default()),
                (Kind::Config, _) => Notice::Config,
                (Kind::Network, _) => Notice::Network,
                (Kind::Timeout, _) => Notice::Timeout,
                (Kind::Decode, _) => Notice::Decode,
                (Kind::Wasm, _) => Notice::Wasm,
            }),
            (_, State::Empty) if deck.is_some() => Some(Notice::Empty),
            _ => None,
        };
        let strings = &self.look.strings;
        Page {
            feed: deck.map(|deck| Rc::new(deck.head().feed().clone())).unwrap_or_default(),
            articles: articles.into_iter().map(|article| Entry { article, bodies: true }).collect(),
            filter: self.filter.clone().map(AttrValue::from),
            more,
            waiting: self.waiting,
            stale: (self.state == State::Stale).then(|| strings.age(self.age.into()).into()),
            notice,
        }
    }

    fn give_focus(&self, focus: &Focus) {
        let Some(root) = self.root.cast::<Element>() else { return };
        let target = match focus {
            Focus::Top => root.query_selector("[part~=filter] button").ok().flatten(),
            Focus::Card(place) => root
                .query_selector_all("[part~=card]")
                .ok()
                .and_then(|cards| cards.item(*place as u32))
                .and_then(|card| card.dyn_into::<Element>().ok())
                .and_then(|card| card.query_selector("a[href], [tabindex]").ok().flatten()),
        };
        if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            // What is not there does not get the focus; that is no reason to fail.
            let _ = target.focus();
        }
    }
}

/// Opens what the embedder's `transform` makes of the JSON.
fn open(props: &Props, json: JsValue, url: &str) -> Result<Reader, Error> {
    let decode = |what: &str| Error::new(Kind::Decode, url, what);
    let Some(outside) = &props.outside else { return Err(decode("nobody wants it")) };
    let json =
        outside.transform(json, url).map_err(|thrown| decode(&["transform threw: ", &says(&thrown)].concat()))?;
    let document = Browser::new(json).map_err(|error| decode(&error.to_string()))?;
    let base = Base::new(url).ok_or_else(|| decode("not an absolute URL"))?;
    Ok(feed::open(Box::new(document), Box::new(base)))
}

fn selection(config: &Config, filter: &Option<String>) -> Selection {
    Selection { article: config.article.clone(), tags: config.tags.clone(), filter: filter.clone() }
}

fn look(strings: Strings, config: &Config, on: Callback<Action>) -> Rc<Look> {
    Rc::new(Look {
        strings,
        layout: config.layout,
        panels: config.panels.clone(),
        open: config.open_at_first(),
        heading: config.heading,
        whole: config.article.is_some(),
        on: Some(on),
    })
}
