//! An article's headline, what a card shows of its text, and the text itself.

use super::depth::Depth;
use super::resolve::Resolve;
use super::text::{excerpt, first_sentence, one_line};
use crate::model::{Article, BodyNode};
use crate::words::{concat, split_byte, trim, trim_end, trim_start};

/// The most characters of a headline that is taken from the text.
const HEADLINE: usize = 80;

/// The most characters of a lead, the text that a card shows below the headline, where that is taken from the text.
const LEAD: usize = 280;

/// How many characters of an HTML text are read to take headline and lead from: more than both can show.
const EXCERPT_SOURCE: usize = 1000;

/// An item's texts, as far as it has them.
pub(super) struct Texts {
    pub title: Option<String>,
    pub summary: Option<String>,
    pub plain: Option<String>,
    pub html: Option<String>,
}

/// Fills in headline, lead and body. If the headline is taken from the text, lead and body do not repeat it.
pub(super) fn fill_in_texts(texts: Texts, article: &mut Article, depth: Depth, links: &dyn Resolve) {
    let Texts { title, summary, plain, html } = texts;
    // The text of HTML is only made where it is needed.
    let text = match (&plain, &html) {
        (Some(plain), _) => Some(plain.clone()),
        (None, Some(html)) if title.is_none() || summary.is_none() => Some(links.text(html, EXCERPT_SOURCE)),
        _ => None,
    };
    let text = text.filter(|text| !trim(text).is_empty());

    let mut used = HeadlineSource::default();
    let mut rest = text.clone();
    if let Some(title) = title {
        article.headline = title;
    } else if let Some(text) = &text {
        (used, rest) = split_headline(text);
    } else if let Some(summary) = &summary {
        (used, _) = split_headline(summary);
    } else {
        article.headline = substitute(article);
    }
    if !used.headline.is_empty() {
        article.headline = used.headline.clone();
    }

    article.lead = summary
        .and_then(|summary| if used.sentence.is_empty() { Some(summary) } else { used.without(&summary) })
        .or_else(|| rest.as_deref().map(|rest| excerpt(&one_line(rest), LEAD).0));
    if depth == Depth::Full {
        if let Some(html) = html {
            article.body = links.body(&html);
            // If the body does not begin with what the headline has, all of it is shown. It is read again, because some of it
            // may be removed by now: to keep a copy would take code for each of its parts.
            if !used.skip_in(&mut article.body) {
                article.body = links.body(&html);
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

/// The text that the headline of an untitled article is taken from; empty for a titled one.
#[derive(Default)]
struct HeadlineSource {
    headline: String,
    /// The first sentence on one line.
    sentence: String,
    /// The end of that sentence, if the headline has been cut before it.
    remainder: String,
}

/// Takes a headline from a text; the second value is the text that follows it.
fn split_headline(text: &str) -> (HeadlineSource, Option<String>) {
    let (sentence, rest) = first_sentence(trim(text));
    let sentence = one_line(sentence);
    let (headline, remainder) = excerpt(&sentence, HEADLINE);
    let used = HeadlineSource { headline, remainder: remainder.to_owned(), sentence: sentence.clone() };
    let rest = used.continued(rest);
    (used, rest)
}

impl HeadlineSource {
    /// The text that follows the headline: the rest of its sentence, then `rest`.
    fn continued(&self, rest: &str) -> Option<String> {
        let (before, mut between) = if self.remainder.is_empty() { ("", "") } else { ("… ", " ") };
        if rest.is_empty() {
            between = "";
        }
        let text = concat(&[before, &self.remainder, between, rest]);
        (!text.is_empty()).then_some(text)
    }

    /// A text without the headline's sentence, if it begins with it; `None` if nothing is left.
    fn without(&self, text: &str) -> Option<String> {
        let text = one_line(text);
        match text.strip_prefix(self.sentence.as_str()) {
            Some(rest) => self.continued(trim_start(rest)),
            None => Some(text),
        }
    }

    /// Removes from a body what the headline has. `false` if the body begins otherwise, or if a link would be lost;
    /// then some of it may be removed already, and the caller has to restore it.
    fn skip_in(&self, body: &mut Vec<BodyNode>) -> bool {
        let shown = self.sentence.len() - self.remainder.len();
        let mut left = Skip { left: trim_end(&self.sentence[..shown]), is_cut: !self.remainder.is_empty() };
        left.blocks(body) && left.left.is_empty()
    }
}

/// Removes the beginning of a tree's text.
struct Skip<'a> {
    /// The text that is still to be removed.
    left: &'a str,
    /// Whether the remaining text begins with an ellipsis.
    is_cut: bool,
}

impl Skip<'_> {
    /// Removes it from some blocks; `false` if they do not begin with it.
    fn blocks(&mut self, blocks: &mut Vec<BodyNode>) -> bool {
        let mut used = 0;
        for block in blocks.iter_mut() {
            if self.left.is_empty() {
                break;
            }
            let is_empty = match block {
                BodyNode::Text(text) => {
                    let Some(rest) = self.text(text) else { return false };
                    let is_empty = trim(rest).is_empty();
                    *text = concat(&[if self.is_cut { "… " } else { "" }, rest]);
                    is_empty
                }
                BodyNode::Element { attributes, children, .. } => {
                    let leads = attributes.iter().any(|(name, _)| matches!(*name, "href" | "src"));
                    if leads || !self.blocks(children) {
                        return false;
                    }
                    children.is_empty()
                }
            };
            // A block with text left is the first one that stays.
            if !is_empty {
                break;
            }
            used += 1;
        }
        *blocks = blocks.split_off(used);
        true
    }

    /// What remains of a text; `None` if it does not begin with what is to be removed. White space is ignored.
    fn text<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        let mut rest = trim_start(text);
        while !self.left.is_empty() {
            self.left = trim_start(self.left);
            rest = trim_start(rest);
            let (mut left, mut after) = (self.left.chars(), rest.chars());
            let Some(next) = after.next() else { break };
            if left.next() != Some(next) {
                return None;
            }
            (self.left, rest) = (left.as_str(), after.as_str());
        }
        Some(trim_start(rest))
    }
}

/// A plain text as paragraphs, which blank lines separate. A single line break stays one.
pub(super) fn paragraphs(text: &str) -> Vec<BodyNode> {
    let mut paragraphs = Vec::new();
    let mut is_parted = true;
    for line in split_byte(text, b'\n') {
        let line = trim(line);
        if line.is_empty() {
            is_parted = true;
            continue;
        }
        if is_parted {
            paragraphs.push(element("p"));
        }
        if let Some(BodyNode::Element { children, .. }) = paragraphs.last_mut() {
            if !is_parted {
                children.push(element("br"));
            }
            children.push(BodyNode::Text(line.to_owned()));
        }
        is_parted = false;
    }
    paragraphs
}

fn element(name: &'static str) -> BodyNode {
    BodyNode::Element { name, attributes: Vec::new(), children: Vec::new() }
}
