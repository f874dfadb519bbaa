//! Builds a well-formed tree from tags and text, whatever the source was.
//!
//! Blocks contain blocks or lines of text, and lines of text contain no blocks: an `a` or `b` around blocks is repeated
//! inside each of them, as browsers do it. Text directly in the body, or in an element that is not kept, becomes a
//! paragraph. So the tree stays the same when it is written as HTML and parsed again.

use super::attributes::{Attributes, Resolve, allowed_attributes};
use super::elements::{Kind, lookup};
use super::tokenizer::Tag;
use crate::model::BodyNode;

mod placement;

/// How many elements may be open when one more opens. Deeper ones are replaced by their text. With the elements that
/// the tree adds or repeats around them, nothing is nested deeper than 64.
const MAX_OPEN: usize = 48;

/// How many inline elements are repeated in one block. Further ones are replaced by their text.
const MAX_REPEATED: usize = 8;

/// How many of them are repeated in all.
const MAX_REPEATED_IN_ALL: usize = 256;

/// The tree as it grows.
pub struct Tree<'a> {
    body: Vec<BodyNode>,
    open: Vec<OpenElement>,
    /// Inline elements that a block has interrupted, outermost first. They are opened again before the next text.
    to_reopen: Vec<OpenElement>,
    /// How many inline elements may still be repeated.
    repeats_left: usize,
    resolve: Resolve<'a>,
}

/// An element whose end has not come yet.
struct OpenElement {
    name: &'static str,
    kind: Kind,
    /// Whether the tree has added it, and not the source.
    implied: bool,
    /// For an inline element: how many of the source's blocks were open around it. It ends with the innermost of them.
    block_depth: usize,
    attributes: Attributes,
    children: Vec<BodyNode>,
}

impl<'a> Tree<'a> {
    pub fn new(resolve: Resolve<'a>) -> Self {
        Self { body: Vec::new(), open: Vec::new(), to_reopen: Vec::new(), repeats_left: MAX_REPEATED_IN_ALL, resolve }
    }

    /// Closes what is still open.
    pub fn finish(mut self) -> Vec<BodyNode> {
        self.close_to(0);
        self.body
    }

    /// Takes a start tag. Those of dropped elements do not get here.
    pub fn start(&mut self, tag: &Tag) {
        let Some((name, kind)) = lookup(tag.name) else { return };
        match kind {
            Kind::Dropped => {}
            Kind::Break => self.line_break(),
            Kind::Image => self.image(tag),
            Kind::Inline => {
                // A link cannot contain a link: the first one ends here.
                if name == "a" {
                    self.end_inline(name);
                }
                let attributes = allowed_attributes(name, tag, self.resolve);
                let leads_nowhere = name == "a" && !attributes.iter().any(|(name, _)| *name == "href");
                if !leads_nowhere && self.open.len() < MAX_OPEN {
                    self.prepare_for_inline();
                    self.push(name, kind, attributes, false);
                }
            }
            _ => {
                if self.prepare_for_block(kind) {
                    let attributes = allowed_attributes(name, tag, self.resolve);
                    self.push(name, kind, attributes, false);
                    if kind == Kind::Rule {
                        self.close();
                    }
                }
            }
        }
    }

    /// Takes an end tag. One that ends nothing is ignored.
    pub fn end(&mut self, name: &str) {
        match lookup(name) {
            None | Some((_, Kind::Image | Kind::Rule)) => {}
            // Browsers read `</br>` as `<br>`.
            Some((_, Kind::Break)) => self.line_break(),
            Some((name, Kind::Inline)) => self.end_inline(name),
            Some((name, kind)) => match self.find_block(name, kind) {
                Some(at) => self.end_blocks(at),
                None if matches!(self.innermost_block(), Kind::Heading | Kind::Verbatim) => self.separate_words(),
                None => {}
            },
        }
    }

    /// Takes text.
    pub fn text(&mut self, text: &str) {
        let blank = text.trim().is_empty();
        let top = self.innermost();
        if blank && top != Kind::Inline && top != Kind::Verbatim {
            // White space between blocks is dropped; between words it is kept.
            if self.children().last().is_some_and(is_inline) {
                self.push_text(text);
            }
            return;
        }
        if !blank {
            self.prepare_for_inline();
        }
        // Parsers drop a line end right after `<pre>`. If the tree had one there, it would be lost when the tree is
        // written as HTML and parsed again.
        let first = self.innermost() == Kind::Verbatim && self.children().is_empty();
        self.push_text(if first { text.trim_start_matches('\n') } else { text });
    }

    fn push_text(&mut self, text: &str) {
        let children = self.children();
        if let Some(BodyNode::Text(before)) = children.last_mut() {
            before.push_str(text);
        } else if !text.is_empty() {
            children.push(BodyNode::Text(text.to_owned()));
        }
    }

    /// Adds a line end where a block's edge is not kept, so that words on both sides stay separate.
    fn separate_words(&mut self) {
        let is_joined = match self.children().last() {
            Some(BodyNode::Text(text)) => !text.ends_with('\n'),
            other => other.is_some_and(is_inline),
        };
        if is_joined {
            self.push_text("\n");
        }
    }

