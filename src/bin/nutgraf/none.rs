//! Takes the place of `command` in a browser, which has no command line.

pub fn main() {}
