//! `cargo xtask test --only wordpress`: tests the plugin for WordPress in a WordPress that is installed for the test.

use super::browsers::{self, Engine};
use crate::apt::{self, Program};
use crate::npm;
use crate::process::root;
use anyhow::Result;

/// WordPress runs on PHP, with SQLite in place of a database server. The test packs and unpacks the plugin as a zip file.
const PROGRAMS: [Program; 3] = [
    Program {
        name: "PHP with SQLite",
        check: &["php", "-r", "exit(extension_loaded('pdo_sqlite') ? 0 : 1);"],
        packages: &["php-cli", "php-sqlite3"],
    },
    Program { name: "unzip", check: &["unzip", "-v"], packages: &["unzip"] },
    Program { name: "zip", check: &["zip", "-v"], packages: &["zip"] },
];

/// Installs the programs that the test needs, and runs it in Chromium.
pub fn run() -> Result<()> {
    npm::ensure()?;
    npm::ensure_in(&root().join("tests/wordpress"))?;
    browsers::ensure(Engine::Chromium)?;
    apt::ensure(&PROGRAMS)?;
    browsers::run_files(Engine::Chromium, "tests/wordpress", &[])
}
