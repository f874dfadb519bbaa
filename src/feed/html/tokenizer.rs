//! Splits HTML source into tags and texts, as the [standard's tokenizer](https://html.spec.whatwg.org/#tokenization) does.
//!
//! Tokens are slices of the source. Character references in a token are decoded only when its text is needed, so that
//! a token that is dropped costs nothing.
//! Comments, doctypes and processing instructions are skipped.

use super::content::Content;
use super::elements::find_in_list;
use super::references;

/// A token. Texts are slices of the source in which character references are not decoded yet. Names are in the case
/// that they have in the source.
#[derive(Clone, Debug, PartialEq)]
pub enum Token<'a> {
    Text(&'a str, Content),
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
        references::decode(source, Content::Attribute, &mut value);
        Some(value)
    }
}

/// The tokens of a piece of HTML, in order.
pub struct Tokenizer<'a> {
    rest: &'a str,
    /// The element that was opened last, if it is one such as `script`, in which everything is text until its end tag.
    raw: Option<(&'a str, Content)>,
    /// Set inside SVG and MathML, where `style` and `title` are elements like any other.
    pub foreign: bool,
}

/// What ends a name: white space, `/` and `>`. CR counts as white space because browsers replace it by LF beforehand.
const NAME_END: &[u8] = b"\t\n\x0c\r />";

impl<'a> Tokenizer<'a> {
    pub fn new(html: &'a str) -> Self {
        Self { rest: html, raw: None, foreign: false }
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
        let mut at = until(bytes, start, NAME_END)?;
        let mut tag = Tag { name: &html[start..at], attributes: Vec::new(), self_closing: false };
        loop {
            at = past_space(bytes, at);
            match bytes.get(at)? {
                b'>' => break,
                b'/' => {
                    at += 1;
                    tag.self_closing = *bytes.get(at)? == b'>';
                }
                _ => {
                    let from = at;
                    // The first character belongs to the name even if it is `=`.
                    at = until(bytes, at + 1, b"\t\n\x0c\r />=")?;
                    let name = &html[from..at];
                    at = past_space(bytes, at);
                    let mut value = "";
                    if *bytes.get(at)? == b'=' {
                        at = past_space(bytes, at + 1);
                        match *bytes.get(at)? {
                            b'>' => {}
                            quote @ (b'"' | b'\'') => {
                                let from = at + 1;
                                at = until(bytes, from, &[quote])?;
                                value = &html[from..at];
                                at += 1;
                            }
                            _ => {
                                let from = at;
                                at = until(bytes, at, b"\t\n\x0c\r >")?;
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
        if let Some((name, content)) = self.raw.take() {
            let end = raw_end(self.rest.as_bytes(), name);
            if end > 0 {
                return Some(Token::Text(self.take(end), content));
            }
        }
        loop {
            let bytes = self.rest.as_bytes();
            let end = text_end(bytes)?;
            if end > 0 {
                return Some(Token::Text(self.take(end), Content::Data));
            }
            match (bytes.get(1)?, bytes.get(2)) {
                (b'/', Some(b'a'..=b'z' | b'A'..=b'Z')) => return self.tag(2).map(|tag| Token::End(tag.name)),
                (b'a'..=b'z' | b'A'..=b'Z', _) => {
                    let tag = self.tag(1)?;
                    if !self.foreign {
                        self.raw = raw_content(tag.name).map(|content| (tag.name, content));
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
    while let Some(open) = until(bytes, at, b"<") {
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
    while let Some(close) = until(bytes, at, b">") {
        // The dashes that open a comment may be those that close it: `<!-->`.
        if !comment || bytes[2..close].ends_with(b"--") || bytes[4..close].ends_with(b"--!") {
            return close + 1;
        }
        at = close + 1;
    }
    bytes.len()
}

/// How the text of an element is tokenized, if tags in it are not recognised; `None` for an ordinary element.
fn raw_content(name: &str) -> Option<Content> {
    if find_in_list("textarea title", name).is_some() {
        Some(Content::RcData)
    } else {
        find_in_list("style script iframe noscript xmp noembed noframes plaintext", name).map(|_| Content::RawText)
    }
}

/// Where the text of an element without tags in it ends: before its end tag, or at the end of the source. In a `script`,
/// a comment can contain another script, whose end tag does not end the outer one: `twice` is the standard's state
/// "script data double escaped".
fn raw_end(bytes: &[u8], name: &str) -> usize {
    if name.eq_ignore_ascii_case("plaintext") {
        return bytes.len();
    }
    let script = name.eq_ignore_ascii_case("script");
    let (mut escaped, mut twice) = (false, false);
    for at in 0..bytes.len() {
        let here = &bytes[at..];
        if opens(here, b"</", name) {
            if !twice {
                return at;
            }
            twice = false;
        } else if script && here.starts_with(b"<!--") {
            escaped = true;
        } else if here.starts_with(b"-->") {
            (escaped, twice) = (false, false);
        } else if escaped && opens(here, b"<", name) {
            twice = true;
        }
    }
    bytes.len()
}

/// Whether `here` begins with the characters `before` and this name: `</` and `script`, for example.
fn opens(here: &[u8], before: &[u8], name: &str) -> bool {
    let Some(after) = here.strip_prefix(before) else { return false };
    after.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        && after.get(name.len()).is_some_and(|end| NAME_END.contains(end))
}

/// The index of the first byte from `from` on that is one of `stops`.
fn until(bytes: &[u8], from: usize, stops: &[u8]) -> Option<usize> {
    Some(from + bytes.get(from..)?.iter().position(|byte| stops.contains(byte))?)
}

/// The index of the first byte from `from` on that is not white space.
fn past_space(bytes: &[u8], from: usize) -> usize {
    bytes[from..].iter().position(|byte| !b"\t\n\x0c\r ".contains(byte)).map_or(bytes.len(), |skip| from + skip)
}
