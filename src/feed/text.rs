//! Cuts plain text at a limit, after a sentence or after a word.

use crate::words::{concat, trim_end, trim_end_by, trim_start, trim_start_by};

/// The index at which the first `characters` characters end, if there are more.
pub(super) fn end(text: &str, characters: usize) -> Option<usize> {
    // `nth` is optimised for speed, and would be a lot of code.
    let mut left = characters;
    for (at, _) in text.char_indices() {
        if left == 0 {
            return Some(at);
        }
        left -= 1;
    }
    None
}

/// The first `characters` characters.
pub(super) fn cut(text: &str, characters: usize) -> &str {
    match end(text, characters) {
        Some(end) => &text[..whole(text, end)],
        None => text,
    }
}

/// At most `characters` characters, cut after a word, with an ellipsis if any are missing; and the rest of the text.
pub(super) fn excerpt(text: &str, characters: usize) -> (String, &str) {
    let Some(end) = end(text, characters) else { return (text.to_owned(), "") };
    // One character is the ellipsis.
    let end = text[..end].char_indices().next_back().map_or(0, |(last, _)| last);
    // Texts without spaces, as Chinese is written, are cut between any two characters.
    let mut last_space = None;
    for (at, character) in text[..end].char_indices() {
        if character.is_whitespace() {
            last_space = Some(at);
        }
    }
    let word = match last_space {
        _ if text[end..].chars().next().is_some_and(char::is_whitespace) => end,
        Some(space) if space > end / 2 => space,
        _ => whole(text, end),
    };
    let shown = trim_end(&text[..word]);
    (concat(&[shown, "…"]), trim_start(&text[word..]))
}

/// The first sentence and the rest. A line break ends a sentence too.
pub(super) fn first_sentence(text: &str) -> (&str, &str) {
    let mut looked_at = 0;
    for (at, character) in text.char_indices() {
        let may_end = match character {
            '\n' | '。' | '！' | '？' | '!' | '?' | '…' => true,
            '.' => !is_abbreviation(&text[..at]),
            _ => false,
        };
        // This mark belongs to a row of marks that was looked at as a whole.
        if !may_end || at < looked_at {
            continue;
        }
        // Closing quotation marks and brackets belong to the sentence, and so do further marks ("?!").
        let rest = trim_start_by(&text[at + character.len_utf8()..], &is_closing);
        looked_at = text.len() - rest.len();
        // A sentence ends before white space only, unless its mark is one that nothing else is written with.
        let is_sure = matches!(character, '\n' | '。' | '！' | '？');
        if is_sure || rest.chars().next().is_none_or(char::is_whitespace) {
            return (trim_end(&text[..looked_at]), trim_start(rest));
        }
    }
    (text, "")
}

/// Runs of white space become single spaces.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut is_parted = false;
    for character in text.chars() {
        if character.is_whitespace() {
            is_parted = !line.is_empty();
            continue;
        }
        if is_parted {
            line.push(' ');
        }
        is_parted = false;
        line.push(character);
    }
    line
}

fn is_closing(character: char) -> bool {
    matches!(character, '"' | '\'' | ')' | ']' | '»' | '”' | '’' | '」' | '』' | '）' | '!' | '?' | '.' | '…')
}

/// Whether a full stop after this belongs to its last word: "Dr", "U.S", "J". Short and capitalised is as far as this
/// can be told without a dictionary for each language.
fn is_abbreviation(before: &str) -> bool {
    let is_letter = |c: char| !c.is_whitespace() && !matches!(c, '.' | '(' | '"');
    let start = trim_end_by(before, &is_letter).len();
    let word = &before[start..];
    word.len() <= 3 && word.chars().next().is_some_and(|first| first.is_ascii_uppercase())
}

/// The nearest index at or before `wanted` that does not split a visible character: emoji sequences and letters with
/// their combining marks stay whole.
fn whole(text: &str, wanted: usize) -> usize {
    let mut end = wanted;
    while let (Some(before), Some(after)) = (text[..end].chars().next_back(), text[end..].chars().next()) {
        if !(is_joined(after) || before == ZERO_WIDTH_JOINER) {
            break;
        }
        end -= before.len_utf8();
    }
    // A text of nothing but combining marks has no such index.
    if end == 0 { wanted } else { end }
}

const ZERO_WIDTH_JOINER: char = '\u{200d}';

/// Whether a character only changes the one before it.
fn is_joined(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | ZERO_WIDTH_JOINER)
}
