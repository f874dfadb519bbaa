//! XML → a tree of elements. Whatever is wrong in the XML is repaired, and told.

mod builder;
mod element;
mod mistakes;
mod repairs;

pub use builder::parse;
pub use element::{Element, Node};
pub use repairs::{Repair, repair};
