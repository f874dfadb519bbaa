//! What a native program asks of its system. `system/wasi.rs` takes its place where the program runs as Wasm.

use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::time::Duration;

use nutgraf::feed::limits::BODY_BYTES;
use ureq::{Agent, ResponseExt};

use super::http::{ORIGIN, Response};

/// How many seconds a request may take, with all redirects and its body. The npm package's command line takes it from here.
const TIMEOUT_SECONDS: u64 = 30;

/// Requests a feed. Of its body, at most one byte more than the limit is read, which is enough to tell that it is too large.
pub fn get(url: &str) -> Result<(Response, Vec<u8>), String> {
    let failed = |error: &dyn std::fmt::Display| format!("{url}: {error}");
    let timeout = Duration::from_secs(TIMEOUT_SECONDS);
    let config = Agent::config_builder().timeout_global(Some(timeout)).http_status_as_error(false);
    let agent = Agent::new_with_config(config.user_agent(concat!("nutgraf/", env!("CARGO_PKG_VERSION"))).build());
    let request = agent.get(url).header("Accept", nutgraf::load::ACCEPT).header("Origin", ORIGIN);
    let mut received = request.call().map_err(|error| failed(&error))?;
    let headers = received.headers().iter();
    let headers =
        headers.map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
    let response = Response {
        url: url.to_owned(),
        final_url: received.get_uri().to_string(),
        status: received.status().as_u16(),
        headers: headers.collect(),
        origin: ORIGIN.to_owned(),
    };
    let mut body = Vec::new();
    let reader = received.body_mut().as_reader();
    reader.take(BODY_BYTES as u64 + 1).read_to_end(&mut body).map_err(|error| failed(&error))?;
    Ok((response, body))
}

/// A native program starts in its working directory.
pub fn enter_working_directory() {}

/// Gives a file the permissions of another one.
pub fn copy_permissions(from: &Path, to: &Path) -> io::Result<()> {
    fs::set_permissions(to, fs::metadata(from)?.permissions())
}
