//! One feed from the network: the tries, and the waits between them.

use std::rc::Rc;

use gloo_net::http::Response;
use js_sys::{Date, Math, Promise};
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, RequestCache, RequestCredentials};

use super::body;
use super::loaded::Loaded;
use super::request::{Early, Mode, Request};
use super::wait::{Break, Patience, Stop};
use crate::load::error::{Error, Kind};
use crate::load::retry::{Outcome, Retry};

#[wasm_bindgen]
extern "C" {
    // gloo's `send` panics on a rejection that is no `Error` and on an answer that is no `Response`. A page may have
    // wrapped `fetch` and give us either; so the request is gloo's, the call is ours.
    #[wasm_bindgen(catch)]
    fn fetch(request: &web_sys::Request) -> Result<Promise, JsValue>;
}

/// What came of it.
pub(super) struct Answer {
    pub(super) loaded: Rc<Loaded>,
    /// The body's length, and its `Cache-Control`: whether it may be kept depends on them.
    pub(super) bytes: u32,
    pub(super) control: String,
}

/// Tries until there is a feed, or no hope of one; `None` if it was called off.
pub(super) async fn tries(ask: &Request, mut early: Option<Early>, stop: &Stop) -> Option<Result<Answer, Error>> {
    let mut retry = Retry::new(&ask.url);
    loop {
        let waited = early.as_ref().map_or(0, |early| early.waited);
        let patience = Patience::new(stop, ask.timeout.saturating_sub(waited));
        if let Some(answer) = attempt(ask, early.take(), &patience).await {
            return Some(Ok(answer));
        }
        let broken = patience.broken.replace(Break::Stopped);
        let outcome = match &broken {
            Break::Stopped => return None,
            Break::TimedOut => Outcome::Timeout(ask.timeout),
            Break::Failed(reason) => Outcome::Network(reason),
            Break::Status(status, after) => Outcome::Status { status: *status, retry_after: after.as_deref() },
            Break::Final(error) => return Some(Err(error.clone())),
        };
        match retry.after(outcome, Math::random(), Date::now()) {
            Ok(ms) => Patience::new(stop, ms).exhaust().await,
            Err(error) => return Some(Err(error)),
        };
    }
}

/// One try, with its body. Whatever ends it, nothing of it goes on: the controller's guard sees to that.
async fn attempt(ask: &Request, early: Option<Early>, patience: &Patience<'_>) -> Option<Answer> {
    let (controller, sent) = match early {
        Some(Early { controller, response, .. }) => (Abort(controller), Ok(response)),
        None => {
            let controller = Abort(patience.caught(AbortController::new())?);
            match build(ask, &controller.0) {
                Ok(request) => (controller, fetch(&request)),
                Err(error) => {
                    patience.give_up(Break::Final(error));
                    return None;
                }
            }
        }
    };
    let answer = patience.settle(sent).await?;
    let Ok(response) = answer.dyn_into::<web_sys::Response>() else {
        patience.give_up(Break::Failed("fetch() has returned something that is no Response".to_owned()));
        return None;
    };
    let response = Response::from(response);
    let headers = response.headers();
    if !response.ok() {
        patience.give_up(Break::Status(response.status(), headers.get("Retry-After")));
        return None;
    }
    // A service worker's answer may have no URL.
    let mut url = response.url();
    if url.is_empty() {
        url.push_str(&ask.url);
    }
    let body = body::read(&response, &url, patience).await?;
    let control = headers.get("Cache-Control").unwrap_or_default();
    drop(controller);
    match Loaded::parse(body.text, url, body.replaced) {
        Ok(loaded) => Some(Answer { loaded, bytes: body.bytes, control }),
        Err(error) => {
            patience.give_up(Break::Final(error));
            None
        }
    }
}

/// The request of one try; the error is that of a URL for which there can be none.
fn build(ask: &Request, controller: &AbortController) -> Result<web_sys::Request, Error> {
    gloo_net::http::Request::get(&ask.url)
        .header("Accept", "application/feed+json, application/json")
        .credentials(RequestCredentials::SameOrigin)
        .cache(http_cache(ask))
        .abort_signal(Some(&controller.signal()))
        .build()
        .map(web_sys::Request::from)
        .map_err(|error| Error::new(Kind::Config, &ask.url, &error.to_string()))
}

/// How the browser's own cache is used.
fn http_cache(ask: &Request) -> RequestCache {
    match ask.mode {
        // It is storage on the visitor's machine as well.
        _ if !ask.cache => RequestCache::NoStore,
        Mode::First | Mode::Page => RequestCache::Default,
        // Whatever the cache holds is validated first. The browser adds `If-None-Match` and `If-Modified-Since` by
        // itself, and a 304 costs no body: the kept one is handed to us as a 200. Validators of our own would turn the
        // request into one that other origins must allow in a preflight.
        Mode::Refresh | Mode::Reload => RequestCache::NoCache,
    }
}

/// Aborts when dropped, which a request that has come to its end does not notice.
struct Abort(AbortController);

impl Drop for Abort {
    fn drop(&mut self) {
        self.0.abort();
    }
}
