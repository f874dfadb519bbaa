//! Closes and opens elements so that the next element or text is allowed where the tree adds it.

use super::{NESTING, Tree};
use crate::feed::html::elements::Kind;
use crate::model::BodyNode;

impl Tree<'_> {
    /// Adds a `br`. Directly in the body, a list or a table it is dropped, because no text stands before it there.
    pub(super) fn line_break(&mut self) {
        if self.top() != Kind::Group && !self.needs_container() {
            self.children().push(BodyNode::Element { name: "br", attributes: Vec::new(), children: Vec::new() });
        }
    }

    /// Opens the elements that text or an inline element needs around it: a paragraph, a list item, a table cell.
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

    /// In a list, opens an item; in a table or a row, opens a cell. Only items and cells may have any content.
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
            // Content that is directly in a list is added to the item before it, which is opened again.
            let last = if kind == Kind::Item { self.children().pop() } else { None };
            self.push(name, kind, Vec::new(), true);
            if let (Some(BodyNode::Element { attributes, children, .. }), Some(item)) = (last, self.open.last_mut()) {
                item.attributes = attributes;
                item.children = children;
                self.separate();
            }
        }
    }

    /// Whether the open element may contain only items, terms, sections, rows or cells.
    fn needs_container(&self) -> bool {
        matches!(self.top(), Kind::List | Kind::Definitions | Kind::Table | Kind::Section | Kind::Row)
    }

    /// Closes and opens elements until a block of this kind is allowed. Returns `false` if it is to be replaced by its
    /// content.
    pub(super) fn make_room_for_block(&mut self, kind: Kind) -> bool {
        if self.open.len() >= NESTING {
            self.separate();
            return false;
        }
        // A heading and a `pre` are one line of text each, so a paragraph or group in them is replaced by its text.
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

    /// Prepares for the content of an item without a list, or of a cell without a table: the content becomes a block of its
    /// own, and the item or cell itself is dropped.
    fn set_apart(&mut self) -> bool {
        self.end_line(false);
        self.separate();
        false
    }

    /// Ends the paragraph, heading or `pre` that is open here, if any. Inline elements around it are opened again after
    /// it. If a block `interrupts` it, inline elements that began inside it are opened again, too.
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
