//! The component in a browser.

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

use super::{CSS, Props};
use crate::app::{self, App};
use outside::Around;
use screen::{Local, Share};
use shell::Shell;

/// A feed as a script has it.
pub type Data = JsValue;

/// What turns other JSON into a feed.
pub type Transform = Function;

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
        // At first there is only the place, as a server writes it.
        let screen = self.local.as_ref().map(|local| Rc::new(Share(local.clone())) as Rc<dyn app::Screen>);
        let joined = ctx.link().callback(Msg::Joined);
        html! {
            <>
                <div ref={&self.place} {theme} />
                if screen.is_some() {
                    <App src={config.src} {data} {screen} {joined} />
                }
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
