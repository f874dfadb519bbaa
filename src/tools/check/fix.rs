//! Mends a feed's text: only what has one sure mend is touched, and everything else stays as it is written.

use std::ops::Range;

use super::{Checked, Code, check};

/// The byte order mark of UTF-8. It is no part of the text that is checked.
pub(super) const MARK: &[u8] = b"\xef\xbb\xbf";

/// How many times a feed is mended and checked again, because a mended value may be wrong in another way.
const MOST_ROUNDS: usize = 10;

/// How a finding is mended.
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

/// A feed that was mended.
pub struct Fixed {
    /// Its body.
    pub body: Vec<u8>,
    /// What was mended, in the order in which it was done.
    pub fixed: Vec<FixedFinding>,
    /// What is found in the mended feed.
    pub left: Checked,
}

/// A finding that was mended. Its place is that in the text before it.
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

/// Mends what has one sure mend. Articles are never taken out, and texts are never cut. A body that is not in UTF-8,
/// or is not what it declares to be, is left as it is.
///
/// `url` is as for [`check`]; `None` if it is no absolute URL.
pub fn fix(body: &[u8], url: &str) -> Option<Fixed> {
    let mark = if body.starts_with(MARK) { MARK } else { b"" };
    let mut left = check(body, url)?;
    let mut fixed = Vec::new();
    for _ in 0..MOST_ROUNDS {
        let (text, mut mended) = round(&left);
        if mended.is_empty() {
            break;
        }
        fixed.append(&mut mended);
        left = check(&[mark, text.as_bytes()].concat(), url)?;
    }
    let body = if fixed.is_empty() { body.to_vec() } else { [mark, left.text.as_bytes()].concat() };
    Some(Fixed { body, fixed, left })
}

/// The text with all mends that do not overlap.
fn round(checked: &Checked) -> (String, Vec<FixedFinding>) {
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
