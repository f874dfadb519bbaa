//! How a feed is got: request, timeout, retry, the copy kept for the next visit, refresh, pages.
//!
//! What may be decided without a browser is decided in plain code with the clock and the dice handed in ([`Retry`],
//! [`Refresh`], [`Pages`]). The rest is thin and there on `wasm32` only: `start` is the one way in, and dropping the
//! guard that it returns stops everything that it has started.

#[cfg(target_arch = "wasm32")]
mod body;
mod error;
#[cfg(target_arch = "wasm32")]
mod flight;
mod http_date;
#[cfg(target_arch = "wasm32")]
mod loaded;
mod pages;
mod refresh;
#[cfg(target_arch = "wasm32")]
mod request;
mod retry;
#[cfg(target_arch = "wasm32")]
mod schedule;
#[cfg(target_arch = "wasm32")]
mod start;
#[cfg(target_arch = "wasm32")]
mod store;
#[cfg(target_arch = "wasm32")]
mod wait;

pub use error::{Error, Kind};
pub use http_date::http_date;
#[cfg(target_arch = "wasm32")]
pub use loaded::Loaded;
pub use pages::{PAGES, Pages, Refused};
pub use refresh::{Refresh, Tick};
#[cfg(target_arch = "wasm32")]
pub use request::Early;
pub use retry::{Outcome, RETRIES, Retry};
#[cfg(target_arch = "wasm32")]
pub use schedule::Schedule;
#[cfg(target_arch = "wasm32")]
pub use start::{Event, Guard, Mode, Request, start};
#[cfg(target_arch = "wasm32")]
pub use wait::{pause, says};

/// The largest body that is read, in bytes after decompression.
pub const BODY_BYTES: u32 = crate::feed::limits::BODY_BYTES as u32;
