//! There is no command line in a browser.

pub fn main() {}
