//! Splits HTML source into tags and texts, as the [standard's tokenizer](https://html.spec.whatwg.org/#tokenization) does.
//!
//! Tokens are slices of the source. Character references in a token are decoded only when its text is needed, so that
//! a token that is dropped costs nothing.
//! Comments, doctypes and processing instructions are skipped.

use super::elements::find_in_list;
use super::references;
use super::text_kind::TextKind;

/// A token. Texts are slices of the source in which character references are not decoded yet. Names are in the case
/// that they have in the source.
#[derive(Clone, Debug, PartialEq)]
pub enum Token<'a> {
    Text(&'a str, TextKind),
    Start(Tag<'a>),
    End(&'a str),
}

/// A start tag.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag<'a> {
    pub name: &'a str,
    /// Names and values in the source's order. Of attributes with the same name, [`Tag::get`] takes the first, as browsers
    /// do.
    pub attributes: Vec<(&'a str, &'a str)>,
    /// Whether the tag ends with `/>`. That closes the element only in SVG and MathML.
    pub self_closing: bool,
}

impl Tag<'_> {
    /// The decoded value of an attribute.
    pub fn get(&self, name: &str) -> Option<String> {
        let (_, source) = self.attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        let mut value = String::new();
        references::decode(source, TextKind::Attribute, &mut value);
        Some(value)
    }
}

/// The tokens of a piece of HTML, in order.
pub struct Tokenizer<'a> {
    rest: &'a str,
    /// The name of the element that was opened last, and the kind of its text, if it is an element such as `script`, in which
    /// everything is text until its end tag.
    raw_text_element: Option<(&'a str, TextKind)>,
    /// Set inside SVG and MathML, where `style` and `title` are elements like any other.
    pub foreign: bool,
}

/// What ends a name: white space, `/` and `>`. CR counts as white space because browsers replace it by LF beforehand.
const NAME_END: &[u8] = b"\t\n\x0c\r />";

impl<'a> Tokenizer<'a> {
    pub fn new(html: &'a str) -> Self {
        Self { rest: html, raw_text_element: None, foreign: false }
    }

    /// Returns the source up to `end`, and continues after it.
    fn take(&mut self, end: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    /// Reads a tag whose name begins at `start`. A tag that never ends is dropped with all that follows.
    fn tag(&mut self, start: usize) -> Option<Tag<'a>> {
        let html = std::mem::take(&mut self.rest);
        let bytes = html.as_bytes();
        let mut at = find_any(bytes, start, NAME_END)?;
        let mut tag = Tag { name: &html[start..at], attributes: Vec::new(), self_closing: false };
        loop {
            at = skip_space(bytes, at);
            match bytes.get(at)? {
                b'>' => break,
                b'/' => {
                    at += 1;
                    tag.self_closing = *bytes.get(at)? == b'>';
                }
                _ => {
                    let from = at;
                    // The first character belongs to the name even if it is `=`.
                    at = find_any(bytes, at + 1, b"\t\n\x0c\r />=")?;
                    let name = &html[from..at];
                    at = skip_space(bytes, at);
                    let mut value = "";
                    if *bytes.get(at)? == b'=' {
                        at = skip_space(bytes, at + 1);
                        match *bytes.get(at)? {
                            b'>' => {}
                            quote @ (b'"' | b'\'') => {
                                let from = at + 1;
                                at = find_any(bytes, from, &[quote])?;
                                value = &html[from..at];
                                at += 1;
                            }
                            _ => {
                                let from = at;
                                at = find_any(bytes, at, b"\t\n\x0c\r >")?;
                                value = &html[from..at];
                            }
                        }
                    }
                    tag.attributes.push((name, value));
                }
            }
        }
        self.rest = &html[at + 1..];
        Some(tag)
    }
}

/// Reads the start tag at the beginning of `source`. The reader of RSS and Atom uses this, too, because tags of XML have
/// the same form.
pub fn start_tag(source: &str) -> Option<Tag<'_>> {
    Tokenizer::new(source).tag(1)
}

