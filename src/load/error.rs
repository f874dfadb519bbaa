//! Why a feed could not be loaded or shown, as the embedder is told.

use crate::words::{concat, to_decimal};
use std::fmt;

/// The kinds of failure, as `nutgraf-error` names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
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

impl ErrorKind {
    /// All of them.
    pub const ALL: [ErrorKind; 6] = [
        ErrorKind::Config,
        ErrorKind::Network,
        ErrorKind::Timeout,
        ErrorKind::Http,
        ErrorKind::Decode,
        ErrorKind::Wasm,
    ];

    /// The value of `detail.kind`.
    pub const fn name(self) -> &'static str {
        match self {
            ErrorKind::Config => "config",
            ErrorKind::Network => "network",
            ErrorKind::Timeout => "timeout",
            ErrorKind::Http => "http",
            ErrorKind::Decode => "decode",
            ErrorKind::Wasm => "wasm",
        }
    }
}

/// One failure: what `nutgraf-error` carries. The message is English, for whoever embeds the widget, and says what
/// went wrong and at which URL; visitors never see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The kind of failure.
    pub kind: ErrorKind,
    /// The HTTP status, where a server has answered.
    pub status: Option<u16>,
    /// What happened, and where.
    pub message: String,
}

impl Error {
    /// A failure without a status. `at` is a URL or the name of an attribute; `what` completes "at: …".
    pub fn new(kind: ErrorKind, at: &str, what: &str) -> Self {
        Self { kind, status: None, message: concat(&[at, ": ", what]) }
    }

    /// A status that is no success.
    pub(super) fn http(url: &str, status: u16, more: &str) -> Self {
        Self {
            status: Some(status),
            ..Self::new(ErrorKind::Http, url, &concat(&["the server answered ", &to_decimal(u64::from(status)), more]))
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