    /// Adds an image if it has a usable URL, otherwise its `alt` text.
    fn image(&mut self, tag: &Tag) {
        let mut attributes = allowed_attributes("img", tag, self.resolve);
        if !attributes.iter().any(|(name, _)| *name == "alt") {
            // Without `alt`, assistive technology would read out the URL.
            attributes.push(("alt", String::new()));
        }
        if attributes.iter().any(|(name, _)| *name == "src") {
            self.prepare_for_inline();
            self.children().push(BodyNode::Element { name: "img", attributes, children: Vec::new() });
        } else if let Some((_, text)) = attributes.iter().find(|(name, _)| *name == "alt") {
            self.text(text);
        }
    }

    /// Ends an inline element. Those that began in it are opened again after it.
    fn end_inline(&mut self, name: &str) {
        if let Some(at) = self.to_reopen.iter().rposition(|open| open.name == name) {
            self.to_reopen.remove(at);
            return;
        }
        let inline_start = self.inline_start();
        if let Some(at) = self.open.iter().rposition(|open| open.name == name).filter(|at| *at >= inline_start) {
            self.close_to(at + 1);
            self.close();
        }
    }

    /// The open block that an end tag ends. It cannot end a block outside of the table or list around it.
    fn find_block(&self, name: &str, kind: Kind) -> Option<usize> {
        let of_table = matches!(kind, Kind::Table | Kind::Section | Kind::Row | Kind::Cell | Kind::Caption);
        for (at, open) in self.open.iter().enumerate().rev() {
            if open.name == name || (kind == Kind::Heading && open.kind == kind) {
                return Some(at);
            }
            let is_boundary = match open.kind {
                Kind::Table => true,
                Kind::Cell | Kind::Caption => !of_table,
                Kind::List => kind == Kind::Item,
                Kind::Definitions => kind == Kind::Term,
                _ => false,
            };
            if is_boundary {
                return None;
            }
        }
        None
    }

    fn push(&mut self, name: &'static str, kind: Kind, attributes: Attributes, implied: bool) {
        if kind != Kind::Inline {
            trim_end(self.children());
        }
        let block_depth = self.count_blocks();
        self.open.push(OpenElement { name, kind, implied, block_depth, attributes, children: Vec::new() });
    }

    /// As [`Tree::close_to`], but the inline elements that began in the blocks which end here end with them.
    fn end_blocks(&mut self, keep: usize) {
        self.close_to(keep);
        let blocks = self.count_blocks();
        self.to_reopen.retain(|open| open.block_depth <= blocks);
    }

    /// Closes elements until `keep` of them are open. Inline ones are to be opened again.
    fn close_to(&mut self, keep: usize) {
        while self.open.len() > keep {
            if let Some(OpenElement { name, kind: Kind::Inline, block_depth, attributes, .. }) = self.open.last() {
                let (name, block_depth, attributes) = (*name, *block_depth, attributes.clone());
                let open = OpenElement {
                    name,
                    kind: Kind::Inline,
                    implied: false,
                    block_depth,
                    attributes,
                    children: Vec::new(),
                };
                self.to_reopen.insert(0, open);
                self.to_reopen.truncate(MAX_REPEATED);
            }
            self.close();
        }
    }

    /// Closes the innermost element: it becomes a child of the one around it, unless it is empty.
    fn close(&mut self) {
        let Some(OpenElement { name, kind, attributes, mut children, .. }) = self.open.pop() else { return };
        if kind != Kind::Inline && kind != Kind::Verbatim {
            trim_end(&mut children);
        }
        if kind == Kind::Group {
            self.children().append(&mut children);
        } else if !children.is_empty() || matches!(kind, Kind::Cell | Kind::Rule) {
            self.children().push(BodyNode::Element { name, attributes, children });
        }
    }

    /// The innermost open element's kind. The body itself counts as a group.
    fn innermost(&self) -> Kind {
        self.open.last().map_or(Kind::Group, |open| open.kind)
    }

    fn children(&mut self) -> &mut Vec<BodyNode> {
        match self.open.last_mut() {
            Some(open) => &mut open.children,
            None => &mut self.body,
        }
    }

    /// How many of the source's own blocks are open.
    fn count_blocks(&self) -> usize {
        self.open.iter().filter(|open| open.kind != Kind::Inline && !open.implied).count()
    }

    /// The index in `open` from which on all elements are inline: the one after the innermost block.
    fn inline_start(&self) -> usize {
        self.open.iter().rposition(|open| open.kind != Kind::Inline).map_or(0, |at| at + 1)
    }

    /// The innermost open block's kind. The body itself counts as a group.
    fn innermost_block(&self) -> Kind {
        self.inline_start().checked_sub(1).and_then(|at| self.open.get(at)).map_or(Kind::Group, |open| open.kind)
    }
}

/// Whether something is part of a line of text, so that white space after it counts.
fn is_inline(block: &BodyNode) -> bool {
    match block {
        BodyNode::Text(_) => true,
        BodyNode::Element { name, .. } => {
            lookup(name).is_some_and(|(_, kind)| matches!(kind, Kind::Inline | Kind::Image))
        }
    }
}

/// Drops white space at the end of a block.
fn trim_end(children: &mut Vec<BodyNode>) {
    while matches!(children.last(), Some(BodyNode::Text(text)) if text.trim().is_empty()) {
        children.pop();
    }
}
