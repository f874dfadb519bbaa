//! How an article opens: its headline, what a card shows of its text, and the text itself.

use super::depth::Depth;
use super::resolve::Resolve;
use super::text::{excerpt, first_sentence, one_line};
use crate::model::{Article, Block};
use crate::words::{concat, split_byte};

/// Characters of a headline that was taken from the text.
const HEADLINE: usize = 80;

/// Characters of a lead that was taken from the text.
const LEAD: usize = 280;

/// Characters of HTML's text that headline and lead are taken from: more than both can show.
const ENOUGH: usize = 1000;

/// An item's texts, as far as it has them.
pub(super) struct Texts {
    pub title: Option<String>,
    pub summary: Option<String>,
    pub plain: Option<String>,
    pub html: Option<String>,
}

/// Fills in headline, lead and body. What an untitled article's headline has said is not said again below it.
pub(super) fn open(texts: Texts, article: &mut Article, depth: Depth, links: &dyn Resolve) {
    let Texts { title, summary, plain, html } = texts;
    // The text of HTML is only made where it is needed.
    let text = match (&plain, &html) {
        (Some(plain), _) => Some(plain.clone()),
        (None, Some(html)) if title.is_none() || summary.is_none() => Some(links.text(html, ENOUGH)),
        _ => None,
    };
    let text = text.filter(|text| !text.trim().is_empty());

    let mut said = Said::default();
    let mut rest = text.clone();
    if let Some(title) = title {
        article.headline = title;
    } else if let Some(text) = &text {
        (said, rest) = said_of(text);
    } else if let Some(summary) = &summary {
        (said, _) = said_of(summary);
    } else {
        article.headline = substitute(article);
    }
    if !said.headline.is_empty() {
        article.headline = said.headline.clone();
    }

    article.lead = summary
        .and_then(|summary| if said.sentence.is_empty() { Some(summary) } else { said.without(&summary) })
        .or_else(|| rest.as_deref().map(|rest| excerpt(&one_line(rest), LEAD).0));
    if depth == Depth::Full {
        if let Some(html) = html {
            let body = links.body(&html);
            article.body.clone_from(&body);
            // A body that begins otherwise stays as it is.
            if !said.skip_in(&mut article.body) {
                article.body = body;
            }
        }
        if article.body.is_empty() && plain.is_some() {
            article.body = paragraphs(rest.as_deref().unwrap_or_default());
        }
    }
}

/// The headline of an article that has neither title nor text.
fn substitute(article: &mut Article) -> String {
    article
        .hook
        .take()
        .or_else(|| article.attachments.iter().find_map(|attachment| attachment.title.clone()))
        .or_else(|| article.url.as_ref().map(|url| url.host().to_owned()))
        .unwrap_or_else(|| article.id.clone())
}

/// What the headline of an untitled article has said already; empty for a titled one.
#[derive(Default)]
struct Said {
    headline: String,
    /// The first sentence on one line.
    sentence: String,
    /// What the headline has left out of it.
    remainder: String,
}

/// Splits a text into what the headline says of it and what is left.
fn said_of(text: &str) -> (Said, Option<String>) {
    let (sentence, rest) = first_sentence(text.trim());
    let sentence = one_line(sentence);
    let (headline, remainder) = excerpt(&sentence, HEADLINE);
    let said = Said { headline, remainder: remainder.to_owned(), sentence: sentence.clone() };
    let rest = said.continued(rest);
    (said, rest)
}

impl Said {
    /// What follows the headline: the rest of its sentence, then `rest`.
    fn continued(&self, rest: &str) -> Option<String> {
        let text = match (self.remainder.as_str(), rest) {
            ("", "") => return None,
            ("", rest) => rest.to_owned(),
            (remainder, "") => concat(&["… ", remainder]),
            (remainder, rest) => concat(&["… ", remainder, " ", rest]),
        };
        Some(text)
    }

    /// A text without the sentence that the headline has said, if it begins with it; `None` if nothing is left.
    fn without(&self, text: &str) -> Option<String> {
        let text = one_line(text);
        match text.strip_prefix(self.sentence.as_str()) {
            Some(rest) => self.continued(rest.trim_start()),
            None => Some(text),
        }
    }

    /// Takes out of a body what the headline has said of it. `false` if it begins otherwise, or if a link would be
    /// lost; then it is damaged.
    fn skip_in(&self, body: &mut Vec<Block>) -> bool {
        let shown = self.sentence.len() - self.remainder.len();
        let mut left = Skip { left: self.sentence[..shown].trim_end(), is_cut: !self.remainder.is_empty() };
        left.blocks(body) && left.left.is_empty()
    }
}

/// Leaves out the beginning of a tree's text.
struct Skip<'a> {
    /// What is still to be left out.
    left: &'a str,
    /// Whether an ellipsis stands where the text goes on.
    is_cut: bool,
}

impl Skip<'_> {
    /// `false` if the tree does not begin like that.
    fn blocks(&mut self, blocks: &mut Vec<Block>) -> bool {
        let mut said = 0;
        for block in blocks.iter_mut() {
            if self.left.is_empty() {
                break;
            }
            let is_empty = match block {
                Block::Text(text) => {
                    let Some(rest) = self.text(text) else { return false };
                    let is_empty = rest.trim().is_empty();
                    *text = concat(&[if self.is_cut { "… " } else { "" }, rest]);
                    is_empty
                }
                Block::Element { attributes, children, .. } => {
                    let leads = attributes.iter().any(|(name, _)| matches!(*name, "href" | "src"));
                    if leads || !self.blocks(children) {
                        return false;
                    }
                    children.is_empty()
                }
            };
            // What is left of a block is where the text goes on.
            if !is_empty {
                break;
            }
            said += 1;
        }
        *blocks = blocks.split_off(said);
        true
    }

    /// What is left of a text; white space is compared as being there or not.
    fn text<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        let mut rest = text.trim_start();
        while !self.left.is_empty() {
            self.left = self.left.trim_start();
            rest = rest.trim_start();
            let Some(next) = rest.chars().next() else { break };
            self.left = self.left.strip_prefix(next)?;
            rest = &rest[next.len_utf8()..];
        }
        Some(rest.trim_start())
    }
}

/// A plain text as paragraphs: a blank line parts them, a single line break stays one.
fn paragraphs(text: &str) -> Vec<Block> {
    let mut paragraphs = Vec::new();
    let mut is_parted = true;
    for line in split_byte(text, b'\n') {
        let line = line.trim();
        if line.is_empty() {
            is_parted = true;
            continue;
        }
        if is_parted {
            paragraphs.push(element("p"));
        }
        if let Some(Block::Element { children, .. }) = paragraphs.last_mut() {
            if !is_parted {
                children.push(element("br"));
            }
            children.push(Block::Text(line.to_owned()));
        }
        is_parted = false;
    }
    paragraphs
}

fn element(name: &'static str) -> Block {
    Block::Element { name, attributes: Vec::new(), children: Vec::new() }
}
