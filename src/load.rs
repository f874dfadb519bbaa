//! How a feed is got: request, timeout, retry, the copy kept for the next visit, refresh, pages.
//!
//! What may be decided without a browser is decided in plain code with the clock and the dice handed in ([`Retry`],
//! [`Refresh`], [`Pages`]). The rest is thin and there in the app only, below `browser`: `start` is the one way in,
//! and dropping the guard that it returns stops everything that it has started.

#[cfg(all(target_arch = "wasm32", any(feature = "component", feature = "live")))]
pub mod browser;
mod error;
mod http_date;
mod pages;
mod refresh;
mod retry;

pub use error::{Error, Kind};
pub use http_date::http_date;
pub use pages::{PAGES, Pages, Refused};
pub use refresh::{Refresh, Tick};
pub use retry::{Outcome, RETRIES, Retry};

/// Cards do not wait longer than this for the words of an interface language, in milliseconds: then they speak English.
pub const WORDS_TIMEOUT: u32 = 5_000;
