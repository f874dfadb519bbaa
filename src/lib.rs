//! Nutgraf puts article briefings into any web page: a script tag, one element, a feed URL.
//!
//! # Layout
//!
//! Data goes one way: attributes become a [`config`], a URL becomes (through [`load`] and [`feed`]) a [`model`], and
//! [`view`] turns the model into markup. `app` is the one place where they meet, `embed` the door through which the
//! element's JavaScript comes in; both are there in a browser only.

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
pub mod state;
pub mod view;
