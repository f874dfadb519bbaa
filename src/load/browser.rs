//! Loading in a browser: one load for all elements that want the same, from the network and from what was kept.

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

pub use loaded::{Loaded, Seed};
pub use request::{Early, Mode, Request};
pub use schedule::Schedule;
pub use start::{LoadHandle, start};
pub use subscriber::Event;
pub use thrown::says;
pub use wait::breathe;
