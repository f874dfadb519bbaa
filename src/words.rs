//! Joins and splits texts with little code. The standard library's `concat`, `split` and `to_string` of numbers are
//! optimised for speed and for every format, and would add more than a kilobyte to the first load.

/// Joins several texts.
pub fn concat(texts: &[&str]) -> String {
    let mut whole = String::new();
    for text in texts {
        whole.push_str(text);
    }
    whole
}

/// A whole number in decimal digits.
pub fn to_decimal(number: u64) -> String {
    to_digits(number, '0')
}

/// A whole number in ten digits that follow each other in Unicode, the first of which is `zero`.
pub fn to_digits(mut number: u64, zero: char) -> String {
    let mut digits = String::new();
    loop {
        digits.insert(0, char::from_u32(zero as u32 + (number % 10) as u32).unwrap_or(zero));
        number /= 10;
        if number == 0 {
            return digits;
        }
    }
}

/// Appends a text with each NUL replaced by U+FFFD, because callers use NUL as a separator. HTML cannot have a NUL
/// either.
pub fn push_without_nul(text: &str, out: &mut String) {
    for (index, piece) in split_byte(text, b'\0').enumerate() {
        if index > 0 {
            out.push('\u{fffd}');
        }
        out.push_str(piece);
    }
}

/// The index at which a text begins in another one. Fast enough for short texts.
pub fn find(text: &str, part: &str) -> Option<usize> {
    text.as_bytes().windows(part.len()).position(|window| window == part.as_bytes())
}

/// The pieces of a text between occurrences of an ASCII character.
pub fn split_byte(text: &str, end: u8) -> SplitByte<'_> {
    SplitByte { rest: Some(text), end }
}

/// See [`split_byte`].
#[derive(Clone)]
pub struct SplitByte<'a> {
    rest: Option<&'a str>,
    end: u8,
}

impl<'a> Iterator for SplitByte<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest.take()?;
        let (piece, rest) = split_once_byte(text, self.end);
        self.rest = rest;
        Some(piece)
    }
}

/// The text before the first occurrence of an ASCII character, and the text after it.
pub fn split_once_byte(text: &str, at: u8) -> (&str, Option<&str>) {
    match text.bytes().position(|byte| byte == at) {
        Some(index) => (&text[..index], Some(&text[index + 1..])),
        None => (text, None),
    }
}

/// The text before the first byte that `is_end` is true of, or all of it. Of a character that is not ASCII, `is_end` is
/// true of every byte or of none.
pub fn until<'a>(text: &'a str, is_end: &mut dyn FnMut(u8) -> bool) -> &'a str {
    // `position` would be compiled anew for each caller, and so would the standard library's trimming below.
    for (index, byte) in text.bytes().enumerate() {
        if is_end(byte) {
            return &text[..index];
        }
    }
    text
}

/// A text without the white space around it.
pub fn trim(text: &str) -> &str {
    trim_end(trim_start(text))
}

/// A text without the white space before it.
pub fn trim_start(text: &str) -> &str {
    trim_start_by(text, &char::is_whitespace)
}

/// A text without the white space after it.
pub fn trim_end(text: &str) -> &str {
    trim_end_by(text, &char::is_whitespace)
}

/// A text without the characters at its beginning that `drops` is true of.
pub fn trim_start_by<'a>(text: &'a str, drops: &dyn Fn(char) -> bool) -> &'a str {
    let mut rest = text.chars();
    loop {
        let kept = rest.as_str();
        if !rest.next().is_some_and(drops) {
            return kept;
        }
    }
}

/// A text without the characters at its end that `drops` is true of.
pub fn trim_end_by<'a>(text: &'a str, drops: &dyn Fn(char) -> bool) -> &'a str {
    let mut rest = text.chars();
    loop {
        let kept = rest.as_str();
        if !rest.next_back().is_some_and(drops) {
            return kept;
        }
    }
}
