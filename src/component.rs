//! The widget as a Yew component, for programs that are written with Yew themselves: the feed, the views and the
//! requests in one program, with no file but its own Wasm.
//!
//! In a browser it loads its feed and answers the visitor. On a server, rendered with
//! [`yew::ServerRenderer`](https://docs.rs/yew/latest/yew/struct.ServerRenderer.html), it writes the articles of
//! [`Props::body`] as the browser would, in a declarative shadow tree: a program that hydrates such a page adopts them
//! as they are.

// The component itself: it has one implementation for browsers and one for servers.
#[cfg_attr(target_os = "unknown", path = "component/browser.rs")]
#[cfg_attr(not(target_os = "unknown"), path = "component/server.rs")]
mod platform;

use yew::prelude::*;

use crate::config::Config;
use crate::feed::Problem;
use crate::load::Error;
use crate::state::State;

pub use platform::{Data, Nutgraf, Transform};

/// Articles that are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// How many there are in all pages that are loaded.
    pub articles: usize,
    /// How many cards are shown.
    pub shown: usize,
    /// What had to be dropped or repaired in them.
    pub problems: Vec<Problem>,
    /// The server could not be reached: they are a copy that was cached on an earlier visit.
    pub stale: bool,
    /// How old they are, in seconds.
    pub age: f64,
}

/// What is to be shown, and callbacks that tell the program what happens.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What the element has as attributes: the feed's address, how many cards, which panels, and so on.
    #[prop_or_default]
    pub config: Config,
    /// A feed that is handed over directly; then nothing is requested. In a browser it is a `JsValue`; on a server it cannot be
    /// set.
    #[prop_or_default]
    pub data: Option<Data>,
    /// Turns what was loaded into a feed: a function of the parsed JSON and its URL. In a browser it is a
    /// `js_sys::Function`; on a server it cannot be set.
    #[prop_or_default]
    pub transform: Option<Transform>,
    /// On a server, the body of the feed that `config.src` leads to. A browser asks for it itself.
    #[prop_or_default]
    pub body: Option<AttrValue>,
    /// On a server, the URL of the style sheet [`CSS`]. A browser has it in the program.
    #[prop_or_default]
    pub stylesheet: Option<AttrValue>,
    /// Texts that replace those of the interface, by their names.
    #[prop_or_default]
    pub labels: Vec<(String, String)>,
    /// The URL of the folder with the tables of interface languages, with a slash at its end. Without one, the
    /// interface speaks English.
    #[prop_or_default]
    pub locales: Option<AttrValue>,
    /// `light` or `dark`; otherwise as the page is.
    #[prop_or_default]
    pub theme: Option<AttrValue>,
    /// The feed is loaded again when this number changes.
    #[prop_or_default]
    pub reload: u32,
    /// The state has changed.
    #[prop_or_default]
    pub on_state: Callback<State>,
    /// Articles were loaded, or more of them are shown.
    #[prop_or_default]
    pub on_load: Callback<Report>,
    /// A load failed.
    #[prop_or_default]
    pub on_error: Callback<Error>,
    /// Everything is shown, and nothing is being loaded.
    #[prop_or_default]
    pub on_settled: Callback<()>,
}

macro_rules! sheets {
    ($($name:literal),*) => { concat!($(include_str!(concat!("../www/styles/", $name, ".css"))),*) };
}

/// The element's style sheet. A test makes sure that these are the ones that `first.css` and `later.css` import.
pub const CSS: &str = sheets!(
    "host",
    "nutgraf/wrapper",
    "nutgraf/card",
    "nutgraf/tldr",
    "nutgraf/panels",
    "nutgraf/attachments",
    "nutgraf/topics",
    "nutgraf/marks",
    "nutgraf/around",
    "nutgraf/width",
    "nutgraf/preferences",
    "nutgraf/claims",
    "nutgraf/pictures",
    "nutgraf/body",
    "nutgraf/comparison",
    "nutgraf/timeline",
    "nutgraf/implications",
    "nutgraf/sources",
    "nutgraf/section-icons",
    "nutgraf/related",
    "nutgraf/compact",
    "nutgraf/front",
    "nutgraf/contrast",
    "nutgraf/engines",
    "nutgraf/print",
    "nutgraf/arrow",
    "nutgraf/targets"
);
