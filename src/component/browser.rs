//! The widget as a Yew component, for programs that are written with Yew themselves: the feed, the views and the traffic in
//! one program, with no file but its own Wasm.

mod outside;
mod screen;
mod shell;

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::Element;
use yew::html::Scope;
use yew::prelude::*;

use crate::app::{self, App};
use crate::config::Config;
use crate::feed::Problem;
use crate::load::Error;
use crate::state::State;
use outside::Around;
use screen::{Local, Share};
use shell::{CSS, Shell};

/// Articles that are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// How many there are in all pages that are loaded.
    pub articles: usize,
    /// How many cards are shown.
    pub shown: usize,
    /// What had to be dropped or mended in them.
    pub problems: Vec<Problem>,
    /// The server could not be asked: they are a copy of an earlier visit.
    pub stale: bool,
    /// How old they are, in seconds.
    pub age: f64,
}

/// What is to be shown, and who hears of it.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What the element has as attributes: the feed's address, how many cards, which panels, and so on.
    #[prop_or_default]
    pub config: Config,
    /// A feed that is handed over directly; then nothing is requested.
    #[prop_or_default]
    pub data: Option<JsValue>,
    /// Turns what was loaded into a feed: a function of the parsed JSON and its URL.
    #[prop_or_default]
    pub transform: Option<Function>,
    /// Words of the interface that are to be others, by their names.
    #[prop_or_default]
    pub labels: Vec<(String, String)>,
    /// The URL of the folder with the tables of interface languages, with a slash at its end. Without one, the interface
    /// speaks English.
    #[prop_or_default]
    pub locales: Option<AttrValue>,
    /// `light` or `dark`; otherwise what the system has.
    #[prop_or_default]
    pub theme: Option<AttrValue>,
    /// Another number loads the feed again.
    #[prop_or_default]
    pub reload: u32,
    /// The visitor is looking at something else now.
    #[prop_or_default]
    pub on_state: Callback<State>,
    /// Articles were loaded, or more of them are shown.
    #[prop_or_default]
    pub on_load: Callback<Report>,
    /// A load failed.
    #[prop_or_default]
    pub on_error: Callback<Error>,
    /// What there is to show is shown, and nothing is being loaded.
    #[prop_or_default]
    pub on_settled: Callback<()>,
}

/// What the component answers to.
pub enum Msg {
    /// The visitor has pressed a button of these parts and words.
    Pressed(String, String),
    /// The app is there, and messages reach it by this link.
    Joined(Scope<App>),
    /// There is a place to write into.
    Placed,
}

/// A feed, as `<nutgraf-feed>` shows it. What the visitor does is told by the same events (`nutgraf-toggle`,
/// `nutgraf-navigate`, `nutgraf-filter`), which bubble from the component's `<div>`.
pub struct Nutgraf {
    place: NodeRef,
    local: Option<Rc<Local>>,
    app: Option<Scope<App>>,
    _press: Closure<dyn Fn(String, String)>,
    press: Function,
}

impl Component for Nutgraf {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let closure = Closure::<dyn Fn(String, String)>::new(move |parts, words| {
            link.send_message(Msg::Pressed(parts, words));
        });
        let press = closure.as_ref().clone().into();
        Self { place: NodeRef::default(), local: None, app: None, _press: closure, press }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        if let Some(local) = &self.local {
            local.around.props.replace(props.clone());
            if props.reload != old.reload || props.transform != old.transform {
                self.reload();
            }
        }
        true
    }

    fn update(&mut self, _ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Pressed(parts, words) => self.pressed(&parts, &words),
            Msg::Joined(app) => self.app = Some(app),
            Msg::Placed => return true,
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { config, data, theme, .. } = ctx.props().clone();
        let screen = self.local.as_ref().map(|local| Rc::new(Share(local.clone())) as Rc<dyn app::Screen>);
        html! {
            <>
                <div ref={&self.place} {theme} />
                <App src={config.src} {data} {screen} joined={ctx.link().callback(Msg::Joined)} />
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if !first {
            return;
        }
        let Some(element) = self.place.cast::<Element>() else { return };
        let shell = Shell::new(&element, CSS, &self.press);
        self.local = Some(Local::new(Around::new(ctx.props().clone(), shell)));
        ctx.link().send_message(Msg::Placed);
    }

    fn destroy(&mut self, _ctx: &Context<Self>) {
        if let Some(local) = &self.local {
            local.end();
        }
    }
}

impl Nutgraf {
    fn pressed(&self, parts: &str, words: &str) {
        let Some(local) = &self.local else { return };
        if local.act(parts, words) {
            self.reload();
        } else if let Some(app) = &self.app {
            app.send_message(app::Msg::Pressed);
        }
    }

    fn reload(&self) {
        if let (Some(local), Some(app)) = (&self.local, &self.app) {
            local.await_load();
            app.send_message(app::Msg::Reload);
        }
    }
}
