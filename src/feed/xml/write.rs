//! Writes JSON: objects, lists, texts and numbers, with little code, because each visitor of such a feed downloads it.

use super::tree::Element;

/// A member that is a text: its name, how it is read from an element, and the names of elements that may have it.
pub type Source = (&'static str, fn(&Element) -> String, &'static [&'static str]);

/// An object that is being written.
pub struct ObjectWriter<'a> {
    out: &'a mut String,
    is_empty: bool,
}

impl<'a> ObjectWriter<'a> {
    /// Writes an object, whose members `write` adds.
    pub fn write(out: &'a mut String, write: impl FnOnce(&mut ObjectWriter<'_>)) {
        out.push('{');
        write(&mut ObjectWriter { out, is_empty: true });
        out.push('}');
    }

    fn name(&mut self, name: &str) {
        if !self.is_empty {
            self.out.push(',');
        }
        self.is_empty = false;
        text(name, self.out);
        self.out.push(':');
    }

    /// Adds a text, unless it is empty.
    pub fn text(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.name(name);
            text(value, self.out);
        }
    }

    /// Adds texts that are read from elements in another one.
    pub fn texts(&mut self, around: &Element, sources: &[Source]) {
        for (name, read, elements) in sources {
            self.text(name, &around.first(elements).map(read).unwrap_or_default());
        }
    }

    /// Adds a number above zero.
    pub fn number(&mut self, name: &str, value: u64) {
        if value > 0 {
            self.name(name);
            self.out.push_str(&crate::words::to_decimal(value));
        }
    }

    /// Adds a list, unless it has no entries. `write` writes one entry.
    pub fn list<T>(&mut self, name: &str, entries: &[T], write: impl Fn(&T, &mut String)) {
        if !entries.is_empty() {
            self.whole_list(name, entries, write);
        }
    }

    /// Adds a list, empty or not.
    pub fn whole_list<T>(&mut self, name: &str, entries: &[T], write: impl Fn(&T, &mut String)) {
        self.entries(name, entries.len(), &|index, out| write(&entries[index], out));
    }

    /// Adds a list of so many entries. The Wasm has this once for all kinds of them.
    fn entries(&mut self, name: &str, count: usize, write: &dyn Fn(usize, &mut String)) {
        self.name(name);
        self.out.push('[');
        for index in 0..count {
            if index > 0 {
                self.out.push(',');
            }
            write(index, self.out);
        }
        self.out.push(']');
    }

    /// Adds an object.
    pub fn object(&mut self, name: &str, write: impl FnOnce(&mut ObjectWriter<'_>)) {
        self.name(name);
        ObjectWriter::write(self.out, write);
    }
}

/// Writes a text as a JSON string ([RFC 8259, 7](https://www.rfc-editor.org/rfc/rfc8259#section-7)).
pub fn text(value: &str, out: &mut String) {
    out.push('"');
    for character in value.chars() {
        match character {
            '"' | '\\' => {
                out.push('\\');
                out.push(character);
            }
            '\n' => out.push_str("\\n"),
            '\0'..'\x20' => {
                out.push_str("\\u00");
                for digit in [character as u32 >> 4, character as u32 & 15] {
                    out.extend(char::from_digit(digit, 16));
                }
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}
