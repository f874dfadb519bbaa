//! The recipes of the documents: getting the servers that they are for, and starting each.

use super::browsers::{self, Engine};
use crate::process::{command, succeeds};
use crate::{apt, npm};
use anyhow::{Context, Result, ensure};

/// What is needed of the system.
struct Server {
    name: &'static str,
    /// A command that succeeds where it is there.
    check: &'static [&'static str],
    /// Debian's packages that have it.
    packages: &'static [&'static str],
}

const SERVERS: [Server; 4] = [
    Server {
        name: "PHP with curl",
        check: &["php", "-r", "exit(function_exists('curl_init') ? 0 : 1);"],
        packages: &["php-cli", "php-curl"],
    },
    Server { name: "nginx", check: &["nginx", "-v"], packages: &["nginx-light"] },
    Server {
        name: "nginx's module for brotli",
        check: &["ls", "/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf"],
        packages: &["libnginx-mod-http-brotli-static"],
    },
    Server { name: "Caddy", check: &["caddy", "version"], packages: &["caddy"] },
];

fn lacking() -> Vec<&'static Server> {
    SERVERS.iter().filter(|server| !succeeds(&mut command(server.check[0], &server.check[1..]))).collect()
}

fn names(servers: &[&Server]) -> String {
    servers.iter().map(|server| server.name).collect::<Vec<_>>().join(" and ")
}

/// Starts every recipe and tests it; a browser looks at what is served.
pub fn run() -> Result<()> {
    npm::ensure()?;
    browsers::ensure(Engine::Chromium)?;
    let before = lacking();
    if !before.is_empty() {
        let packages: Vec<&str> = before.iter().flat_map(|server| server.packages).copied().collect();
        apt::install(&packages).with_context(|| format!("{} lacking", names(&before)))?;
    }
    let still = lacking();
    ensure!(still.is_empty(), "{} could not be installed", names(&still));
    browsers::run_files(Engine::Chromium, "tests/recipes", &[])
}
