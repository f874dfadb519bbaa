//! Rewrites JSON that JavaScript engines read and serde_json refuses.

use std::borrow::Cow;

use serde::de::IgnoredAny;

/// Rewrites what every JavaScript engine reads and serde_json refuses, within valid JSON: escapes of lone surrogates
/// (they become U+FFFD, as on their way from JavaScript into Rust) and numbers that are too large (they become the largest
/// one, see [`Json::is_too_large`](crate::feed::Json::is_too_large)). What is not JSON is left as it is.
pub fn normalise(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut result = String::new();
    let mut copied = 0;
    let mut at = 0;
    let mut is_string = false;
    while at < bytes.len() {
        let (end, replacement) = match bytes[at] {
            b'"' => {
                is_string = !is_string;
                (at + 1, None)
            }
            b'\\' if is_string => escape(bytes, at),
            b'-' | b'0'..=b'9' if !is_string => number(text, at),
            _ => (at + 1, None),
        };
        if let Some(replacement) = replacement {
            result.push_str(&text[copied..at]);
            result.push_str(replacement);
            copied = end;
        }
        at = end;
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    result.push_str(&text[copied..]);
    Cow::Owned(result)
}

/// Where an escape ends, and what to put in its place.
fn escape(bytes: &[u8], at: usize) -> (usize, Option<&'static str>) {
    match unit(bytes, at) {
        Some(0xd800..=0xdbff) => match unit(bytes, at + 6) {
            Some(0xdc00..=0xdfff) => (at + 12, None),
            _ => (at + 6, Some("\\ufffd")),
        },
        Some(0xdc00..=0xdfff) => (at + 6, Some("\\ufffd")),
        // Only the first byte after the backslash is sure to be a whole character in well-formed JSON.
        _ => (at + 1 + usize::from(bytes.get(at + 1).is_some_and(u8::is_ascii)), None),
    }
}

/// The code unit of an escape `\uXXXX`.
fn unit(bytes: &[u8], at: usize) -> Option<u16> {
    let digits = bytes.get(at..at + 6)?.strip_prefix(b"\\u")?;
    digits.iter().try_fold(0, |unit, digit| Some(unit << 4 | char::from(*digit).to_digit(16)? as u16))
}

/// Where a number ends, and what to put in its place.
fn number(text: &str, at: usize) -> (usize, Option<&'static str>) {
    let rest = &text[at..];
    let length = rest
        .bytes()
        .position(|byte| !matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'))
        .unwrap_or(rest.len());
    let number = &rest[..length];
    let replacement = match number.parse::<f64>() {
        // Rust reads "1.e999" too, which is not JSON and has to stay so.
        _ if serde_json::from_str::<IgnoredAny>(number).is_err() => None,
        Ok(f64::INFINITY) => Some("1.7976931348623157e308"),
        Ok(f64::NEG_INFINITY) => Some("-1.7976931348623157e308"),
        _ => None,
    };
    (at + length, replacement)
}
