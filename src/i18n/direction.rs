//! The writing direction of languages.

use crate::words::split_byte;

/// The direction of a language tag's script, for `dir`: by its script where it names one, else by its language.
pub fn direction(tag: &str) -> &'static str {
    const SCRIPTS: [&str; 6] = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm"];
    const LANGUAGES: [&str; 14] =
        ["ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "arc", "syr", "nqo", "iw"];
    let script =
        split_byte(tag, b'-').skip(1).find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic()));
    let (known, part): (&[&str], &str) = match script {
        Some(script) => (&SCRIPTS, script),
        None => (&LANGUAGES, language(tag)),
    };
    if known.iter().any(|name| name.eq_ignore_ascii_case(part)) { "rtl" } else { "ltr" }
}

/// A language tag without its script, region and the rest.
fn language(tag: &str) -> &str {
    let end = tag.bytes().position(|byte| matches!(byte, b'-' | b'_'));
    &tag[..end.unwrap_or(tag.len())]
}
