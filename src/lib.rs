//! Nutgraf puts article briefings into any web page: a script tag, one element, a feed URL.
//!
//! # Layout
//!
//! Data goes one way: attributes become a [`config`], a URL becomes (through [`load`] and [`feed`]) a [`model`], and
//! [`view`] turns the model into markup. [`app`] is the one place where they meet.

pub mod config;
pub mod feed;
pub mod model;
