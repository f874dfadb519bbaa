//! Which elements have to be closed and opened before an element or text is allowed at its position.

use super::{NESTING, Tree};
use crate::feed::html::elements::Kind;
use crate::model::BodyNode;

impl Tree<'_> {
    /// Adds a `br`, unless nothing else is in its line.
    pub(super) fn line_break(&mut self) {
        if self.top() != Kind::Group && !self.needs_container() {
            self.children().push(BodyNode::Element { name: "br", attributes: Vec::new(), children: Vec::new() });
        }
    }

    /// Opens the elements that text or an inline element needs around it.
    pub(super) fn make_room(&mut self) {
        self.make_container();
        if self.top() == Kind::Group {
            self.push("p", Kind::Paragraph, Vec::new(), true);
        }
        for open in std::mem::take(&mut self.to_reopen) {
            if self.repeats > 0 {
                self.repeats -= 1;
                self.open.push(open);
            }
        }
    }

    /// In a list, a table or a row, opens an item or cell, because only those may have other content.
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
            // Content directly in a list belongs to the item before it.
            let last = if kind == Kind::Item { self.children().pop() } else { None };
            self.push(name, kind, Vec::new(), true);
            if let (Some(BodyNode::Element { attributes, children, .. }), Some(item)) = (last, self.open.last_mut()) {
                item.attributes = attributes;
                item.children = children;
                self.separate();
            }
        }
    }

    /// Whether only items, rows or the like are allowed here.
    fn needs_container(&self) -> bool {
        matches!(self.top(), Kind::List | Kind::Definitions | Kind::Table | Kind::Section | Kind::Row)
    }

    /// Closes and opens the elements that a block needs closed or open; `false` if it is not allowed here.
    pub(super) fn make_room_for_block(&mut self, kind: Kind) -> bool {
        if self.open.len() >= NESTING {
            self.separate();
            return false;
        }
        // A paragraph in a heading is replaced by its text.
        let line = matches!(self.block(), Kind::Heading | Kind::Verbatim);
        if line && matches!(kind, Kind::Paragraph | Kind::Group) {
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
                return !self.needs_container();
            }
        };
        let Some(at) = self.open.iter().rposition(|open| open.kind == parent || open.kind == Kind::Table) else {
            return self.set_apart();
        };
        if self.open[at].kind != parent {
            return self.set_apart();
        }
        // A row stays in its section, a cell in its row.
        let mut keep = at + 1;
        let is = |at: usize, kind: Kind| self.open.get(at).is_some_and(|open| open.kind == kind);
        if matches!(kind, Kind::Row | Kind::Cell) && is(keep, Kind::Section) {
            keep += 1;
        }
        if kind == Kind::Cell && is(keep, Kind::Row) {
            keep += 1;
        }
        self.end_blocks(keep);
        if matches!(kind, Kind::Row | Kind::Cell) && self.top() == Kind::Table {
            self.push("tbody", Kind::Section, Vec::new(), true);
        }
        if kind == Kind::Cell && self.top() == Kind::Section {
            self.push("tr", Kind::Row, Vec::new(), true);
        }
        true
    }

    /// An item without a list, or a cell without a table, is not kept, but its content is kept as a block of its own.
    fn set_apart(&mut self) -> bool {
        self.end_line(false);
        self.separate();
        false
    }

    /// Ends the paragraph or heading that is open here, if any. Inline elements around it are opened again after it,
    /// and if a block `interrupts` them, so are those that began in it.
    fn end_line(&mut self, interrupts: bool) {
        let ends = matches!(self.block(), Kind::Paragraph | Kind::Heading | Kind::Verbatim);
        let keep = self.line_start() - usize::from(ends);
        if !interrupts {
            return self.end_blocks(keep);
        }
        self.close_to(keep);
        let blocks = self.blocks();
        for open in &mut self.to_reopen {
            open.block_depth = open.block_depth.min(blocks);
        }
    }
}
