//! Nutgraf puts article briefings into any web page: a script tag, one element, a feed URL.
//!
//! # Layout
//!
//! Data goes one way:
//!
//! ```text
//! attributes ─► config ─┐
//!                       ├─► session ─► view ─► DOM
//! URL ─► load ─► feed ──┘      ▲                │
//!          ▲                   └──── actions ◄──┘
//!          └──── what has to be loaded
//! ```
//!
//! - [`config`] checks the embedder's attributes, [`load`] loads the feed, [`feed`] turns it into the [`model`] and reports
//!   what it had to repair.
//! - [`deck`] knows which articles are shown, [`session`] what a visitor sees of a feed and has asked for. [`state`] has the
//!   states of the element, [`i18n`] the texts of the interface.
//! - [`view`] turns the model into markup, in a browser and on a server alike.
//! - [`tools`] is what publishers use where there is no browser: `tools::check` tells what is wrong with a feed, and where
//!   in its text; `tools::convert` makes one JSON Feed of feeds of any kind; `tools::prerender` writes the markup as HTML,
//!   for a page that can be read with no script.
//!
//! In a browser these are four Wasm files, which call each other rather than have the same code twice. `first` shows a
//! feed and answers the visitor; every visitor loads it. `html` reads the HTML of feeds, if a feed has any that is
//! shown; `xml` makes JSON of feeds in XML. `app`, whose interface to JavaScript is `embed`, is written in Yew and loads
//! what is needed later: newer versions of the feed, its next page, and anything that could not be loaded before. It hands
//! what has come to `first`, through the trait `app::FeedView`.
//!
//! For programs that are written with Yew themselves, `component` has all of it in one program: the app, and `showing`,
//! which `first` is made of, too, behind a second implementation of `FeedView`. The same tests run on both.
//!
//! # Borders
//!
//! Code for only one target or feature is in a module of its own, and `cfg` is only used where such a module is
//! declared. For Wasm these are `browser` in `load`, `feed`, `view` and `component`; for other targets `native` in
//! `feed`, `server` in `component`, [`tools`] and the command. A test counts the lines with `cfg`. Features are
//! additive: any of them can be on together.

#[cfg(all(target_os = "unknown", any(feature = "first", feature = "html", feature = "live", feature = "xml")))]
mod allocator;
#[cfg(all(target_os = "unknown", any(feature = "component", feature = "live")))]
pub mod app;
#[cfg(feature = "component")]
pub mod component;
pub mod config;
pub mod deck;
#[cfg(all(target_os = "unknown", feature = "live"))]
pub mod embed;
pub mod feed;
#[cfg(all(target_os = "unknown", feature = "first"))]
pub mod first;
#[cfg(all(target_os = "unknown", feature = "html"))]
pub mod html;
// For the macro with the list of languages.
#[macro_use]
pub mod i18n;
pub mod load;
pub mod model;
pub mod session;
#[cfg(all(target_os = "unknown", any(feature = "component", feature = "first")))]
pub mod showing;
pub mod state;
#[cfg(not(target_os = "unknown"))]
pub mod tools;
pub mod view;
mod words;
#[cfg(all(target_os = "unknown", feature = "xml"))]
pub mod xml;
