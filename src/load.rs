//! How a feed is got: request, timeout, retry, the copy kept for the next visit, refresh, pages.
//!
//! What may be decided without a browser is decided in plain code with the clock and the dice handed in ([`Retry`],
//! [`Refresh`], [`Pages`]). The rest is thin and there in the live widget only: `start` is the one way in, and dropping the
//! guard that it returns stops everything that it has started.

#[cfg(all(target_arch = "wasm32", feature = "live"))]
mod body;
mod error;
#[cfg(all(target_arch = "wasm32", feature = "live"))]
mod flight;
mod http_date;
#[cfg(all(target_arch = "wasm32", feature = "live"))]
mod loaded;
mod pages;
mod refresh;
#[cfg(all(target_arch = "wasm32", feature = "live"))]
mod request;
mod retry;
#[cfg(all(target_arch = "wasm32", feature = "live"))]
mod schedule;
#[cfg(all(target_arch = "wasm32", feature = "live"))]
mod start;
#[cfg(all(target_arch = "wasm32", feature = "live"))]
mod store;
#[cfg(all(target_arch = "wasm32", feature = "live"))]
mod wait;

#[cfg(target_arch = "wasm32")]
pub use error::says;
pub use error::{Error, Kind};
pub use http_date::http_date;
#[cfg(all(target_arch = "wasm32", feature = "live"))]
pub use loaded::{Loaded, Seed};
pub use pages::{PAGES, Pages, Refused};
pub use refresh::{Refresh, Tick};
#[cfg(all(target_arch = "wasm32", feature = "live"))]
pub use request::Early;
pub use retry::{Outcome, RETRIES, Retry};
#[cfg(all(target_arch = "wasm32", feature = "live"))]
pub use schedule::Schedule;
#[cfg(all(target_arch = "wasm32", feature = "live"))]
pub use start::{Event, Guard, Mode, Request, start};
#[cfg(all(target_arch = "wasm32", feature = "live"))]
pub use wait::breathe;

/// The largest body that is read, in bytes after decompression.
pub const BODY_BYTES: u32 = crate::feed::limits::BODY_BYTES as u32;
