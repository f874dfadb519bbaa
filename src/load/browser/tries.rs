//! Loads one feed from the network, with retries and the waits between them.

use std::rc::Rc;

use gloo_net::http::Response;
use js_sys::{Date, Math, Promise};
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, RequestCache};

use super::body;
use super::loaded::Loaded;
use super::request::{Early, Mode, Request};
use super::wait::{CancelToken, Deadline, WaitError};
use crate::load::ACCEPT;
use crate::load::error::{Error, ErrorKind};
use crate::load::retry::{Outcome, Retry};

#[wasm_bindgen]
extern "C" {
    // gloo's `send` panics on a rejection that is no `Error` and on an answer that is no `Response`. A page may have
    // wrapped `fetch` and give us either; so gloo builds the request, and we call `fetch` ourselves.
    #[wasm_bindgen(catch)]
    fn fetch(request: &web_sys::Request) -> Result<Promise, JsValue>;
}

/// A successful response.
pub(super) struct Answer {
    pub(super) loaded: Rc<Loaded>,
    /// The body's length. Together with `Cache-Control` it decides whether the feed may be cached.
    pub(super) bytes: u32,
    pub(super) cache_control: String,
}

/// Sends the request, and sends it again after temporary failures, until there is a feed or an error that ends the load; `None`
/// if the load was cancelled.
pub(super) async fn load_with_retries(
    request: &Request,
    mut early: Option<Early>,
    cancel: &CancelToken,
) -> Option<Result<Answer, Error>> {
    let mut retry = Retry::new(&request.url);
    loop {
        let waited = early.as_ref().map_or(0, |early| early.waited);
        let deadline = Deadline::new(cancel, request.timeout.saturating_sub(waited));
        if let Some(answer) = attempt(request, early.take(), &deadline).await {
            return Some(Ok(answer));
        }
        let error = deadline.error.replace(WaitError::Cancelled);
        let outcome = match &error {
            WaitError::Cancelled => return None,
            WaitError::TimedOut => Outcome::Timeout(request.timeout),
            WaitError::Failed(reason) => Outcome::Network(reason),
            WaitError::Status(status, after) => Outcome::Status { status: *status, retry_after: after.as_deref() },
            WaitError::Permanent(error) => return Some(Err(error.clone())),
        };
        match retry.after(outcome, Math::random(), Date::now()) {
            Ok(ms) => Deadline::new(cancel, ms).wait_until_over().await,
            Err(error) => return Some(Err(error)),
        };
    }
}

/// One request, with its body. However it ends, the request is aborted when `Abort` is dropped, so that none
/// continues unnoticed.
async fn attempt(request: &Request, early: Option<Early>, deadline: &Deadline<'_>) -> Option<Answer> {
    let (controller, sent) = match early {
        Some(Early { controller, response, .. }) => (Abort(controller), Ok(response)),
        None => {
            let controller = Abort(deadline.catch_error(AbortController::new())?);
            match build(request, &controller.0) {
                Ok(request) => (controller, fetch(&request)),
                Err(error) => {
                    deadline.fail(WaitError::Permanent(error));
                    return None;
                }
            }
        }
    };
    let answer = deadline.wait_for(sent).await?;
    let Ok(response) = answer.dyn_into::<web_sys::Response>() else {
        deadline.fail(WaitError::Failed("fetch() has returned something that is no Response".to_owned()));
        return None;
    };
    let response = Response::from(response);
    let headers = response.headers();
    if !response.ok() {
        deadline.fail(WaitError::Status(response.status(), headers.get("Retry-After")));
        return None;
    }
    // A service worker's answer may have no URL.
    let mut url = response.url();
    if url.is_empty() {
        url.push_str(&request.url);
    }
    let body = body::read(&response, &url, request.to_json_feed, deadline).await?;
    let cache_control = headers.get("Cache-Control").unwrap_or_default();
    drop(controller);
    match Loaded::parse(body.text, url, body.had_invalid_utf8) {
        Ok(loaded) => Some(Answer { loaded, bytes: body.bytes, cache_control }),
        Err(error) => {
            deadline.fail(WaitError::Permanent(error));
            None
        }
    }
}

/// Builds a request. It fails if the URL is one that the browser sends no request for.
fn build(request: &Request, controller: &AbortController) -> Result<web_sys::Request, Error> {
    gloo_net::http::Request::get(&request.url)
        .header("Accept", ACCEPT)
        .credentials(request.credentials)
        .cache(http_cache(request))
        .abort_signal(Some(&controller.signal()))
        .build()
        .map(web_sys::Request::from)
        .map_err(|error| Error::new(ErrorKind::Config, &request.url, &error.to_string()))
}

/// How the browser's own cache is used.
fn http_cache(request: &Request) -> RequestCache {
    match request.mode {
        // The HTTP cache is storage on the visitor's machine as well.
        _ if !request.cache => RequestCache::NoStore,
        Mode::First | Mode::Page => RequestCache::Default,
        // Whatever the cache holds is validated first. The browser adds `If-None-Match` and `If-Modified-Since` by
        // itself, and a 304 costs no body: we get the cached one as a 200. Validators of our own would turn the
        // request into one that other origins must allow in a preflight.
        Mode::Refresh | Mode::Reload => RequestCache::NoCache,
    }
}

/// Aborts the request when dropped. For a request that has ended, that has no effect.
struct Abort(AbortController);

impl Drop for Abort {
    fn drop(&mut self) {
        self.0.abort();
    }
}
