//! How a feed is got: request, timeout, retry, the copy kept for the next visit, refresh, pages.
//!
//! What may be decided without a browser is decided in plain code with the clock and the dice handed in; the rest is
//! thin and there on `wasm32` only.

mod error;
mod http_date;
mod pages;
mod refresh;
mod retry;

pub use error::{Error, Kind};
pub use http_date::http_date;
pub use pages::{PAGES, Pages, Refused};
pub use refresh::{Refresh, Tick};
pub use retry::{Next, Outcome, RETRIES, Retry};
