//! Loading in a browser: one load for all elements that want the same, from the network and from what was kept.

mod body;
mod flight;
mod loaded;
mod request;
mod schedule;
mod start;
mod store;
mod thrown;
mod tries;
mod wait;
mod waiter;

pub use loaded::{Loaded, Seed};
pub use request::{Early, Mode, Request};
pub use schedule::Schedule;
pub use start::{Guard, start};
pub use thrown::says;
pub use wait::breathe;
pub use waiter::Event;
