//! The project's chores: `cargo xtask build`, `demo`, `test`, `size`, `bench`, `examples`, `site`, `figures`,
//! `sheets` and `release`.
//!
//! # Layout
//!
//! [`build`] makes `dist/`, [`size`] prints and checks its size, [`demo`] serves it, [`test`] checks everything, and
//! [`bench`] measures it beside React and others, [`examples`] tries the examples, [`site`] makes the project's pages, [`figures`]
//! prints how accessible it is, [`sheets`] makes pictures of all themes, and [`release`] what is published. They use [`toolchain`] (Rust), [`npm`] (Node) and [`apt`] (the
//! system), which install what is missing, and [`process`], which runs other programs. What needs tools written in
//! JavaScript stands beside `src/`: `pack.mjs`, `tools.mjs`, `site.mjs`, `figures.mjs`, `sheets.mjs` and `serve.mjs`.

mod apt;
mod bench;
mod build;
mod demo;
mod examples;
mod figures;
mod npm;
mod process;
mod release;
mod sheets;
mod site;
mod size;
mod test;
mod toolchain;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Build, show, test and weigh the widget")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Make the release widget in `dist/` and print what each file weighs
    Build(build::Options),
    /// Build the widget, then serve the demo with it on 127.0.0.1
    Demo(demo::Options),
    /// Run every check: formatting, lints, native tests, and browser tests in three engines
    Test(test::Options),
    /// Print again what the last build weighs, and hold it against the budget
    Size(size::Options),
    /// Build the widget and measure it beside React, Preact, Lit, Svelte and plain JavaScript
    Bench(bench::Options),
    /// Build every example with its own tool, and have a browser look at it
    Examples(examples::Options),
    /// Build the project's own pages, as plain files
    Site(site::Options),
    /// Print how complete the languages are, and what axe, the outlines and the contrasts say, in every combination
    Figures(figures::Options),
    /// Make pictures of every layout in every theme, at five widths, in light and dark
    Sheets(sheets::Options),
    /// Make the files that would be published, with their hashes and what they are made of
    Release(release::Options),
}

fn main() -> ExitCode {
    let done = match Cli::parse().task {
        Task::Build(options) => build::run(&options),
        Task::Demo(options) => demo::run(&options),
        Task::Test(options) => test::run(&options),
        Task::Size(options) => size::run(&options),
        Task::Bench(options) => bench::run(&options),
        Task::Examples(options) => examples::run(&options),
        Task::Site(options) => site::run(&options),
        Task::Figures(options) => figures::run(&options),
        Task::Sheets(options) => sheets::run(&options),
        Task::Release(options) => release::run(&options),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // Printed here, because what `main` returns is printed with a backtrace where RUST_BACKTRACE is set.
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
