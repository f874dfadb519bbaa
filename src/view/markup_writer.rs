//! Writes elements. Every call is one plain function of plain arguments, and all that is fixed about an element stands
//! in a word that is read when it is made: `html!`, or a builder that hands elements from call to call, makes several
//! times as much code of the same markup.
//!
//! What is written is one text, the markup's script: a sequence of short orders. A browser builds a card from it in one
//! go (`build` in `www/first/markup.js`), and `tree` makes Yew's nodes of it, of which Yew writes HTML on a server.

use crate::i18n::{self, Strings};
use crate::words::push_without_nul;

/// Where each order begins. No text that is written has it in itself.
pub const ORDER: char = '\0';

/// Writes elements into each other.
#[derive(Default)]
pub struct MarkupWriter {
    script: String,
    /// The elements that are open: where each begins in the script, and whether anything is in it.
    open: Vec<(usize, bool)>,
    /// The script ends with an element's word, to which fixed attributes still can be added.
    ends_with_word: bool,
}

impl MarkupWriter {
    /// What was written, when every element is closed: one element.
    pub fn script(&self) -> &str {
        &self.script
    }

    fn order(&mut self, order: char) {
        self.script.push(ORDER);
        self.script.push(order);
        self.ends_with_word = false;
    }

    /// Writes what may come from anywhere.
    fn push_value(&mut self, words: &str) {
        push_without_nul(words, &mut self.script);
    }

    /// Something comes to be in the element that is open.
    fn mark_filled(&mut self) {
        if let Some((_, filled)) = self.open.last_mut() {
            *filled = true;
        }
    }

    /// An element, with what `fill` writes in it. It is written as its name, its part after a dot, and its fixed attributes:
    /// `p.stale|dir=auto`. Only the name has to be there. All that is between two orders of the script is inlined.
    #[inline(always)]
    pub fn element(&mut self, element: &'static str, fill: impl FnOnce(&mut Self)) {
        self.element_as(element, "", fill);
    }

    /// As [`MarkupWriter::element`], where the name depends on the feed or the attributes, such as a heading's level.
    #[inline(always)]
    pub fn element_as(&mut self, name: &'static str, fixed_attributes: &'static str, fill: impl FnOnce(&mut Self)) {
        self.open(name, fixed_attributes);
        fill(self);
        self.close();
    }

    /// As [`MarkupWriter::element`]; without anything in it, the element has never been.
    #[inline(always)]
    pub fn element_unless_empty(&mut self, element: &'static str, fill: impl FnOnce(&mut Self)) {
        self.open(element, "");
        fill(self);
        self.close_unless_empty();
    }

    fn open(&mut self, name: &'static str, fixed_attributes: &'static str) {
        self.open.push((self.script.len(), false));
        self.order('<');
        self.script.push_str(name);
        self.script.push_str(fixed_attributes);
        self.ends_with_word = true;
    }

    fn close(&mut self) {
        self.order('/');
        self.open.pop();
        self.mark_filled();
    }

    fn close_unless_empty(&mut self) {
        if let Some((start, false)) = self.open.last() {
            self.script.truncate(*start);
            self.open.pop();
            self.ends_with_word = false;
        } else {
            self.close();
        }
    }

    /// An element with a text and nothing else.
    pub fn text_element(&mut self, element: &'static str, words: &str) {
        self.element(element, |out| out.text(words));
    }

    /// Writes what another one has written.
    pub fn append(&mut self, other: &Self) {
        if !other.script.is_empty() {
            self.script.push_str(&other.script);
            self.ends_with_word = false;
            self.mark_filled();
        }
    }

    /// An attribute with a value that is part of the program. It costs least right after the element was opened.
    pub fn fixed_attribute(&mut self, name: &'static str, value: &'static str) {
        if !self.ends_with_word {
            return self.attribute(name, value);
        }
        for piece in ["|", name, "=", value] {
            self.script.push_str(piece);
        }
    }

    /// An attribute with a value from elsewhere. Its name never is.
    pub fn attribute(&mut self, name: &'static str, value: &str) {
        self.order('=');
        self.script.push_str(name);
        self.script.push(ORDER);
        self.push_value(value);
    }

    /// A text node.
    pub fn text(&mut self, words: &str) {
        self.order('\'');
        self.push_value(words);
        self.mark_filled();
    }

    /// A message as a text node.
    pub fn message(&mut self, strings: &Strings, key: i18n::Key) {
        self.text(strings.get(key));
    }
}
