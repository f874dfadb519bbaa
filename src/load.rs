//! How a feed is loaded: requests, timeouts, retries, the copy that is cached for the next visit, refreshes, pages.
//!
//! Decisions that need no browser are made by plain code, which gets the time and random numbers as arguments ([`Retry`],
//! [`Refresh`], [`FollowedPages`]). The rest is in `browser`, which only the app has: `start` is its entry point, and dropping
//! the handle that it returns stops everything that it has started.

#[cfg(all(target_os = "unknown", any(feature = "component", feature = "live")))]
pub mod browser;
mod error;
mod http_date;
mod pages;
mod refresh;
mod retry;

pub use error::{Error, ErrorKind};
pub use http_date::http_date;
pub use pages::{FollowedPages, PAGES, Refused};
pub use refresh::{Refresh, Tick};
pub use retry::{Outcome, RETRIES, Retry};

/// The types that a request for a feed asks for: JSON best of all, because it needs no other reader.
pub const ACCEPT: &str = "application/feed+json, application/json, */*;q=0.1";

/// How long cards wait for the table of an interface language, or for the Wasm file that reads HTML, in milliseconds.
/// After that, they are shown without it.
pub const RESOURCE_TIMEOUT: u32 = 5_000;
