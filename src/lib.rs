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
//!          └─────── what is wanted of the network
//! ```
//!
//! - [`config`] checks what the embedder wrote, [`load`] gets the feed, [`feed`] turns it into the [`model`] and says
//!   what it had to mend.
//! - [`deck`] knows which articles are shown, [`session`] what a visitor sees of a feed and wants of it, [`state`] in a word
//!   what they are looking at, [`i18n`] every visible word.
//! - [`view`] turns the model into markup, in a browser and on a server alike.
//! - `prerender` writes that markup as HTML, on a server, for a page that can be read with no script.
//!
//! In a browser these are three Wasm files, and nothing is in two of them that one could ask the other for. `first` shows a
//! feed and answers the visitor: it is what every visitor pays for. `html` reads the HTML of feeds, where a feed has some that is
//! shown. `app`, with its door `embed`, is written in Yew and asks the server for what comes later: the feed anew, its next
//! page, and all of it again where it fails. It tells `first` what has come, through the trait `app::FeedView`.
//!
//! For programs that are written with Yew themselves, `component` has all of it in one: the app, and what shows a feed
//! (`showing`, which `first` has, too) behind a second `FeedView`, with no border between them. The same tests hold for both.
//!
//! # Borders
//!
//! What is only there for one target or one feature stands in a module of its own, and only where that module is declared does
//! the code ask where it runs. For Wasm these are `browser` in `load`, `feed`, `view` and `component`; for everything else
//! `native` in `feed`, `server` in `component`, [`prerender`] and the command. A test counts the lines with `cfg`.
//! Features add up: each only adds to what there is, so that any of them can be on together.

#[cfg(all(target_arch = "wasm32", any(feature = "first", feature = "html", feature = "live")))]
mod allocator;
#[cfg(all(target_arch = "wasm32", any(feature = "component", feature = "live")))]
pub mod app;
#[cfg(feature = "component")]
pub mod component;
pub mod config;
pub mod deck;
#[cfg(all(target_arch = "wasm32", feature = "live"))]
pub mod embed;
pub mod feed;
#[cfg(all(target_arch = "wasm32", feature = "first"))]
pub mod first;
#[cfg(all(target_arch = "wasm32", feature = "html"))]
pub mod html;
pub mod i18n;
pub mod load;
pub mod model;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
pub mod session;
#[cfg(all(target_arch = "wasm32", any(feature = "component", feature = "first")))]
pub mod showing;
pub mod state;
pub mod view;
mod words;
