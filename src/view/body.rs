//! The article's whole text, a sanitised tree of elements and text.

use super::context::{Context, heading};
use super::markup_writer::MarkupWriter;
use super::picture;
use crate::i18n::Key;
use crate::model::BodyNode;
use crate::words::trim_end_by;

/// The text, for an article that is shown alone.
pub fn body(context: &Context, out: &mut MarkupWriter) {
    let body = &context.article.body;
    if body.is_empty() || !context.options.single_article {
        return;
    }
    out.element("div.body", |out| {
        context.text_dir(out);
        blocks(context, out, body);
    });
}

/// Whether a body contains the text of a lead, apart from white space. If so, the lead is not shown above it.
pub fn contains_lead(body: &[BodyNode], lead: &str) -> bool {
    let mut text = String::new();
    push_without_spaces(&mut text, trim_end_by(lead, &|c| matches!(c, '…' | '.')));
    let length = text.len();
    // The space separates the two, since neither contains one.
    text.push(' ');
    push_blocks_without_spaces(body, &mut text);
    length == 0 || occurs_again(text.as_bytes(), length)
}

/// Whether the first `length` bytes of a text occur in it again. This is the algorithm of Knuth, Morris and Pratt,
/// which takes linear time, whatever a feed has in these texts.
fn occurs_again(text: &[u8], length: usize) -> bool {
    // For each index, how many bytes of the beginning end there.
    let mut ends = vec![0];
    for at in 1..text.len() {
        let mut end = ends[at - 1];
        while end > 0 && text[end] != text[at] {
            end = ends[end - 1];
        }
        end += usize::from(text[end] == text[at]);
        if end == length {
            return true;
        }
        ends.push(end);
    }
    false
}

fn push_blocks_without_spaces(blocks: &[BodyNode], text: &mut String) {
    for block in blocks {
        match block {
            BodyNode::Text(words) => push_without_spaces(text, words),
            BodyNode::Element { children, .. } => push_blocks_without_spaces(children, text),
        }
    }
}

fn push_without_spaces(text: &mut String, words: &str) {
    for character in words.chars() {
        if !character.is_whitespace() {
            text.push(character);
        }
    }
}

/// Writes elements and text.
pub fn blocks(context: &Context, out: &mut MarkupWriter, list: &[BodyNode]) {
    Writer { context, open: Vec::new(), is_in_link: false }.blocks(out, list);
}

/// Writes an article's text. Its headings go on with the outline that its headline has begun, without a gap: each is
/// one level below the nearest heading before it that is above it in the text's own outline.
struct Writer<'a> {
    context: &'a Context<'a>,
    /// The text's own levels of the last heading and of those that it is below.
    open: Vec<u8>,
    /// Whether a link is open.
    is_in_link: bool,
}

impl Writer<'_> {
    fn blocks(&mut self, out: &mut MarkupWriter, list: &[BodyNode]) {
        for block in list {
            match block {
                BodyNode::Text(words) => out.text(words),
                BodyNode::Element { name, attributes, children } => self.element(out, name, attributes, children),
            }
        }
    }

    fn element(
        &mut self,
        out: &mut MarkupWriter,
        name: &'static str,
        attributes: &[(&'static str, String)],
        children: &[BodyNode],
    ) {
        if name == "img" {
            // No link may stand in another one.
            if self.is_in_link && self.context.options.images_on_click {
                return self.context.message(out, Key::Image);
            }
            return picture::image(self.context, out, None, attributes);
        }
        let was_in_link = self.is_in_link;
        self.is_in_link |= name == "a";
        let rest = match name {
            "a" => "|data-kind=body",
            _ => "",
        };
        let mut write = |out: &mut MarkupWriter| {
            out.element_as(self.name(name), rest, |out| {
                for (name, value) in attributes {
                    if *name == "href" {
                        out.href(value);
                    } else {
                        out.attribute(name, value);
                    }
                }
                self.blocks(out, children);
            });
        };
        if matches!(name, "table" | "pre") {
            // Keyboard users can only scroll an element that can have the focus.
            out.element("div.body-scroll|tabindex=0", write);
        } else {
            write(out);
        }
        self.is_in_link = was_in_link;
    }

    /// The name that an element is written with: another one if it is a heading.
    fn name(&mut self, name: &'static str) -> &'static str {
        let [b'h', digit @ b'1'..=b'6'] = name.as_bytes() else { return name };
        self.open.retain(|level| level < digit);
        self.open.push(*digit);
        heading(self.context.options.heading, self.open.len() as u8)
    }
}
