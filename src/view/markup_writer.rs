//! Writes markup. Each call is a plain function with plain arguments, and the fixed name and attributes of an element
//! are one text, which is parsed when the element is built. Yew's `html!`, or a builder that passes elements from call
//! to call, would be several times as much code.
//!
//! The result is one text of markup instructions, each after a NUL: `<` opens an element, `=` adds an attribute, whose value
//! is after the next NUL, `'` adds a text, and `/` closes the element (`docs/architecture.md` has the grammar). In a browser,
//! `build` in `www/first/markup.js` makes DOM nodes of a whole card's instructions in one call. On a server,
//! `tools::prerender::tree` makes Yew's nodes of them, which Yew writes as HTML.

use crate::i18n::{self, Strings};
use crate::words::{concat, push_without_nul};

/// The character that begins each markup instruction. No text or value contains it, since they are written without it.
pub const INSTRUCTION: char = '\0';

/// What stands between two facts in a line, of which it does not begin the next one.
pub const SEPARATOR: &str = "\u{a0}\u{b7} ";

/// Writes the markup instructions for an element with its content.
pub struct MarkupWriter {
    instructions: String,
    /// The open elements: the index in `instructions` at which each begins, and whether it has any content.
    open: Vec<(usize, bool)>,
    /// Whether the instructions end with a start tag, to which fixed attributes can still be added.
    ends_with_start_tag: bool,
    /// Whether they end with a text. What follows it is the same text node then, as it is where HTML is read.
    ends_with_text: bool,
    /// Whether links to other pages open in new tabs.
    new_tabs: bool,
}

/// What a link has that opens in a new tab. It is described by an element that `content` writes.
const LEAVES: &str = "|target=_blank|rel=noopener|aria-describedby=new-tab";

impl MarkupWriter {
    /// A writer whose links to other pages open in new tabs, or in the same one.
    #[inline(never)]
    pub fn new(new_tabs: bool) -> Self {
        Self {
            instructions: String::new(),
            open: Vec::new(),
            ends_with_start_tag: false,
            ends_with_text: false,
            new_tabs,
        }
    }

    /// The instructions for one element, once every element is closed.
    pub fn instructions(&self) -> &str {
        &self.instructions
    }

    fn begin_instruction(&mut self, kind: char) {
        self.instructions.push(INSTRUCTION);
        self.instructions.push(kind);
        self.ends_with_start_tag = false;
        self.ends_with_text = false;
    }

    /// Writes a text or a value that may come from a feed.
    fn push_value(&mut self, value: &str) {
        push_without_nul(value, &mut self.instructions);
    }

    /// Notes that the innermost open element has content.
    fn mark_filled(&mut self) {
        if let Some((_, filled)) = self.open.last_mut() {
            *filled = true;
        }
    }

    /// Writes an element with the content that `fill` writes. `element` is its start tag: its name, its `part` after a dot, and
    /// its fixed attributes, of which only the name is required: `p.stale|dir=auto`. These methods are inlined because that
    /// makes the Wasm smaller.
    #[inline(always)]
    pub fn element(&mut self, element: &'static str, fill: impl FnOnce(&mut Self)) {
        self.element_as(element, "", fill);
    }

    /// As [`MarkupWriter::element`], if the name depends on the feed or the configuration, as a heading's does.
    #[inline(always)]
    pub fn element_as(&mut self, name: &'static str, fixed_attributes: &'static str, fill: impl FnOnce(&mut Self)) {
        self.open(name, fixed_attributes);
        fill(self);
        self.close();
    }

    /// As [`MarkupWriter::element`], but writes nothing if the element would have no content.
    #[inline(always)]
    pub fn element_unless_empty(&mut self, element: &'static str, fill: impl FnOnce(&mut Self)) {
        self.open(element, "");
        fill(self);
        self.close_unless_empty();
    }

    fn open(&mut self, name: &'static str, fixed_attributes: &'static str) {
        self.open.push((self.instructions.len(), false));
        self.begin_instruction('<');
        self.instructions.push_str(name);
        self.instructions.push_str(fixed_attributes);
        self.ends_with_start_tag = true;
    }

    fn close(&mut self) {
        self.begin_instruction('/');
        self.open.pop();
        self.mark_filled();
    }

    fn close_unless_empty(&mut self) {
        if let Some((start, false)) = self.open.last() {
            self.instructions.truncate(*start);
            self.open.pop();
            self.ends_with_start_tag = false;
            self.ends_with_text = false;
        } else {
            self.close();
        }
    }

    /// Writes an element that contains only a text.
    pub fn text_element(&mut self, element: &'static str, text: &str) {
        self.element(element, |out| out.text(text));
    }

    /// Appends what another writer has written.
    pub fn append(&mut self, other: &Self) {
        if !other.instructions.is_empty() {
            self.instructions.push_str(&other.instructions);
            self.ends_with_start_tag = false;
            self.ends_with_text = false;
            self.mark_filled();
        }
    }

    /// Writes an attribute with a value that is part of the program. Right after an element's start tag, it is added to
    /// that, which takes fewer characters.
    pub fn fixed_attribute(&mut self, name: &'static str, value: &'static str) {
        if !self.ends_with_start_tag {
            return self.attribute(name, value);
        }
        self.instructions.push_str(&concat(&["|", name, "=", value]));
    }

    /// Writes an attribute with a value that may come from a feed.
    pub fn attribute(&mut self, name: &'static str, value: &str) {
        self.attribute_as("", name, value);
    }

    /// As [`MarkupWriter::attribute`], if the name has one of several prefixes.
    pub fn attribute_as(&mut self, prefix: &'static str, name: &'static str, value: &str) {
        self.begin_instruction('=');
        self.instructions.push_str(prefix);
        self.instructions.push_str(name);
        self.instructions.push(INSTRUCTION);
        self.push_value(value);
    }

    /// Writes where a link leads, right after the link's start tag: a checked URL, or the `id` of an
    /// element of the same tree after a `#`. Every link is written here, and so this is where one to another page gets
    /// what opens it in a new tab. A link for mail opens no page.
    pub fn href(&mut self, url: &str) {
        if self.new_tabs && url.starts_with("http") {
            debug_assert!(self.ends_with_start_tag, "fixed attributes stand before all others");
            self.instructions.push_str(LEAVES);
        }
        self.attribute("href", url);
    }

    /// Writes a text, which becomes one text node with the texts right before and after it.
    pub fn text(&mut self, text: &str) {
        if !self.ends_with_text {
            self.begin_instruction('\'');
        }
        self.ends_with_text = true;
        self.push_value(text);
        self.mark_filled();
    }

    /// Writes [`SEPARATOR`], if the element has any content so far.
    pub fn separator(&mut self) {
        if let Some((_, true)) = self.open.last() {
            self.text(SEPARATOR);
        }
    }

    /// Writes a message of the interface as a text node.
    pub fn message(&mut self, strings: &Strings, key: i18n::Key) {
        self.text(strings.get(key));
    }
}
