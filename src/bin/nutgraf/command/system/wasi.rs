//! What the host does for the command line where that is a program for WASI, which can ask no server itself.
//!
//! Before it starts the program, the host sends a request for each URL among the arguments, and puts the responses into the
//! folder `/responses`: `index.json` has a list of `{ url, error }` or `{ url, final_url, status, headers, body }`, where
//! `body` is the name of a file beside it.

use std::path::Path;
use std::{env, fs, io};

use serde_json::Value;

use super::http::{ORIGIN, Response};

/// The response to a request for a feed.
pub fn get(url: &str) -> Result<(Response, Vec<u8>), String> {
    let failed = |error: &str| format!("{url}: {error}");
    let index = fs::read_to_string("/responses/index.json").map_err(|error| failed(&error.to_string()))?;
    let index: Vec<Value> = serde_json::from_str(&index).map_err(|error| failed(&error.to_string()))?;
    let response =
        index.iter().find(|response| response["url"] == url).ok_or_else(|| failed("nobody has asked for it"))?;
    if let Some(error) = response["error"].as_str() {
        return Err(failed(error));
    }
    let text = |name: &str| response[name].as_str().unwrap_or_default().to_owned();
    let headers = response["headers"].as_object().into_iter().flatten();
    let headers = headers.map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned()));
    let body = fs::read(format!("/responses/{}", text("body"))).map_err(|error| failed(&error.to_string()))?;
    let response = Response {
        url: url.to_owned(),
        final_url: text("final_url"),
        status: response["status"].as_u64().unwrap_or_default() as u16,
        headers: headers.collect(),
        origin: ORIGIN.to_owned(),
    };
    Ok((response, body))
}

/// WASI has no working directory, but the host tells one. Without it, names are relative to the root.
pub fn enter_working_directory() {
    if let Some(folder) = env::var_os("PWD") {
        let _ = env::set_current_dir(folder);
    }
}

/// WASI has no permissions.
pub fn copy_permissions(_: &Path, _: &Path) -> io::Result<()> {
    Ok(())
}
