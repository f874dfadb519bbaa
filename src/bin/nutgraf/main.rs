//! The command line: checks a feed for publishers, and writes it as HTML that needs no script.

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
