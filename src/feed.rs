//! Wire format → model.

pub mod html;
