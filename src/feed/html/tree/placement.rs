//! Closes and opens elements so that the next element or text is allowed where the tree adds it.

use super::{MAX_OPEN, Tree};
use crate::feed::html::elements::Kind;
use crate::model::BodyNode;

impl Tree<'_> {
    /// Adds a `br`. Directly in the body, a list or a table it is dropped, because no text stands before it there.
    pub(super) fn line_break(&mut self) {
        if self.innermost() != Kind::Group && !self.needs_item_or_cell() {
            self.children().push(BodyNode::Element { name: "br", attributes: Vec::new(), children: Vec::new() });
        }
    }

    /// Opens the elements that text or an inline element needs around it: a paragraph, a list item, a table cell. Inline
    /// elements that a block has interrupted are opened again.
    pub(super) fn prepare_for_inline(&mut self) {
        self.open_item_or_cell();
        if self.innermost() == Kind::Group {
            self.push("p", Kind::Paragraph, Vec::new(), true);
        }
        for open in std::mem::take(&mut self.to_reopen) {
            if self.repeats_left > 0 {
                self.repeats_left -= 1;
                self.open.push(open);
            }
        }
    }

    /// In a list, opens an item; in a table or a row, opens a cell. Only items and cells may have any content.
    fn open_item_or_cell(&mut self) {
        loop {
            let (name, kind) = match self.innermost() {
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
                self.separate_words();
            }
        }
    }

    /// Whether the open element may contain only items, terms, sections, rows or cells.
    fn needs_item_or_cell(&self) -> bool {
        matches!(self.innermost(), Kind::List | Kind::Definitions | Kind::Table | Kind::Section | Kind::Row)
    }

    /// Closes and opens elements until a block of this kind is allowed. Returns `false` if it is to be replaced by its
    /// content.
    pub(super) fn prepare_for_block(&mut self, kind: Kind) -> bool {
        if self.open.len() >= MAX_OPEN {
            self.separate_words();
            return false;
        }
        // A heading and a `pre` are one line of text each, so a paragraph or group in them is replaced by its text.
        let is_line = matches!(self.innermost_block(), Kind::Heading | Kind::Verbatim);
        if is_line && matches!(kind, Kind::Paragraph | Kind::Group) {
            self.separate_words();
            return false;
        }
        let parent = match kind {
            Kind::Item => Kind::List,
            Kind::Term => Kind::Definitions,
            Kind::Caption | Kind::Section | Kind::Row | Kind::Cell => Kind::Table,
            _ => {
                self.end_text_block(kind != Kind::Paragraph);
                if kind != Kind::Group {
                    self.open_item_or_cell();
                }
                return !self.needs_item_or_cell();
            }
        };
        let Some(at) = self.open.iter().rposition(|open| open.kind == parent || open.kind == Kind::Table) else {
            return self.replace_by_content();
        };
        if self.open[at].kind != parent {
            return self.replace_by_content();
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
        if matches!(kind, Kind::Row | Kind::Cell) && self.innermost() == Kind::Table {
            self.push("tbody", Kind::Section, Vec::new(), true);
        }
        if kind == Kind::Cell && self.innermost() == Kind::Section {
            self.push("tr", Kind::Row, Vec::new(), true);
        }
        true
    }

    /// Drops an item without a list, or a cell without a table: its content becomes a block of its own. Returns `false`, as
    /// [`Tree::prepare_for_block`] has to.
    fn replace_by_content(&mut self) -> bool {
        self.end_text_block(false);
        self.separate_words();
        false
    }

    /// Ends the paragraph, heading or `pre` that is open here, if any. Inline elements around it are opened again after
    /// it. If a block `interrupts` it, inline elements that began inside it are opened again, too.
    fn end_text_block(&mut self, interrupts: bool) {
        let ends = matches!(self.innermost_block(), Kind::Paragraph | Kind::Heading | Kind::Verbatim);
        let keep = self.inline_start() - usize::from(ends);
        if !interrupts {
            return self.end_blocks(keep);
        }
        self.close_to(keep);
        let blocks = self.count_blocks();
        for open in &mut self.to_reopen {
            open.block_depth = open.block_depth.min(blocks);
        }
    }
}
