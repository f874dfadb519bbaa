//! What has to be asked of a server while somebody reads: the feed anew, its next page, a refresh, and all of it again where
//! it fails. It shows nothing itself: what comes is told to the [`Screen`], which is what the visitor sees and presses.
//!
//! Props come in, and each [`Msg`] is answered by one small method.

mod loading;
mod paging;
mod screen;

use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::html::Scope;
use yew::prelude::*;

use crate::load::browser::{self as load, Mode};

pub use screen::Screen;

/// Something that the app answers to. News of a load come with the load's ticket: whatever a load that was given up
/// has still sent is recognised by it.
pub enum Msg {
    /// News of the feed.
    Feed(u32, load::Event),
    /// News of the feed's next page.
    NextPage(u32, load::Event),
    /// The visitor has pressed a button: another page may be wanted.
    Pressed,
    /// The feed is to be loaded again.
    Reload,
    /// It is time to refresh.
    Refresh,
}

/// What the embedder asks for. Without a [`Screen`] there is nobody to load for, and the app does nothing.
#[derive(Clone, Default, Properties)]
pub struct Props {
    /// The feed's URL as it was written.
    #[prop_or_default]
    pub src: Option<String>,
    /// A feed that is handed over directly; nothing is requested.
    #[prop_or_default]
    pub data: Option<JsValue>,
    #[prop_or_default]
    pub screen: Option<Rc<dyn Screen>>,
    /// Is given, once, the link by which messages reach the app.
    #[prop_or_default]
    pub joined: Callback<Scope<App>>,
}

impl PartialEq for Props {
    /// Each update is a new reading of the element, so only the very same props are equal.
    fn eq(&self, other: &Self) -> bool {
        match (&self.screen, &other.screen) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

/// The widget's traffic.
#[derive(Default)]
pub struct App {
    /// The feed as it was loaded, to be compared with what comes.
    loaded: Option<Rc<load::Loaded>>,
    loading: Option<Wait>,
    /// A load of this address has ended.
    settled: bool,
    schedule: Option<load::Schedule>,
    /// Seconds between refreshes.
    period: Option<u32>,
    /// The URL that was asked for, before redirects.
    requested_url: String,
    paging: Option<Page>,
    /// The ticket of the last load.
    ticket: u32,
    /// What the load is for.
    mode: Mode,
}

/// A page of the feed that is under way, and its URL.
struct Page {
    url: String,
    wait: Wait,
}

/// A load under way.
struct Wait {
    ticket: u32,
    _guard: load::LoadHandle,
}

impl Component for App {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        ctx.props().joined.emit(ctx.link().clone());
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
            Msg::Feed(ticket, event) if is_awaited(self.loading.as_ref(), ticket) => self.feed(ctx, event),
            Msg::NextPage(ticket, event) if is_awaited(self.paging.as_ref().map(|page| &page.wait), ticket) => {
                self.next_page(ctx, event);
            }
            // From a load that was given up.
            Msg::Feed(..) | Msg::NextPage(..) => return false,
            Msg::Pressed => {
                self.ask_page(ctx);
                return false;
            }
            Msg::Reload => self.load(ctx, Mode::Reload),
            Msg::Refresh => self.refresh(ctx),
        }
        true
    }

    /// What is shown stands in a tree that may be older than the app: the [`Screen`] writes it.
    fn view(&self, _: &Context<Self>) -> Html {
        Html::default()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if let Some(screen) = &ctx.props().screen {
            screen.render(self.loading.is_none());
        }
    }
}

impl App {
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
}

fn is_awaited(wait: Option<&Wait>, ticket: u32) -> bool {
    wait.is_some_and(|wait| wait.ticket == ticket)
}
