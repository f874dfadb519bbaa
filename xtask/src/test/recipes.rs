//! The recipes of the documents: getting the servers that they are for, and starting each.

use super::browsers::{self, Engine};
use crate::apt::{self, Program};
use crate::npm;
use anyhow::Result;

const SERVERS: [Program; 4] = [
    Program {
        name: "PHP with curl",
        check: &["php", "-r", "exit(function_exists('curl_init') ? 0 : 1);"],
        packages: &["php-cli", "php-curl"],
    },
    Program { name: "nginx", check: &["nginx", "-v"], packages: &["nginx-light"] },
    Program {
        name: "nginx's module for brotli",
        check: &["ls", "/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf"],
        packages: &["libnginx-mod-http-brotli-static"],
    },
    Program { name: "Caddy", check: &["caddy", "version"], packages: &["caddy"] },
];

/// Starts every recipe and tests it; a browser looks at what is served.
pub fn run() -> Result<()> {
    npm::ensure()?;
    browsers::ensure(Engine::Chromium)?;
    apt::ensure(&SERVERS)?;
    browsers::run_files(Engine::Chromium, "tests/recipes", &[])
}
