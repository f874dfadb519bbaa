//! What every part of one article needs to know: the look, the article, its language and its ids.

use yew::virtual_dom::VNode;

use super::tag::{self, Attr, Tag, fixed, shared, tag, value};
use super::{Look, date};
use crate::i18n::{Key, direction, language};
use crate::model::{Article, Date};

/// The surroundings of an article's parts.
pub struct Context<'a> {
    pub look: &'a Look,
    pub article: &'a Article,
    /// Panels that are closed at first have bodies.
    pub bodies: bool,
    /// `auto` where the feed does not tell the language.
    direction: &'static str,
    /// The article speaks another language than the interface, whose words are marked then.
    foreign: bool,
    id: String,
}

impl<'a> Context<'a> {
    pub fn new(look: &'a Look, article: &'a Article, bodies: bool) -> Self {
        let lang = article.lang.as_deref();
        let locale = look.strings.locale();
        Self {
            look,
            article,
            bodies,
            direction: lang.map_or("auto", direction),
            foreign: lang.is_some_and(|lang| !language(lang).eq_ignore_ascii_case(language(locale))),
            id: id(&article.id),
        }
    }

    /// The value of `lang` where it differs from the interface's.
    pub fn lang(&self) -> Attr {
        let lang = self.article.lang.as_deref()?;
        (lang != self.look.strings.locale().as_str()).then(|| value(lang)).flatten()
    }

    /// The value of `dir` for the article as a whole: none where each text must tell for itself.
    pub fn dir(&self) -> Attr {
        self.article.lang.as_ref().and_then(|_| fixed(self.direction))
    }

    /// The value of `dir` for one text of the article. It also isolates the text from what stands around it.
    pub fn text_dir(&self) -> Attr {
        fixed(self.direction)
    }

    /// An `id` that no other article of this page has.
    pub fn id(&self, name: &str) -> String {
        let mut id = self.id.clone();
        id.push('-');
        id.push_str(name);
        id
    }

    /// An element around one of the article's texts.
    pub fn own(&self, name: &'static str, part: &'static str, words: &str) -> Tag {
        tag(name, &["part", "dir"], [fixed(part), self.text_dir()]).text(words)
    }

    /// An interface word, marked as such inside a foreign article.
    pub fn word(&self, key: Key) -> VNode {
        self.words(self.look.strings.get(key))
    }

    /// As [`Context::word`], for words that were put together.
    pub fn words(&self, words: &str) -> VNode {
        if !self.foreign {
            return tag::text(words);
        }
        self.interface().text(words).into()
    }

    /// A stretch of the interface's language inside a foreign article.
    fn interface(&self) -> Tag {
        let strings = &self.look.strings;
        tag("span", &["lang", "dir"], [shared(strings.locale().clone()), fixed(strings.direction())])
    }

    /// A message with an element in the place of its placeholder.
    pub fn around(&self, key: Key, placeholder: &str, node: VNode) -> Vec<VNode> {
        let (before, after) = self.look.strings.around(key, placeholder);
        let mut nodes = vec![tag::text(before), node];
        if !after.is_empty() {
            nodes.push(tag::text(after));
        }
        if self.foreign { vec![self.interface().children(nodes).into()] } else { nodes }
    }

    /// A date in words, for machines too.
    pub fn date(&self, part: &'static str, at: &Date) -> Tag {
        let words = self.words(&self.look.strings.date(at));
        tag("time", &["part", "datetime"], [fixed(part), value(&date::machine(at))]).child(words)
    }

    /// The element of a heading so many levels below the headline.
    pub fn heading(&self, below: u8) -> &'static str {
        heading(self.look.heading, below)
    }
}

/// The element of a heading so many levels below a level.
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

/// An article's id may hold anything, also spaces; an element's must not. FNV-1a is enough to keep a page's apart.
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
