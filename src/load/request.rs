//! One feed from the network: the tries, and the waits between them.

use gloo_net::http::{Request, Response};
use js_sys::{Date, Math, Promise};
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, RequestCache, RequestCredentials};

use super::body;
use super::wait::{Break, Stop, Timer, says, settle};
use super::{Error, Kind, Loaded, Outcome, Retry};

#[wasm_bindgen]
extern "C" {
    // gloo's `send` panics on a rejection that is no `Error` and on an answer that is no `Response`. A page may have
    // wrapped `fetch` and give us either; so the request is gloo's, the call is ours.
    #[wasm_bindgen(catch)]
    fn fetch(request: &web_sys::Request) -> Result<Promise, JsValue>;
}

/// A request that the element has sent before this code was there to do it. It is the first try.
pub struct Early {
    /// What `fetch` has returned.
    pub response: Promise,
    /// What its signal belongs to.
    pub controller: AbortController,
}

/// What is asked for in each try.
pub(super) struct Ask {
    pub(super) url: String,
    pub(super) timeout: u32,
    pub(super) http_cache: RequestCache,
}

/// What came of it.
pub(super) struct Answer {
    pub(super) loaded: Loaded,
    /// It may be kept for the next visit: it is not large, and the server has not forbidden it.
    pub(super) keep: bool,
}

/// A larger body is not kept, in bytes.
const KEPT_BYTES: u32 = 2_000_000;

/// Tries until there is a feed, or no hope of one; `None` if it was called off.
pub(super) async fn request(ask: &Ask, mut early: Option<Early>, stop: &Stop) -> Option<Result<Answer, Error>> {
    let mut retry = Retry::new(&ask.url);
    loop {
        let broken = match attempt(ask, early.take(), stop).await {
            Ok(answer) => return Some(Ok(answer)),
            Err(broken) => broken,
        };
        let outcome = match &broken {
            Break::Stopped => return None,
            Break::TimedOut => Outcome::Timeout(ask.timeout),
            Break::Failed(reason) => Outcome::Network(reason),
            Break::Status(status, after) => Outcome::Status { status: *status, retry_after: after.as_deref() },
            Break::Final(error) => return Some(Err(error.clone())),
        };
        match retry.after(outcome, Math::random(), Date::now()) {
            Ok(ms) => Timer::new(ms).over(stop).await,
            Err(error) => return Some(Err(error)),
        }
        if stop.stopped() {
            return None;
        }
    }
}

/// One try, with its body. Whatever ends it, nothing of it goes on: the controller's guard sees to that.
async fn attempt(ask: &Ask, early: Option<Early>, stop: &Stop) -> Result<Answer, Break> {
    let limit = Timer::new(ask.timeout);
    let failed = |thrown: JsValue| Break::Failed(says(&thrown));
    let controller = Abort(match &early {
        Some(early) => early.controller.clone(),
        None => AbortController::new().map_err(failed)?,
    });
    let sent = match early {
        Some(early) => Ok(early.response),
        None => send(ask, &controller.0)?,
    };
    let answer = settle(sent, stop, &limit).await?;
    let response: Response = match answer.dyn_into::<web_sys::Response>() {
        Ok(response) => response.into(),
        Err(_) => return Err(Break::Failed("fetch() has returned something that is no Response".to_owned())),
    };
    let url = match response.url() {
        // A service worker's answer may have none.
        none if none.is_empty() => ask.url.clone(),
        url => url,
    };
    if !response.ok() {
        return Err(Break::Status(response.status(), response.headers().get("Retry-After")));
    }
    let body = body::read(&response, &url, stop, &limit).await?;
    let control = response.headers().get("Cache-Control").unwrap_or_default();
    Ok(Answer {
        loaded: Loaded::parse(body.text, url, body.replaced).map_err(Break::Final)?,
        keep: body.bytes <= KEPT_BYTES && !control.to_ascii_lowercase().contains("no-store"),
    })
}

/// Sends a request; its errors are those of a URL that no request can be made for.
fn send(ask: &Ask, controller: &AbortController) -> Result<Result<Promise, JsValue>, Break> {
    let request = Request::get(&ask.url)
        .header("Accept", "application/feed+json, application/json")
        .credentials(RequestCredentials::SameOrigin)
        .cache(ask.http_cache)
        .abort_signal(Some(&controller.signal()))
        .build()
        .map_err(|error| Break::Final(Error::new(Kind::Config, &ask.url, &error.to_string())))?;
    Ok(fetch(&request.into()))
}

/// Aborts when dropped, which a request that has come to its end does not notice.
struct Abort(AbortController);

impl Drop for Abort {
    fn drop(&mut self) {
        self.0.abort();
    }
}
