//! The command line: what a publisher wants to know of a feed before readers see it, and the feed as a page that needs
//! no script.

#[cfg(not(target_arch = "wasm32"))]
mod command;

#[cfg(target_arch = "wasm32")]
mod command {
    /// There is no command line in a browser.
    pub fn main() {}
}

fn main() -> impl std::process::Termination {
    command::main()
}
