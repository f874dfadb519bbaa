//! Tags and text → a tree that is well formed whatever the source was.
//!
//! Blocks hold blocks or lines of text, lines of text hold no blocks: an `a` or `b` around blocks is repeated inside
//! each of them, as browsers do it. Text that stands loose in the body, or in an element that is not kept, becomes a
//! paragraph. So the tree means the same when it is written as HTML and read back.

use super::attributes::{Attributes, Resolve, allowed};
use super::elements::{Kind, lookup};
use super::tokenizer::Tag;
use crate::model::Block;

/// How many elements may be open when one more opens; deeper ones are their text. With what may be implied and
/// repeated around it, nothing lies deeper than 64.
const NESTING: usize = 48;

/// How many elements are repeated in one block, and in all: what is beyond is their text.
const REPEATED: usize = 8;
const REPEATED_IN_ALL: usize = 256;

/// The tree as it grows.
pub struct Tree<'a> {
    body: Vec<Block>,
    open: Vec<Open>,
    /// Inline elements that a block interrupted, outermost first: opened again before the next text.
    again: Vec<Open>,
    repeats: usize,
    resolve: Resolve<'a>,
}

/// An element whose end has not come yet.
struct Open {
    name: &'static str,
    kind: Kind,
    /// The tree put it there, not the source.
    implied: bool,
    /// Inline elements: how many of the source's blocks were open around it. It ends with the innermost of them.
    home: usize,
    attributes: Attributes,
    children: Vec<Block>,
}

impl<'a> Tree<'a> {
    pub fn new(resolve: Resolve<'a>) -> Self {
        Self { body: Vec::new(), open: Vec::new(), again: Vec::new(), repeats: REPEATED_IN_ALL, resolve }
    }

    /// Closes what is still open.
    pub fn finish(mut self) -> Vec<Block> {
        self.close_to(0);
        self.body
    }

