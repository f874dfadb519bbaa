//! Why a feed could not be loaded or shown, as the embedder is told.

use crate::words::{concat, to_decimal};
use std::fmt;

/// The kinds of failure, as `nutgraf-error` names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The element's attributes are wrong, so that nothing can be loaded.
    Config,
    /// There was no answer, or it broke off.
    Network,
    /// One request took longer than the `timeout` attribute allows.
    Timeout,
    /// The server answered with a status that is no success.
    Http,
    /// The body is no feed.
    Decode,
    /// The widget's own WebAssembly is missing, refused or broken.
    Wasm,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 6] = [Kind::Config, Kind::Network, Kind::Timeout, Kind::Http, Kind::Decode, Kind::Wasm];

    /// The value of `detail.kind`.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Config => "config",
            Kind::Network => "network",
            Kind::Timeout => "timeout",
            Kind::Http => "http",
            Kind::Decode => "decode",
            Kind::Wasm => "wasm",
        }
    }
}

/// One failure: what `nutgraf-error` carries. The message is English, for whoever embeds the widget, and says what
/// went wrong and at which URL; visitors never see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The kind of failure.
    pub kind: Kind,
    /// The HTTP status, where a server has answered.
    pub status: Option<u16>,
    /// What happened, and where.
    pub message: String,
}

impl Error {
    /// A failure without a status. `at` is a URL or the name of an attribute; `what` completes "at: …".
    pub fn new(kind: Kind, at: &str, what: &str) -> Self {
        Self { kind, status: None, message: concat(&[at, ": ", what]) }
    }

    /// A status that is no success.
    pub(super) fn http(url: &str, status: u16, more: &str) -> Self {
        Self {
            status: Some(status),
            ..Self::new(Kind::Http, url, &concat(&["the server answered ", &to_decimal(u64::from(status)), more]))
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
