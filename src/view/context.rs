//! What all parts of one article's markup need: the view's options, the article, its language and its ids.

use std::cell::RefCell;

use super::ViewOptions;
use super::markup_writer::MarkupWriter;
use crate::i18n::{Key, direction, supported};
use crate::model::{Article, Date};

/// The context in which the parts of one article are written.
pub struct Context<'a> {
    pub options: &'a ViewOptions,
    pub article: &'a Article,
    /// The value of `dir` for the article's texts: `auto` if the feed does not tell the language.
    direction: &'static str,
    /// Whether the article is in another language than the interface. Texts of the interface are marked then.
    foreign: bool,
    id: String,
    /// How often each source has been cited so far, by its number.
    cited: RefCell<Vec<usize>>,
}

impl<'a> Context<'a> {
    pub fn new(options: &'a ViewOptions, article: &'a Article) -> Self {
        let lang = article.lang.as_deref();
        let locale = options.strings.locale();
        Self {
            options,
            article,
            direction: lang.map_or("auto", direction),
            foreign: lang.is_some_and(|lang| supported(lang) != Some(locale.as_str())),
            id: id(&article.id),
            // The numbers begin with 1.
            cited: RefCell::new(vec![0; article.sources.len() + 1]),
        }
    }

    /// Writes the attribute `lang` with the article's language, if it differs from the interface's.
    pub fn lang(&self, out: &mut MarkupWriter) {
        if let Some(lang) = self.article.lang.as_deref()
            && lang != self.options.strings.locale().as_str()
        {
            out.attribute("lang", lang);
        }
    }

    /// As [`Context::lang`], for an article's text inside of an element that is marked as the interface's language.
    pub fn own_lang(&self, out: &mut MarkupWriter) {
        if self.foreign {
            self.lang(out);
        }
    }

    /// Writes the attribute `aria-label` with a text of the interface. Its language is that of the element, which is
    /// marked as the interface's.
    pub fn label(&self, out: &mut MarkupWriter, words: &str) {
        out.attribute("aria-label", words);
        if self.foreign {
            out.attribute("lang", self.options.strings.locale());
        }
    }

    /// Writes the attribute `dir` for the article as a whole, unless its language is not known.
    pub fn dir(&self, out: &mut MarkupWriter) {
        if self.article.lang.is_some() {
            self.text_dir(out);
        }
    }

    /// Writes the attribute `dir` for one text of the article. It also isolates the text from the text around it.
    pub fn text_dir(&self, out: &mut MarkupWriter) {
        out.fixed_attribute("dir", self.direction);
    }

    /// An `id` that no other article of this page has.
    pub fn id(&self, name: &str) -> String {
        let mut id = self.id.clone();
        id.push('-');
        id.push_str(name);
        id
    }

    /// Adds `more` to how often a source has been cited so far, and returns the sum.
    pub fn cited(&self, number: usize, more: usize) -> usize {
        let mut cited = self.cited.borrow_mut();
        let Some(cited) = cited.get_mut(number) else { return 0 };
        *cited += more;
        *cited
    }

    /// Writes an element with one of the article's texts.
    pub fn article_text(&self, out: &mut MarkupWriter, element: &'static str, words: &str) {
        out.element(element, |out| {
            self.text_dir(out);
            out.text(words);
        });
    }

    /// Writes a name in a line of the interface. Where the two may be of different directions, an element isolates it.
    pub fn name(&self, out: &mut MarkupWriter, name: &str) {
        let is_left_to_right = self.options.strings.direction() == "ltr" && self.direction != "rtl";
        // All letters whose UTF-8 begins with a byte below this are written from left to right.
        if is_left_to_right && name.bytes().all(|byte| byte < 0xd6) {
            out.text(name);
        } else {
            out.text_element("span|dir=auto", name);
        }
    }

    /// Writes an element with a text of the interface.
    pub fn message_element(&self, out: &mut MarkupWriter, element: &'static str, key: Key) {
        out.element(element, |out| {
            self.message(out, key);
        });
    }

    /// Writes a text of the interface, marked with its language in an article of another language.
    pub fn message(&self, out: &mut MarkupWriter, key: Key) {
        self.interface(out, &|out| out.message(&self.options.strings, key));
    }

    /// As [`Context::message`], for a text that was composed.
    pub fn interface_text(&self, out: &mut MarkupWriter, words: &str) {
        self.interface(out, &|out| out.text(words));
    }

    /// Writes a message in which `write` writes something at the placeholder.
    pub fn around(&self, out: &mut MarkupWriter, key: Key, write: &dyn Fn(&mut MarkupWriter)) {
        let (before, after) = self.options.strings.around(key);
        self.interface(out, &|out| {
            out.text(before);
            write(out);
            if !after.is_empty() {
                out.text(after);
            }
        });
    }

    /// Marks what `write` writes with the interface's language, in an article of another language.
    fn interface(&self, out: &mut MarkupWriter, write: &dyn Fn(&mut MarkupWriter)) {
        if !self.foreign {
            return write(out);
        }
        out.element("span", |out| {
            self.mark(out);
            write(out);
        });
    }

    /// Writes the attributes of a text in the interface's language.
    fn mark(&self, out: &mut MarkupWriter) {
        let strings = &self.options.strings;
        out.fixed_attribute("dir", strings.direction());
        out.attribute("lang", strings.locale());
    }

    /// Writes a `time` element with a date in words.
    pub fn date(&self, out: &mut MarkupWriter, element: &'static str, at: &Date) {
        self.time(out, element, at, &self.options.strings.date(at));
    }

    /// Writes a `time` element with a text of the interface. Where `dir="auto"` may look for the direction of what is around it,
    /// it has one of its own, which takes it out of that.
    pub fn time(&self, out: &mut MarkupWriter, element: &'static str, at: &Date, words: &str) {
        out.element(element, |out| {
            if self.foreign || self.direction == "auto" {
                self.mark(out);
            }
            out.attribute("datetime", &at.to_iso());
            out.text(words);
        });
    }

    /// The element name of a heading that is `below` levels below the headline.
    pub fn heading(&self, below: u8) -> &'static str {
        heading(self.options.heading, below)
    }
}

/// The element name of a heading that is `below` levels below a level.
pub fn heading(level: u8, below: u8) -> &'static str {
    match level.saturating_add(below) {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// A hash (FNV-1a) of an article's id, as the beginning of elements' ids. The article's id itself may have any
/// characters, such as spaces, which an element's `id` must not have.
fn id(article: &str) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in article.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let mut id = String::from("n");
    while hash > 0 {
        let digit = (hash % 36) as u8;
        id.push(char::from(if digit < 10 { b'0' + digit } else { b'a' + digit - 10 }));
        hash /= 36;
    }
    id
}
