//! The component in a browser.

mod embedder;
mod feed_view;
mod shell;
mod xml;

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::Element;
use yew::html::Scope;
use yew::prelude::*;

use super::{CSS, Props};
use crate::app::{self, App};
use embedder::ComponentEmbedder;
use feed_view::{ComponentFeedView, FeedViewHandle};
use shell::Shell;

/// A feed as a script has it.
pub type Data = JsValue;

/// What turns other JSON into a feed.
pub type Transform = Function;

/// The component's messages.
pub enum Msg {
    /// The visitor has pressed a button with these `part` names and this text.
    Pressed(String, String),
    /// The app was created; this link sends messages to it.
    AppCreated(Scope<App>),
    /// The container element is in the document, and its shadow tree was made.
    Mounted,
    /// The language around the container element is another one now.
    LanguageChanged,
}

/// A feed, as `<nutgraf-feed>` shows it. What the visitor does is told by the same events (`nutgraf-toggle`,
/// `nutgraf-navigate`, `nutgraf-filter`), which bubble from the component's `<div>`.
pub struct Nutgraf {
    container: NodeRef,
    feed_view: Option<Rc<ComponentFeedView>>,
    app: Option<Scope<App>>,
    /// Owns the closure behind `on_press`.
    _on_press: Closure<dyn Fn(String, String)>,
    on_press: Function,
    on_language: Closure<dyn Fn()>,
}

impl Component for Nutgraf {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let closure = Closure::<dyn Fn(String, String)>::new(move |parts, words| {
            link.send_message(Msg::Pressed(parts, words));
        });
        let on_press = closure.as_ref().clone().into();
        let link = ctx.link().clone();
        let on_language = Closure::<dyn Fn()>::new(move || link.send_message(Msg::LanguageChanged));
        Self { container: NodeRef::default(), feed_view: None, app: None, _on_press: closure, on_press, on_language }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        if let Some(feed_view) = &self.feed_view {
            feed_view.embedder.props.replace(props.clone());
            if props.reload != old.reload || props.transform != old.transform {
                self.reload();
            }
        }
        true
    }

    fn update(&mut self, _ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Pressed(parts, words) => self.pressed(&parts, &words),
            Msg::AppCreated(app) => self.app = Some(app),
            // The app gets another handle, and so reads everything anew.
            Msg::Mounted | Msg::LanguageChanged => return true,
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { config, data, theme, .. } = ctx.props().clone();
        // The first rendering has only the container, as the server's has, so that Yew can hydrate it.
        let feed_view = self
            .feed_view
            .as_ref()
            .map(|feed_view| Rc::new(FeedViewHandle(feed_view.clone())) as Rc<dyn app::FeedView>);
        let on_created = ctx.link().callback(Msg::AppCreated);
        html! {
            <>
                <div ref={&self.container} {theme} />
                if feed_view.is_some() {
                    <App src={config.src} {data} {feed_view} {on_created} />
                }
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if !first {
            return;
        }
        let Some(element) = self.container.cast::<Element>() else { return };
        let shell = Shell::new(&element, CSS, &self.on_press);
        shell.watch_language(&self.on_language);
        self.feed_view = Some(ComponentFeedView::new(ComponentEmbedder::new(ctx.props().clone(), shell)));
        ctx.link().send_message(Msg::Mounted);
    }

    fn destroy(&mut self, _ctx: &Context<Self>) {
        if let Some(feed_view) = &self.feed_view {
            feed_view.destroy();
            feed_view.embedder.shell.release();
        }
    }
}

impl Nutgraf {
    fn pressed(&self, parts: &str, words: &str) {
        let Some(feed_view) = &self.feed_view else { return };
        if feed_view.act(parts, words) {
            self.reload();
        } else if let Some(app) = &self.app {
            app.send_message(app::Msg::Pressed);
        }
    }

    fn reload(&self) {
        if let (Some(feed_view), Some(app)) = (&self.feed_view, &self.app) {
            feed_view.mark_unsettled();
            app.send_message(app::Msg::Reload);
        }
    }
}
