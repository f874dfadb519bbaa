//! Texts put together and taken apart with little code: what the standard library has for it (`concat`, `split`, and `to_string`
//! of numbers) is made for speed and for every format, and is more than a kilobyte of a first load.

/// Several texts as one.
pub fn concat(texts: &[&str]) -> String {
    let mut whole = String::new();
    for text in texts {
        whole.push_str(text);
    }
    whole
}

/// A whole number in decimal digits.
pub fn to_decimal(mut number: u64) -> String {
    let mut digits = String::new();
    loop {
        digits.insert(0, char::from(b'0' + (number % 10) as u8));
        number /= 10;
        if number == 0 {
            return digits;
        }
    }
}

/// Appends a text with U+FFFD for each NUL, where a NUL ends something. HTML has no way to write one either.
pub fn push_without_nul(text: &str, out: &mut String) {
    for (index, piece) in split_byte(text, b'\0').enumerate() {
        if index > 0 {
            out.push('\u{fffd}');
        }
        out.push_str(piece);
    }
}

/// The pieces of a text between ASCII characters of one kind.
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

/// What stands before the first ASCII character of a kind, and what stands behind it.
pub fn split_once_byte(text: &str, at: u8) -> (&str, Option<&str>) {
    match text.bytes().position(|byte| byte == at) {
        Some(index) => (&text[..index], Some(&text[index + 1..])),
        None => (text, None),
    }
}
