//! Loads what an element needs of the server once it is on a page: the feed, its further pages, refreshes and reloads.
//! The app shows nothing itself: it hands what has come to the [`FeedView`], which shows it and answers the visitor.
//!
//! Props come in, and each [`Msg`] is answered by one small method.

mod feed_view;
mod loading;
mod paging;

use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::html::Scope;
use yew::prelude::*;

use crate::load::browser::{self as load, Mode};

pub use feed_view::FeedView;

/// The app's messages. An event of a load comes with the load's ticket, by which events of an abandoned load are
/// recognised.
pub enum Msg {
    /// An event of a load of the feed.
    Feed(u32, load::Event),
    /// An event of a load of the feed's next page.
    NextPage(u32, load::Event),
    /// The visitor has pressed a button, so another page may be wanted.
    Pressed,
    /// A script or the visitor wants the feed to be loaded again.
    Reload,
    /// It is time to refresh.
    Refresh,
}

/// What the embedder asks for. Without a [`FeedView`] there is nobody to load for, and the app does nothing.
#[derive(Clone, Default, Properties)]
pub struct Props {
    /// The feed's URL as it was written.
    #[prop_or_default]
    pub src: Option<String>,
    /// A feed that is handed over directly; nothing is requested.
    #[prop_or_default]
    pub data: Option<JsValue>,
    #[prop_or_default]
    pub feed_view: Option<Rc<dyn FeedView>>,
    /// Called once, with the link that sends messages to the app.
    #[prop_or_default]
    pub on_created: Callback<Scope<App>>,
}

impl PartialEq for Props {
    /// The element is read again for each update, so props are only equal if they have the very same [`FeedView`].
    fn eq(&self, other: &Self) -> bool {
        match (&self.feed_view, &other.feed_view) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

/// All requests of one element.
#[derive(Default)]
pub struct App {
    /// The feed that is shown, to be compared with the next one.
    loaded: Option<Rc<load::Loaded>>,
    loading: Option<PendingLoad>,
    /// Whether a load of the current source has ended.
    is_settled: bool,
    schedule: Option<load::Schedule>,
    /// The number of seconds between refreshes.
    refresh_period: Option<u32>,
    /// The URL that was asked for, before redirects.
    requested_url: String,
    paging: Option<PendingPage>,
    /// The ticket of the last load.
    ticket: u32,
    /// What the last load of the feed was for.
    mode: Mode,
}

/// A page of the feed that is being loaded.
struct PendingPage {
    url: String,
    load: PendingLoad,
}

/// A load under way.
struct PendingLoad {
    ticket: u32,
    _guard: load::LoadHandle,
}

impl Component for App {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        ctx.props().on_created.emit(ctx.link().clone());
        let mut app = Self::default();
        app.configure(ctx, None);
        app
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        self.configure(ctx, Some(old));
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Feed(ticket, event) if is_awaited(self.loading.as_ref(), ticket) => self.on_load_event(ctx, event),
            Msg::NextPage(ticket, event) if is_awaited(self.paging.as_ref().map(|page| &page.load), ticket) => {
                self.next_page(ctx, event);
            }
            // These are from a load that was abandoned.
            Msg::Feed(..) | Msg::NextPage(..) => return false,
            Msg::Pressed => {
                self.load_wanted_page(ctx);
                return false;
            }
            Msg::Reload => self.load(ctx, Mode::Reload),
            Msg::Refresh => self.refresh(ctx),
        }
        true
    }

    /// The app has no markup: the [`FeedView`] writes into a tree that may be older than the app.
    fn view(&self, _: &Context<Self>) -> Html {
        Html::default()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if let Some(feed_view) = &ctx.props().feed_view {
            feed_view.render(self.loading.is_none());
        }
    }
}

impl App {
    /// Starts a load whose events become messages by `to_message`.
    fn start(
        &mut self,
        ctx: &Context<Self>,
        request: load::Request,
        to_message: fn(u32, load::Event) -> Msg,
    ) -> Option<PendingLoad> {
        self.ticket += 1;
        let (link, ticket) = (ctx.link().clone(), self.ticket);
        let guard = load::start(request, Box::new(move |event| link.send_message(to_message(ticket, event))));
        Some(PendingLoad { ticket, _guard: guard })
    }
}

fn is_awaited(load: Option<&PendingLoad>, ticket: u32) -> bool {
    load.is_some_and(|load| load.ticket == ticket)
}