    /// Takes a start tag, which is not of a dropped element.
    pub fn start(&mut self, tag: &Tag) {
        let Some((name, kind)) = lookup(tag.name) else { return };
        match kind {
            Kind::Dropped => {}
            Kind::Break => self.line_break(),
            Kind::Image => self.image(tag),
            Kind::Inline => {
                // A link in a link is two links.
                if name == "a" {
                    self.end_inline(name);
                }
                let attributes = allowed(name, tag, self.resolve);
                let leads_nowhere = name == "a" && !attributes.iter().any(|(name, _)| *name == "href");
                if !leads_nowhere && self.open.len() < NESTING {
                    self.make_room();
                    self.push(name, kind, attributes, false);
                }
            }
            _ => {
                if self.make_room_for_block(kind) {
                    let attributes = allowed(name, tag, self.resolve);
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
                Some(at) => {
                    self.close_to(at);
                    let blocks = self.blocks();
                    self.again.retain(|open| open.home <= blocks);
                }
                None if self.in_line() => self.separate(),
                None => {}
            },
        }
    }

    /// Takes text.
    pub fn text(&mut self, text: &str) {
        let blank = text.trim().is_empty();
        let top = self.top();
        if blank && top != Kind::Inline && top != Kind::Verbatim {
            // White space between blocks is nothing; between words it is a space.
            if self.children().last().is_some_and(is_inline) {
                self.push_text(text);
            }
            return;
        }
        if !blank {
            self.make_room();
        }
        // The line end after `<pre>` belongs to the tag.
        let first = self.top() == Kind::Verbatim && self.children().is_empty();
        self.push_text(if first { text.strip_prefix('\n').unwrap_or(text) } else { text });
    }

    fn push_text(&mut self, text: &str) {
        let children = self.children();
        if let Some(Block::Text(before)) = children.last_mut() {
            before.push_str(text);
        } else if !text.is_empty() {
            children.push(Block::Text(text.to_owned()));
        }
    }

    /// Keeps words apart where a block's edge could not be kept.
    fn separate(&mut self) {
        if self.children().last().is_some_and(is_inline) {
            self.push_text("\n");
        }
    }

    /// A `br`, unless it would be all that a line has.
    fn line_break(&mut self) {
        if !matches!(self.top(), Kind::Group | Kind::List | Kind::Definitions | Kind::Table | Kind::Section | Kind::Row)
        {
            self.children().push(Block::Element { name: "br", attributes: Vec::new(), children: Vec::new() });
        }
    }

    /// An image with a usable address, else the text in its place.
    fn image(&mut self, tag: &Tag) {
        let mut attributes = allowed("img", tag, self.resolve);
        if !attributes.iter().any(|(name, _)| *name == "alt") {
            // Without it, assistive technology would read the address out.
            attributes.push(("alt", String::new()));
        }
        if attributes.iter().any(|(name, _)| *name == "src") {
            self.make_room();
            self.children().push(Block::Element { name: "img", attributes, children: Vec::new() });
        } else if let Some((_, text)) = attributes.iter().find(|(name, _)| *name == "alt") {
            self.text(text);
        }
    }

    /// Opens what must be open before text or an inline element may stand here.
    fn make_room(&mut self) {
        self.make_container();
        if self.top() == Kind::Group {
            self.push("p", Kind::Paragraph, Vec::new(), true);
        }
        for open in std::mem::take(&mut self.again) {
            if self.repeats > 0 {
                self.repeats -= 1;
                self.open.push(open);
            }
        }
    }

    /// In a list, a table or a row, opens the item or cell that alone may hold what comes.
    fn make_container(&mut self) {
        loop {
            let (name, kind) = match self.top() {
                Kind::List => ("li", Kind::Item),
                Kind::Definitions => ("dd", Kind::Term),
                Kind::Table => ("tbody", Kind::Section),
                Kind::Section => ("tr", Kind::Row),
                Kind::Row => ("td", Kind::Cell),
                _ => return,
            };
            // A list in a list belongs to the item before it.
            let last = if kind == Kind::Item { self.children().pop() } else { None };
            self.push(name, kind, Vec::new(), true);
            if let (Some(Block::Element { attributes, children, .. }), Some(item)) = (last, self.open.last_mut()) {
                item.attributes = attributes;
                item.children = children;
            }
        }
    }

    /// Closes and opens what must be before a block may stand here; `false` where none may.
    fn make_room_for_block(&mut self, kind: Kind) -> bool {
        if self.open.len() >= NESTING {
            self.separate();
            return false;
        }
        // Some write paragraphs in a heading.
        if self.in_line() && matches!(kind, Kind::Paragraph | Kind::Group) {
            self.separate();
            return false;
        }
        let parent = match kind {
            Kind::Item => Kind::List,
            Kind::Term => Kind::Definitions,
            Kind::Caption | Kind::Section | Kind::Row | Kind::Cell => Kind::Table,
            _ => {
                self.end_line(kind != Kind::Paragraph);
                if kind != Kind::Group {
                    self.make_container();
                }
                return !matches!(self.top(), Kind::List | Kind::Definitions | Kind::Table | Kind::Section | Kind::Row);
            }
        };
        let Some(at) = self.open.iter().rposition(|open| open.kind == parent || open.kind == Kind::Table) else {
            return self.lost();
        };
        if self.open[at].kind != parent {
            return self.lost();
        }
        // A row stays in its section, a cell in its row.
        let mut keep = at + 1;
        for level in [Kind::Section, Kind::Row] {
            let deeper = (kind == Kind::Row && level == Kind::Section) || kind == Kind::Cell;
            if deeper && self.open.get(keep).is_some_and(|open| open.kind == level) {
                keep += 1;
            }
        }
        self.close_to(keep);
        let blocks = self.blocks();
        self.again.retain(|open| open.home <= blocks);
        if kind == Kind::Row && self.top() == Kind::Table {
            self.push("tbody", Kind::Section, Vec::new(), true);
        }
        if kind == Kind::Cell {
            if self.top() == Kind::Table {
                self.push("tbody", Kind::Section, Vec::new(), true);
            }
            if self.top() == Kind::Section {
                self.push("tr", Kind::Row, Vec::new(), true);
            }
        }
        true
    }

    /// An item without its list, a cell without its table: what stands in it is set apart and kept.
    fn lost(&mut self) -> bool {
        self.end_line(false);
        self.separate();
        false
    }

    /// Ends the paragraph or heading that is open here, if any. Inline elements go on after it, and if a block
    /// `interrupts` them, so do those that began in it.
    fn end_line(&mut self, interrupts: bool) {
        let line = self.open.iter().rposition(|open| open.kind != Kind::Inline);
        let Some(at) = line else { return self.close_to(0) };
        let ends = matches!(self.open[at].kind, Kind::Paragraph | Kind::Heading | Kind::Verbatim);
        self.close_to(if ends { at } else { at + 1 });
        let blocks = self.blocks();
        if interrupts {
            for open in &mut self.again {
                open.home = open.home.min(blocks);
            }
        } else {
            self.again.retain(|open| open.home <= blocks);
        }
    }

    /// Ends an inline element. Those that began in it go on after it.
    fn end_inline(&mut self, name: &str) {
        if let Some(at) = self.again.iter().rposition(|open| open.name == name) {
            self.again.remove(at);
            return;
        }
        let line = self.open.iter().rposition(|open| open.kind != Kind::Inline).map_or(0, |at| at + 1);
        if let Some(at) = self.open.iter().skip(line).rposition(|open| open.name == name) {
            self.close_to(line + at + 1);
            self.close();
        }
    }

    /// The open block that an end tag ends. It cannot end what lies outside of the table or the list around it.
    fn find_block(&self, name: &str, kind: Kind) -> Option<usize> {
        let of_table = matches!(kind, Kind::Table | Kind::Section | Kind::Row | Kind::Cell | Kind::Caption);
        for (at, open) in self.open.iter().enumerate().rev() {
            if open.name == name || (kind == Kind::Heading && open.kind == kind) {
                return Some(at);
            }
            let edge = match open.kind {
                Kind::Table => true,
                Kind::Cell | Kind::Caption => !of_table,
                Kind::List => kind == Kind::Item,
                Kind::Definitions => kind == Kind::Term,
                _ => false,
            };
            if edge {
                return None;
            }
        }
        None
    }

    fn push(&mut self, name: &'static str, kind: Kind, attributes: Attributes, implied: bool) {
        if kind != Kind::Inline {
            trim_end(self.children());
        }
        let home = self.blocks();
        self.open.push(Open { name, kind, implied, home, attributes, children: Vec::new() });
    }

    /// Closes elements until so many are open. Inline elements are to go on.
    fn close_to(&mut self, keep: usize) {
        while self.open.len() > keep {
            if let Some(Open { name, kind: Kind::Inline, home, attributes, .. }) = self.open.last() {
                let (name, home, attributes) = (*name, *home, attributes.clone());
                let open = Open { name, kind: Kind::Inline, implied: false, home, attributes, children: Vec::new() };
                self.again.insert(0, open);
                self.again.truncate(REPEATED);
            }
            self.close();
        }
    }

    /// Closes the innermost element: it becomes a child of the one around it, unless it is empty.
    fn close(&mut self) {
        let Some(Open { name, kind, attributes, mut children, .. }) = self.open.pop() else { return };
        if kind != Kind::Inline && kind != Kind::Verbatim {
            trim_end(&mut children);
        }
        if kind == Kind::Group {
            self.children().append(&mut children);
        } else if !children.is_empty() || matches!(kind, Kind::Cell | Kind::Rule) {
            self.children().push(Block::Element { name, attributes, children });
        }
    }

    /// The innermost open element's kind; the body itself is a group.
    fn top(&self) -> Kind {
        self.open.last().map_or(Kind::Group, |open| open.kind)
    }

    fn children(&mut self) -> &mut Vec<Block> {
        match self.open.last_mut() {
            Some(open) => &mut open.children,
            None => &mut self.body,
        }
    }

    /// How many of the source's own blocks are open.
    fn blocks(&self) -> usize {
        self.open.iter().filter(|open| open.kind != Kind::Inline && !open.implied).count()
    }

    /// Whether the innermost block is a heading or preformatted.
    fn in_line(&self) -> bool {
        let block = self.open.iter().rfind(|open| open.kind != Kind::Inline);
        block.is_some_and(|open| matches!(open.kind, Kind::Heading | Kind::Verbatim))
    }
}

/// Whether something is part of a line of text, so that white space after it counts.
fn is_inline(block: &Block) -> bool {
    match block {
        Block::Text(_) => true,
        Block::Element { name, .. } => lookup(name).is_some_and(|(_, kind)| matches!(kind, Kind::Inline | Kind::Image)),
    }
}

/// Drops white space after the last word of a block.
fn trim_end(children: &mut Vec<Block>) {
    while let Some(Block::Text(text)) = children.last() {
        if !text.trim().is_empty() {
            return;
        }
        children.pop();
    }
}
