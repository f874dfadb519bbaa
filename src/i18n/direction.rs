//! The writing direction of languages.

use crate::words::{split_byte, until};

/// What is written from right to left: scripts, which have four letters, and languages, which have fewer.
const FROM_RIGHT: &str = "arab hebr thaa syrc nkoo adlm ar he fa ur yi ps sd ug dv ckb arc syr nqo iw";

/// The direction of a language tag's script, for `dir`: by its script where it names one, else by its language.
pub fn direction(tag: &str) -> &'static str {
    let mut known = until(tag, &mut |byte| matches!(byte, b'-' | b'_'));
    for part in split_byte(tag, b'-').skip(1) {
        if part.len() == 4 && until(part, &mut |byte| !byte.is_ascii_alphabetic()).len() == 4 {
            known = part;
            break;
        }
    }
    for name in split_byte(FROM_RIGHT, b' ') {
        if name.eq_ignore_ascii_case(known) {
            return "rtl";
        }
    }
    "ltr"
}
