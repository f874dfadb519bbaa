//! Sanitises HTML such as `content_html`: the result is a tree of allowed elements, or plain text.
//!
//! Sanitising is structural. [`tokenizer`] finds the same tags and texts in the source as a browser would, and `tree`
//! builds a new tree, which can contain only the elements and attributes that `elements` and `attributes` list. The
//! result is never a string of HTML, because a browser might parse such a string differently from this module.
//!
//! # Layout
//!
//! [`tokenizer`] finds tags and texts, [`references`] decodes character references in them, `elements` and `attributes`
//! list what is allowed, `tree` corrects elements that are nested wrongly, and [`wire`] sends the result from one Wasm file
//! to another.

mod attributes;
mod elements;
pub mod references;
pub mod text_kind;
pub mod tokenizer;
mod tree;
pub mod wire;

use crate::model::BodyNode;
use elements::{Kind, lookup};
use tokenizer::{Token, Tokenizer};
use tree::Tree;

/// Keeps the allowed part of a piece of HTML.
///
/// `resolve` parses a URL of the source as the [URL Standard](https://url.spec.whatwg.org/) says, relative to the feed's,
/// and returns the serialised absolute URL. Only http, https and (for links) mailto are allowed. An `a` without a
/// usable URL is replaced by its content, an `img` without one by its `alt` text.
pub fn sanitize(html: &str, resolve: &dyn Fn(&str) -> Option<String>) -> Vec<BodyNode> {
    let mut tokens = Tokenizer::new(html);
    let mut tree = Tree::new(resolve);
    let mut text = String::new();
    while let Some(token) = next_kept(&mut tokens) {
        match token {
            Token::Text(source, kind) => {
                text.clear();
                references::decode(source, kind, &mut text);
                tree.text(&text);
            }
            Token::Start(tag) => tree.start(&tag),
            Token::End(name) => tree.end(name),
        }
    }
    tree.finish()
}

/// The text of a piece of HTML, at most `limit` characters. A run of white space becomes one space, and one line break
/// stands where a block begins or ends.
pub fn text(html: &str, limit: usize) -> String {
    let mut tokens = Tokenizer::new(html);
    let mut text = String::new();
    let mut out = String::new();
    let mut remaining = limit;
    let mut pending_space = None;
    while let Some(token) = next_kept(&mut tokens) {
        let name = match token {
            Token::Text(source, kind) => {
                text.clear();
                references::decode(source, kind, &mut text);
                for character in text.chars() {
                    if character.is_ascii_whitespace() {
                        pending_space = pending_space.or(Some(' '));
                        continue;
                    }
                    let space = pending_space.take().filter(|_| !out.is_empty());
                    let needed = 1 + usize::from(space.is_some());
                    if remaining < needed {
                        return out;
                    }
                    remaining -= needed;
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
            pending_space = Some('\n');
        }
    }
    out
}

/// The next token that is kept. An element such as `script` is skipped together with its content.
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
        // Only these elements may contain elements of the same name. Any other one ends with the first end tag of its name.
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
