//! The plugin for WordPress, in WordPress itself.

use super::browsers::{self, Engine};
use crate::apt::{self, Program};
use crate::npm;
use crate::process::root;
use anyhow::Result;

const PROGRAMS: [Program; 3] = [
    Program {
        name: "PHP with SQLite",
        check: &["php", "-r", "exit(extension_loaded('pdo_sqlite') ? 0 : 1);"],
        packages: &["php-cli", "php-sqlite3"],
    },
    Program { name: "unzip", check: &["unzip", "-v"], packages: &["unzip"] },
    Program { name: "zip", check: &["zip", "-v"], packages: &["zip"] },
];

/// Installs WordPress with the plugin, and has a browser use it.
pub fn run() -> Result<()> {
    npm::ensure()?;
    npm::ensure_in(&root().join("tests/wordpress"))?;
    browsers::ensure(Engine::Chromium)?;
    apt::ensure(&PROGRAMS)?;
    browsers::run_files(Engine::Chromium, "tests/wordpress", &[])
}
