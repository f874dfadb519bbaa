//! `cargo xtask test`: every check there is, each step with its time, and a summary that says what failed.

pub mod browsers;
pub mod kits;
mod recipes;
mod site;
pub mod wordpress;

use crate::process::{cargo, command, root, run as run_to_end};
use crate::toolchain::{WASM, ensure_component, ensure_wasm};
use crate::{build, npm, size};
use anyhow::{Result, bail, ensure};
use browsers::Engine;
use std::time::{Duration, Instant};

#[derive(clap::Args)]
pub struct Options {
    /// One kind of check instead of all
    #[arg(long)]
    only: Option<Kind>,
    /// One engine instead of all three; may be repeated
    #[arg(long)]
    browser: Vec<Engine>,
    /// Test the existing build
    #[arg(long)]
    no_build: bool,
    /// Run browser tests only: those in files with one of these words in their names
    files: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, clap::ValueEnum)]
enum Kind {
    Fmt,
    Clippy,
    Native,
    Recipes,
    Wordpress,
    Site,
    Npm,
    Kits,
    Browser,
}

/// Where the build for the trap tests goes: the widget with a way to make it panic, which never ships.
const TRAP_OUT: &str = "target/dist-trap";

/// Runs the steps that were asked for, all of them even if one fails.
pub fn run(options: &Options) -> Result<()> {
    // Words name browser tests, so that nothing else is tested then.
    let default = |kind| options.files.is_empty() || kind == Kind::Browser;
    let wanted = |kind| options.only.map_or_else(|| default(kind), |only| only == kind);
    let mut steps = Steps::default();
    if wanted(Kind::Fmt) {
        steps.take("formatting", fmt);
    }
    if wanted(Kind::Clippy) {
        steps.take("lints, native", || clippy(&["--workspace", "--all-targets"]));
        steps.take("features add up", features_add_up);
        steps.take("lints, Wasm", || {
            ensure_wasm()?;
            for part in [&build::PARTS[..], &["component"]].concat() {
                clippy(&["--package", "nutgraf", "--lib", "--target", WASM, "--features", part])?;
            }
            // The unpacker is compiled with a file in it, whichever.
            let mut unpacker = cargo(["clippy", "--package", "nutgraf-unpacker", "--target", WASM]);
            run_to_end(unpacker.env("PACKED", root().join("Cargo.toml")).args(["--", "--deny", "warnings"]))
        });
    }
    if wanted(Kind::Native) {
        steps.take("native tests", || run_to_end(&mut cargo(["test", "--workspace", "--no-fail-fast"])));
        steps.take("languages", || run_to_end(&mut command("node", ["--test", "tests/languages/intl.test.mjs"])));
    }
    // What is made of a build; with words a few browser tests are asked for, with `--browser` some engines.
    let is_whole = options.files.is_empty() && options.browser.is_empty();
    let uses: Vec<_> = [
        (Kind::Recipes, "recipes", recipes::run as fn() -> Result<()>),
        (Kind::Npm, "npm package", browsers::run_bundlers),
        (Kind::Wordpress, "WordPress", wordpress::run),
        (Kind::Site, "site", site::run),
        (Kind::Kits, "site kits", kits::run),
    ]
    .into_iter()
    .filter(|(kind, ..)| is_whole && wanted(*kind))
    .collect();
    if !uses.is_empty() || wanted(Kind::Browser) {
        let with_tools = uses.iter().any(|(kind, ..)| !matches!(kind, Kind::Recipes | Kind::Kits));
        let built = options.no_build || steps.take("build", || builds(with_tools));
        if built {
            // A step of its own: a widget that has grown too large can still be tested.
            steps.take("size", || size::run(&size::Options { out: build::Options::release().out }));
        }
        for (_, name, step) in uses {
            steps.take(name, || {
                ensure!(built, "not run, because there is no build");
                step()
            });
        }
        if !wanted(Kind::Browser) {
            return steps.summary();
        }
        let engines = if options.browser.is_empty() { &Engine::ALL[..] } else { &options.browser };
        for engine in engines {
            steps.take(&format!("browser tests, {}", engine.name()), || {
                ensure!(built, "not run, because there is no build");
                npm::ensure()?;
                browsers::ensure(*engine)?;
                browsers::run(*engine, &options.files)
            });
        }
    }
    steps.summary()
}

fn fmt() -> Result<()> {
    ensure_component("rustfmt", "rustfmt")?;
    run_to_end(&mut cargo(["fmt", "--all", "--check"]))?;
    run_to_end(&mut cargo(["fmt", "--manifest-path", "examples/yew/Cargo.toml", "--check"]))
}

fn clippy(scope: &[&str]) -> Result<()> {
    ensure_component("clippy", "clippy-driver")?;
    run_to_end(cargo(["clippy"]).args(scope).args(["--", "--deny", "warnings"]))
}

/// Checks that all features can be on together, on either target.
fn features_add_up() -> Result<()> {
    ensure_wasm()?;
    for target in [&[][..], &["--target", WASM]] {
        run_to_end(cargo(["check", "--package", "nutgraf", "--all-features"]).args(target))?;
    }
    Ok(())
}

fn builds(with_tools: bool) -> Result<()> {
    if build::has_feature("trap")? {
        build::make(&build::Options {
            out: TRAP_OUT.into(),
            features: vec!["trap".into()],
            ..build::Options::release()
        })?;
    }
    build::test_programs()?;
    let release = build::Options::release();
    build::make(&release)?;
    if with_tools { build::tools(&release.out) } else { Ok(()) }
}

/// What was done, how long it took, and what went wrong.
#[derive(Default)]
struct Steps(Vec<(String, Duration, Option<String>)>);

impl Steps {
    /// Does one step under its heading; gives whether it succeeded.
    fn take(&mut self, name: &str, step: impl FnOnce() -> Result<()>) -> bool {
        println!("\n── {name}");
        let started = Instant::now();
        let fault = step().err().map(|error| format!("{error:#}"));
        let time = started.elapsed();
        match &fault {
            None => println!("── {name}: passed in {:.1} s", time.as_secs_f32()),
            Some(fault) => println!("── {name}: FAILED after {:.1} s: {fault}", time.as_secs_f32()),
        }
        self.0.push((name.to_owned(), time, fault));
        self.0.last().is_some_and(|(_, _, fault)| fault.is_none())
    }

    fn summary(self) -> Result<()> {
        println!("\n── summary");
        for (name, time, fault) in &self.0 {
            println!(
                "{:<6} {name:<28} {:>7.1} s",
                if fault.is_none() { "passed" } else { "FAILED" },
                time.as_secs_f32()
            );
        }
        let total: Duration = self.0.iter().map(|(_, time, _)| *time).sum();
        println!("{:<6} {:<28} {:>7.1} s", "", "in all", total.as_secs_f32());
        let failed = self.0.iter().filter(|(_, _, fault)| fault.is_some()).count();
        if failed > 0 {
            bail!("{failed} of {} steps failed", self.0.len());
        }
        Ok(())
    }
}
