//! Whether a request that failed is sent again, and when.

use super::error::{Error, ErrorKind};
use super::http_date::http_date;
use crate::words::{concat, to_decimal};

/// A request is sent again up to this often, so there are four tries in all.
pub const RETRIES: u32 = 3;

/// The first wait is a random time up to this long, in milliseconds. For each further one, that limit is doubled.
const FIRST_WAIT: f64 = 300.0;

/// The limit of random waits, in milliseconds.
const MAX_WAIT: f64 = 5_000.0;

/// The longest `Retry-After` that is waited for, in milliseconds. No visitor waits for longer.
const MAX_RETRY_AFTER: f64 = 30_000.0;

/// How one try failed.
#[derive(Clone, Copy, Debug)]
pub enum Outcome<'a> {
    /// The server has answered, and not with success.
    Status {
        /// The HTTP status.
        status: u16,
        /// The `Retry-After` header, if there is one that scripts may read.
        retry_after: Option<&'a str>,
    },
    /// There was no answer, or it broke off; the text is the browser's error message.
    Network(&'a str),
    /// There was no complete answer within this many milliseconds.
    Timeout(u32),
}

/// The tries for one URL. The caller passes the time and random numbers to it, so that whole sequences can be tested.
#[derive(Debug)]
pub struct Retry<'a> {
    url: &'a str,
    retries: u32,
}

impl<'a> Retry<'a> {
    /// The state before the first try.
    pub fn new(url: &'a str) -> Self {
        Self { url, retries: 0 }
    }

    /// What follows a try that has failed: after how many milliseconds to try again, or the error that ends the load.
    /// `random` is in `0..1`, `now` in milliseconds since 1970.
    pub fn after(&mut self, outcome: Outcome<'_>, random: f64, now: f64) -> Result<u32, Error> {
        let retry_after = match outcome {
            Outcome::Status { status, retry_after } if is_temporary(status) => {
                retry_after.and_then(|text| retry_after_ms(text, now)).unwrap_or(0.0)
            }
            Outcome::Status { status, .. } => return Err(Error::http(self.url, status, "")),
            Outcome::Network(_) | Outcome::Timeout(_) => 0.0,
        };
        if retry_after > MAX_RETRY_AFTER || self.retries == RETRIES {
            return Err(self.error(outcome));
        }
        // "Full jitter" (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/): after an outage
        // all visitors of a page must not send their requests at once. The random time is added to a `Retry-After`,
        // too, because the server has sent the same to every visitor.
        let max_wait = (FIRST_WAIT * f64::from(1u32 << self.retries)).min(MAX_WAIT);
        self.retries += 1;
        Ok((retry_after + random * max_wait) as u32)
    }

    fn error(&self, outcome: Outcome<'_>) -> Error {
        match outcome {
            Outcome::Status { status, .. } if self.retries < RETRIES => {
                Error::http(self.url, status, ", to be tried again only after more than 30 seconds")
            }
            Outcome::Status { status, .. } => Error::http(self.url, status, " on the last of four tries"),
            Outcome::Network(what) => {
                Error::new(ErrorKind::Network, self.url, &concat(&["no complete answer: ", what]))
            }
            Outcome::Timeout(limit) => Error::new(
                ErrorKind::Timeout,
                self.url,
                &concat(&["no complete answer within ", &to_decimal(u64::from(limit)), " ms"]),
            ),
        }
    }
}

/// Whether a later try may succeed: only these statuses are about problems that may end by themselves.
fn is_temporary(status: u16) -> bool {
    matches!(status, 408 | 429 | 500..=599)
}

/// The milliseconds that a `Retry-After` asks for, from `now` on, in either of its forms
/// ([RFC 9110, 10.2.3](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3)); `None` if it is neither.
fn retry_after_ms(text: &str, now: f64) -> Option<f64> {
    let text = text.trim_ascii();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // A number that is too large for the type is a wait that is too long as well.
        return Some(text.parse::<u32>().map_or(f64::INFINITY, |seconds| f64::from(seconds) * 1000.0));
    }
    http_date(text).map(|at| (at - now).max(0.0))
}
