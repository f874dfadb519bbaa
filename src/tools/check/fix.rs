//! Fixes a feed's text: only what has only one possible fix is changed, and everything else stays as it is written.

use std::ops::Range;

use super::{Checked, Code, check};

/// The byte order mark of UTF-8. It is no part of the text that is checked.
pub(super) const MARK: &[u8] = b"\xef\xbb\xbf";

/// How many times a feed is fixed and checked again, because a fixed value may be wrong in another way.
const MAX_ROUNDS: usize = 10;

/// How a finding is fixed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The part of the text that is replaced, in bytes.
    pub place: Range<usize>,
    /// What is written there.
    pub text: String,
    /// What that does, as the end of a sentence: ``renamed to `title` ``.
    pub about: String,
}

impl Fix {
    pub(super) fn new(place: Range<usize>, text: impl Into<String>, about: impl Into<String>) -> Self {
        Self { place, text: text.into(), about: about.into() }
    }
}

/// A feed that was fixed.
pub struct Fixed {
    /// Its body.
    pub body: Vec<u8>,
    /// The findings that were fixed, in the order in which it was done.
    pub fixed: Vec<FixedFinding>,
    /// What is found in the fixed feed.
    pub left: Checked,
}

/// A finding that was fixed. Its place is the one in the text before the fix.
pub struct FixedFinding {
    /// Of what kind it was.
    pub code: &'static Code,
    /// The line, counted from 1.
    pub line: usize,
    /// The column, in characters, counted from 1.
    pub column: usize,
    /// What was wrong.
    pub message: String,
    /// What was done.
    pub about: String,
}

/// Fixes what has only one possible fix. Articles are never removed, and texts are never cut. A body that is not in UTF-8,
/// or is not what it declares to be, is left as it is.
///
/// `url` is as for [`check`]; `None` if it is no absolute URL.
pub fn fix(body: &[u8], url: &str) -> Option<Fixed> {
    let mark = if body.starts_with(MARK) { MARK } else { b"" };
    let mut left = check(body, url)?;
    let mut fixed = Vec::new();
    for _ in 0..MAX_ROUNDS {
        let (text, mut fixed_now) = apply_fixes(&left);
        if fixed_now.is_empty() {
            break;
        }
        fixed.append(&mut fixed_now);
        left = check(&[mark, text.as_bytes()].concat(), url)?;
    }
    let body = if fixed.is_empty() { body.to_vec() } else { [mark, left.text.as_bytes()].concat() };
    Some(Fixed { body, fixed, left })
}

/// The text after all fixes that do not overlap.
fn apply_fixes(checked: &Checked) -> (String, Vec<FixedFinding>) {
    let mut fixes: Vec<_> =
        checked.findings.iter().filter_map(|finding| Some((finding, finding.fix.as_ref()?))).collect();
    fixes.sort_by_key(|(_, fix)| (fix.place.start, fix.place.end));
    let (mut text, mut fixed) = (String::new(), Vec::new());
    let mut copied = 0;
    for (finding, fix) in fixes {
        if fix.place.start < copied {
            continue;
        }
        text.push_str(&checked.text[copied..fix.place.start]);
        text.push_str(&fix.text);
        copied = fix.place.end;
        fixed.push(FixedFinding {
            code: finding.code,
            line: finding.line,
            column: finding.column,
            message: finding.message.clone(),
            about: fix.about.clone(),
        });
    }
    text.push_str(&checked.text[copied..]);
    (text, fixed)
}
