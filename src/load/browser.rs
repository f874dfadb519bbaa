//! Loading in a browser, from the network and from the cached copies of an earlier visit. Elements with the same URL share
//! a load.

mod body;
mod loaded;
mod request;
mod schedule;
mod shared_load;
mod start;
mod store;
mod subscriber;
mod thrown;
mod tries;
mod wait;

pub use loaded::{InitialFeed, Loaded};
pub use request::{Early, Mode, Request, ToJsonFeed};
pub use schedule::Schedule;
pub use start::{LoadHandle, start};
pub use subscriber::Event;
pub use thrown::error_text;
pub use wait::yield_to_main;
