//! Nutgraf puts article briefings into any web page: a script tag, one element, a feed URL.
//!
//! # Layout
//!
//! Data goes one way:
//!
//! ```text
//! attributes ─► config ─┐
//!                       ├─► app ─► load ─► feed ─► deck ─► view ─► DOM
//! URL ──────────────────┘    ▲                               │
//!                            └────────── actions ◄───────────┘
//! ```
//!
//! - [`config`] checks what the embedder wrote, [`load`] gets the feed, [`feed`] turns it into the [`model`] and says
//!   what it had to mend.
//! - [`deck`] knows which articles are shown, [`state`] what a visitor is looking at, [`i18n`] every visible word.
//! - [`view`] turns the model into markup, in a browser and on a server alike.
//! - `prerender` writes that markup as HTML, on a server, for a page that can be read with no script.
//! - `app` is the one place where they meet, `embed` the door through which the element's JavaScript comes in; both are
//!   there in a browser only.

#[cfg(target_arch = "wasm32")]
pub mod app;
pub mod config;
pub mod deck;
#[cfg(target_arch = "wasm32")]
pub mod embed;
pub mod feed;
pub mod i18n;
pub mod load;
pub mod model;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
pub mod state;
pub mod view;