impl<'a> Iterator for Tokenizer<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some((name, kind)) = self.raw_text_element.take() {
            let end = raw_text_end(self.rest.as_bytes(), name);
            if end > 0 {
                return Some(Token::Text(self.take(end), kind));
            }
        }
        loop {
            let bytes = self.rest.as_bytes();
            let end = text_end(bytes)?;
            if end > 0 {
                return Some(Token::Text(self.take(end), TextKind::Data));
            }
            match (bytes.get(1)?, bytes.get(2)) {
                (b'/', Some(b'a'..=b'z' | b'A'..=b'Z')) => return self.tag(2).map(|tag| Token::End(tag.name)),
                (b'a'..=b'z' | b'A'..=b'Z', _) => {
                    let tag = self.tag(1)?;
                    if !self.foreign {
                        self.raw_text_element = raw_text_kind(tag.name).map(|kind| (tag.name, kind));
                    }
                    return Some(Token::Start(tag));
                }
                _ => {
                    let end = declaration_end(bytes);
                    self.take(end);
                }
            }
        }
    }
}

/// Where a text ends: at the first `<` that begins markup, or at the end of the source. `None` if the source is empty.
fn text_end(bytes: &[u8]) -> Option<usize> {
    if bytes.is_empty() {
        return None;
    }
    let mut at = 0;
    while let Some(open) = find_any(bytes, at, b"<") {
        match (bytes.get(open + 1), bytes.get(open + 2)) {
            (Some(b'a'..=b'z' | b'A'..=b'Z' | b'!' | b'?'), _) | (Some(b'/'), Some(_)) => return Some(open),
            _ => at = open + 1,
        }
    }
    Some(bytes.len())
}

/// Where a comment ends, or a doctype, or something that browsers read as a comment, such as a CDATA section.
fn declaration_end(bytes: &[u8]) -> usize {
    let comment = bytes.starts_with(b"<!--");
    let mut at = if comment { 4 } else { 1 };
    while let Some(close) = find_any(bytes, at, b">") {
        // The dashes that open a comment may be those that close it: `<!-->`.
        if !comment || bytes[2..close].ends_with(b"--") || bytes[4..close].ends_with(b"--!") {
            return close + 1;
        }
        at = close + 1;
    }
    bytes.len()
}

/// The kind of text in an element in which tags are not recognised; `None` for any other element.
fn raw_text_kind(name: &str) -> Option<TextKind> {
    if find_in_list("textarea title", name).is_some() {
        Some(TextKind::RcData)
    } else {
        find_in_list("style script iframe noscript xmp noembed noframes plaintext", name).map(|_| TextKind::RawText)
    }
}

/// Where the text of an element in which tags are not recognised ends: before its end tag, or at the end of the source.
/// In a `script`, a comment can contain another script, whose end tag does not end the outer one: the standard's states for
/// this are called "script data escaped" (in a comment) and "script data double escaped" (in a script in a comment).
fn raw_text_end(bytes: &[u8], name: &str) -> usize {
    if name.eq_ignore_ascii_case("plaintext") {
        return bytes.len();
    }
    let script = name.eq_ignore_ascii_case("script");
    let (mut escaped, mut double_escaped) = (false, false);
    for at in 0..bytes.len() {
        let rest = &bytes[at..];
        if starts_with_tag(rest, b"</", name) {
            if !double_escaped {
                return at;
            }
            double_escaped = false;
        } else if script && rest.starts_with(b"<!--") {
            escaped = true;
        } else if rest.starts_with(b"-->") {
            (escaped, double_escaped) = (false, false);
        } else if escaped && starts_with_tag(rest, b"<", name) {
            double_escaped = true;
        }
    }
    bytes.len()
}

/// Whether `source` begins with a tag of this name: a start tag if `prefix` is `<`, an end tag if it is `</`.
fn starts_with_tag(source: &[u8], prefix: &[u8], name: &str) -> bool {
    let Some(after) = source.strip_prefix(prefix) else { return false };
    after.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        && after.get(name.len()).is_some_and(|end| NAME_END.contains(end))
}

/// The index of the first byte from `from` on that is one of `wanted`.
fn find_any(bytes: &[u8], from: usize, wanted: &[u8]) -> Option<usize> {
    Some(from + bytes.get(from..)?.iter().position(|byte| wanted.contains(byte))?)
}

/// The index of the first byte from `from` on that is not white space.
fn skip_space(bytes: &[u8], from: usize) -> usize {
    bytes[from..].iter().position(|byte| !b"\t\n\x0c\r ".contains(byte)).map_or(bytes.len(), |skip| from + skip)
}
