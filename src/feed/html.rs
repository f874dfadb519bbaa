//! `content_html` → a tree of what is allowed, or plain text.
//!
//! Sanitising is structural. The source is cut into tags and text by [`tokenizer`], which agrees with browsers on what
//! is a tag, and `tree` builds a new tree that can contain only the names and attributes of `elements` and
//! `attributes`. The result is never a string of HTML, so there is none that a browser could parse in another way.
//!
//! # Layout
//!
//! [`tokenizer`] finds tags and text, [`references`] decodes them, `elements` and `attributes` say what is allowed,
//! `tree` mends what is nested badly.

mod attributes;
pub mod content;
mod elements;
pub mod references;
pub mod tokenizer;
mod tree;
pub mod wire;

use crate::model::BodyNode;
use elements::{Kind, lookup};
use tokenizer::{Token, Tokenizer};
use tree::Tree;

/// The allowed part of a piece of HTML.
///
/// `resolve` makes a URL of the source absolute and returns its serialisation, as a [URL
/// parser](https://url.spec.whatwg.org/) has it. Only http, https and (for links) mailto are allowed. An `a` without a
/// usable URL is replaced by its content, an `img` without one by its `alt` text.
pub fn sanitize(html: &str, resolve: &dyn Fn(&str) -> Option<String>) -> Vec<BodyNode> {
    let mut tokens = Tokenizer::new(html);
    let mut tree = Tree::new(resolve);
    let mut text = String::new();
    while let Some(token) = next_kept(&mut tokens) {
        match token {
            Token::Text(source, content) => {
                text.clear();
                references::decode(source, content, &mut text);
                tree.text(&text);
            }
            Token::Start(tag) => tree.start(&tag),
            Token::End(name) => tree.end(name),
        }
    }
    tree.finish()
}

/// The text of a piece of HTML, at most `limit` characters. White space becomes one space, the edge of a block one line
/// end.
pub fn text(html: &str, limit: usize) -> String {
    let mut tokens = Tokenizer::new(html);
    let mut text = String::new();
    let mut out = String::new();
    let mut room = limit;
    let mut gap = None;
    while let Some(token) = next_kept(&mut tokens) {
        let name = match token {
            Token::Text(source, content) => {
                text.clear();
                references::decode(source, content, &mut text);
                for character in text.chars() {
                    if character.is_ascii_whitespace() {
                        gap = gap.or(Some(' '));
                        continue;
                    }
                    let space = gap.take().filter(|_| !out.is_empty());
                    let needed = 1 + usize::from(space.is_some());
                    if room < needed {
                        return out;
                    }
                    room -= needed;
                    if let Some(space) = space {
                        out.push(space);
                    }
                    out.push(character);
                }
                continue;
            }
            Token::Start(tag) => tag.name,
            Token::End(name) => name,
        };
        if lookup(name).is_some_and(|(_, kind)| !matches!(kind, Kind::Inline | Kind::Image)) {
            gap = Some('\n');
        }
    }
    out
}

/// The next token that is not inside of an element that is dropped with its content.
fn next_kept<'a>(tokens: &mut Tokenizer<'a>) -> Option<Token<'a>> {
    loop {
        let token = tokens.next()?;
        let Token::Start(tag) = &token else { return Some(token) };
        let Some((name, Kind::Dropped)) = lookup(tag.name) else { return Some(token) };
        let foreign = matches!(name, "svg" | "math");
        if foreign && tag.self_closing {
            continue;
        }
        tokens.foreign = foreign;
        // Only these elements can contain elements of the same name.
        let nests = foreign || matches!(name, "object" | "template");
        let mut depth = 1;
        while depth > 0 {
            match tokens.next()? {
                Token::Start(tag) if nests && tag.name.eq_ignore_ascii_case(name) => {
                    depth += usize::from(!(foreign && tag.self_closing));
                }
                Token::End(end) if end.eq_ignore_ascii_case(name) => depth -= 1,
                _ => {}
            }
        }
        tokens.foreign = false;
    }
}
