//! Finds a `<` or `&` that begins nothing, because somebody has forgotten to escape it.

use crate::feed::html::references;

/// Whether a text begins with a `<` that begins neither a tag, nor a comment, a section, a doctype or an instruction.
pub(super) fn begins_nothing(text: &[u8]) -> bool {
    match text {
        [b'<', b'!', rest @ ..] => {
            let is_doctype = rest.get(..7).is_some_and(|word| word.eq_ignore_ascii_case(b"doctype"));
            !is_doctype && !rest.starts_with(b"--") && !rest.starts_with(b"[CDATA[")
        }
        [b'<', next, ..] => !matches!(next, b'/' | b'?') && !begins_name(*next),
        _ => false,
    }
}

/// Whether a name may begin with this byte of UTF-8.
const fn begins_name(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte >= 0x80 || matches!(byte, b'_' | b':')
}

/// The place of an `&` that begins no reference.
pub(super) fn dangling(value: &str) -> Option<usize> {
    (0..value.len()).find(|at| value.as_bytes()[*at] == b'&' && !references::is_reference(&value[*at..]))
}
