//! References to characters in texts that should have none: publishing systems write titles for HTML, and leave them so in
//! JSON.

use crate::words::{split_byte, split_once_byte};

/// Decodes each reference once. What comes of it is text, even where it looks like markup.
pub(super) fn decode_references(text: &str) -> String {
    let mut pieces = split_byte(text, b'&');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (character, rest) = reference(piece).unwrap_or(('&', piece));
        out.push(character);
        out.push_str(rest);
    }
    out
}

/// Whether a text after an `&` begins with what is decoded.
pub(super) fn is_decoded(after: &str) -> bool {
    reference(after).is_some()
}

/// The character that a reference after its `&` stands for, and what follows it. Other names than these stay as they are
/// written: a text may be about them.
fn reference(after: &str) -> Option<(char, &str)> {
    let (name, rest) = split_once_byte(after, b';');
    let character = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        _ => numeric(name.as_bytes())?,
    };
    Some((character, rest?))
}

/// The character with a number, such as `#8217` or `#x2019`, if it is one that a text can have.
fn numeric(name: &[u8]) -> Option<char> {
    let (digits, radix) = match name {
        [b'#', b'x' | b'X', digits @ ..] => (digits, 16),
        [b'#', digits @ ..] => (digits, 10),
        _ => return None,
    };
    let mut code: u32 = 0;
    for byte in digits {
        code = code.saturating_mul(radix).saturating_add(char::from(*byte).to_digit(radix)?);
    }
    char::from_u32(code).filter(|character| *character > '\u{9f}' || (' '..'\x7f').contains(character))
}
