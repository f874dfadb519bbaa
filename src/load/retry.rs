//! Whether a try that failed is followed by another one, and when.

use super::error::{Error, Kind};
use super::http_date::http_date;
use crate::words::{concat, to_decimal};

/// Four tries in all.
pub const RETRIES: u32 = 3;

/// The first wait is somewhere between nothing and this; each further one between nothing and double the last.
const FIRST_WAIT: f64 = 300.0;

/// No wait of our own choosing is longer.
const LONGEST_WAIT: f64 = 5_000.0;

/// A server may ask for a wait of this much (`Retry-After`). A visitor does not sit through more.
const LONGEST_RETRY_AFTER: f64 = 30_000.0;

/// How one try failed.
#[derive(Clone, Copy, Debug)]
pub enum Outcome<'a> {
    /// The server has answered, and not with success.
    Status {
        /// The HTTP status.
        status: u16,
        /// The `Retry-After` field, if there is one that may be read.
        retry_after: Option<&'a str>,
    },
    /// No answer, or one that broke off; the text is what the browser says about it.
    Network(&'a str),
    /// No complete answer within this many milliseconds.
    Timeout(u32),
}

/// The tries for one URL. It has neither clock nor dice: both are handed in, so that whole sequences can be tested.
#[derive(Debug)]
pub struct Retry<'a> {
    url: &'a str,
    retries: u32,
}

impl<'a> Retry<'a> {
    /// Before the first try.
    pub fn new(url: &'a str) -> Self {
        Self { url, retries: 0 }
    }

    /// What follows on a try that has failed: another one after so many milliseconds, or the error that ends the load.
    /// `random` is in `0..1`, `now` in milliseconds since 1970.
    pub fn after(&mut self, outcome: Outcome<'_>, random: f64, now: f64) -> Result<u32, Error> {
        let asked = match outcome {
            Outcome::Status { status, retry_after } if again(status) => {
                retry_after.and_then(|text| wait_asked(text, now)).unwrap_or(0.0)
            }
            Outcome::Status { status, .. } => return Err(Error::http(self.url, status, "")),
            Outcome::Network(_) | Outcome::Timeout(_) => 0.0,
        };
        if asked > LONGEST_RETRY_AFTER || self.retries == RETRIES {
            return Err(self.error(outcome));
        }
        // "Full jitter" (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/): after an outage
        // the visitors of a page must not come back all at once. It is added to what the server has asked for, too,
        // because the server has told every visitor the same.
        let most = (FIRST_WAIT * f64::from(1u32 << self.retries)).min(LONGEST_WAIT);
        self.retries += 1;
        Ok((asked + random * most) as u32)
    }

    fn error(&self, outcome: Outcome<'_>) -> Error {
        match outcome {
            Outcome::Status { status, .. } if self.retries < RETRIES => {
                Error::http(self.url, status, ", to be tried again only after more than 30 seconds")
            }
            Outcome::Status { status, .. } => Error::http(self.url, status, " on the last of four tries"),
            Outcome::Network(what) => Error::new(Kind::Network, self.url, &concat(&["no complete answer: ", what])),
            Outcome::Timeout(limit) => Error::new(
                Kind::Timeout,
                self.url,
                &concat(&["no complete answer within ", &to_decimal(u64::from(limit)), " ms"]),
            ),
        }
    }
}

/// Whether a later try may end better: only the server's own trouble passes by itself.
fn again(status: u16) -> bool {
    matches!(status, 408 | 429 | 500..=599)
}

/// The milliseconds that a `Retry-After` asks for, from `now` on, in either of its forms
/// ([RFC 9110, 10.2.3](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3)); `None` if it is neither.
fn wait_asked(text: &str, now: f64) -> Option<f64> {
    let text = text.trim_ascii();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // Too many digits for the type are a wait that nobody sits through either.
        return Some(text.parse::<u32>().map_or(f64::INFINITY, |seconds| f64::from(seconds) * 1000.0));
    }
    http_date(text).map(|at| (at - now).max(0.0))
}
