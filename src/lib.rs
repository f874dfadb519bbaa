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
//!
//! In a browser there are two ways in, each a Wasm file of its own. `first` shows a feed: it is what every visitor pays
//! for. `app`, with its door `embed`, is the whole widget in Yew, and comes when there is something to answer to. Both know
//! the page through `outside` and `host`.

#[cfg(all(target_arch = "wasm32", feature = "live"))]
pub mod app;
pub mod config;
pub mod deck;
#[cfg(all(target_arch = "wasm32", feature = "live"))]
pub mod embed;
pub mod feed;
#[cfg(all(target_arch = "wasm32", feature = "first"))]
pub mod first;
#[cfg(all(target_arch = "wasm32", any(feature = "first", feature = "live")))]
mod host;
pub mod i18n;
#[cfg(all(target_arch = "wasm32", any(feature = "first", feature = "live")))]
mod language;
pub mod load;
pub mod model;
#[cfg(target_arch = "wasm32")]
pub mod outside;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
#[cfg(any(feature = "first", not(target_arch = "wasm32")))]
mod showing;
pub mod state;
pub mod view;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
