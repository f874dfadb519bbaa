//! Articles in Markdown as items of a feed: front matter, headings such as "Key takeaways", and the rest as the body.
//!
//! `front_matter` reads what stands above the text; `parts` knows the headings; `claims`, `table` and `links` read what
//! stands below them; `inline` reads words and the sources that they cite.

mod claims;
mod front_matter;
mod inline;
mod links;
mod parts;
mod table;

use std::collections::BTreeMap;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use serde_json::{Value, json};

use super::object::{Object, Remarks};
use inline::Piece;
use parts::Part;

/// The item of an article in Markdown. `name` is its id if the front matter gives none. The remarks say what could not be
/// placed, with its line; it is kept in the body.
pub fn item_from_markdown(text: &str, name: &str) -> (Object, Remarks) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let parser = Parser::new_ext(text, options);
    let definitions = definitions(&parser);
    let pieces: Vec<Piece<'_>> = parser.into_offset_iter().collect();
    let mut article = Article { text, item: Object::new(), extension: Object::new(), remarks: Remarks::new() };
    article.item.insert("id".to_owned(), name.into());
    let mut body: Vec<Event<'_>> = Vec::new();
    for section in sections(&pieces) {
        let is_placed = match section.heading {
            None => {
                body.extend(article.read_front_matter(section.content));
                continue;
            }
            Some((HeadingLevel::H1, words)) if !article.item.contains_key("title") => {
                article.item.insert("title".to_owned(), inline::read(words).text.into());
                body.extend(section.content.iter().map(|(event, _)| event.clone()));
                continue;
            }
            Some((_, words)) => article.add_section(&inline::read(words).text, &section),
        };
        if !is_placed {
            body.extend(section.all.iter().map(|(event, _)| event.clone()));
        }
    }
    article.add_cited(&definitions);
    article.into_item(body)
}

/// The addresses and titles of reference links, by their labels in small letters.
type Definitions = BTreeMap<String, (String, String)>;

fn definitions(parser: &Parser<'_>) -> Definitions {
    let all = parser.reference_definitions().iter().map(|(label, definition)| {
        let address = definition.dest.to_string();
        let title = definition.title.as_ref().map_or(address.clone(), |title| title.to_string());
        (label.to_lowercase(), (address, title))
    });
    all.collect()
}

/// A heading with what is below it, up to the next one.
struct Section<'a> {
    /// The heading's level, and its text. What is before the first heading has none.
    heading: Option<(HeadingLevel, &'a [Piece<'a>])>,
    content: &'a [Piece<'a>],
    /// The heading and the content.
    all: &'a [Piece<'a>],
}

fn sections<'a>(pieces: &'a [Piece<'a>]) -> Vec<Section<'a>> {
    let mut starts = Vec::new();
    // A heading in a quotation or in a list belongs to that, and begins nothing.
    let mut depth = 0;
    for (at, (event, _)) in pieces.iter().enumerate() {
        match event {
            Event::Start(Tag::Heading { .. }) if depth == 0 => starts.push(at),
            Event::Start(Tag::BlockQuote(_) | Tag::List(_)) => depth += 1,
            Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_)) => depth -= 1,
            _ => {}
        }
    }
    let mut found = vec![];
    let first = starts.first().copied().unwrap_or(pieces.len());
    found.push(Section { heading: None, content: &pieces[..first], all: &pieces[..first] });
    starts.push(pieces.len());
    for bounds in starts.windows(2) {
        let all = &pieces[bounds[0]..bounds[1]];
        let end = all.iter().position(|(event, _)| matches!(event, Event::End(TagEnd::Heading(_)))).unwrap_or(0);
        let Event::Start(Tag::Heading { level, .. }) = all[0].0 else { continue };
        found.push(Section { heading: Some((level, &all[1..end])), content: &all[end + 1..], all });
    }
    found
}

/// An article that is being read.
struct Article<'a> {
    text: &'a str,
    item: Object,
    extension: Object,
    remarks: Remarks,
}

impl Article<'_> {
    /// Reads the front matter. Returns what is between it and the first heading.
    fn read_front_matter<'b>(&mut self, pieces: &[Piece<'b>]) -> Vec<Event<'b>> {
        let mut rest = Vec::new();
        let mut is_front_matter = false;
        for (event, range) in pieces {
            match event {
                Event::Start(Tag::MetadataBlock(_)) => is_front_matter = true,
                Event::End(TagEnd::MetadataBlock(_)) => is_front_matter = false,
                Event::Text(text) if is_front_matter => {
                    let remarks = front_matter::read(text, &mut self.item, &mut self.extension);
                    remarks.into_iter().for_each(|remark| self.remark(range.start, &remark));
                }
                other => rest.push(other.clone()),
            }
        }
        rest
    }

    /// Puts the content of a section into the member that its heading names. Returns `false` if the section stays in the body.
    fn add_section(&mut self, heading: &str, section: &Section<'_>) -> bool {
        let Some(part) = Part::named(heading) else { return false };
        let offset = section.all.first().map_or(0, |(_, range)| range.start);
        if section.content.is_empty() {
            // A heading above other headings: the widget has its own.
            return true;
        }
        let (name, value) = match part {
            Part::Tldr(name) => (name, claims::paragraph(section.content)),
            Part::Claims(name) => (name, claims::list(section.content)),
            Part::Implications => ("implications", claims::implications(section.content)),
            Part::Timeline => ("timeline", claims::timeline(section.content)),
            Part::Comparison => ("comparison", table::read(section.content)),
            Part::Sources => ("sources", links::sources(section.content)),
            Part::Coverage => ("coverage", links::coverage(section.content)),
        };
        let is_duplicate = match part {
            Part::Tldr(_) => self.extension.get("tldr").is_some_and(|tldr| tldr.get(name).is_some()),
            _ => self.extension.contains_key(name),
        };
        if is_duplicate {
            self.remark(offset, &format!("\"{heading}\" is kept in the text: there is one before it"));
            return false;
        }
        match value {
            Ok(value) => {
                match part {
                    Part::Tldr(_) => self.extension.entry("tldr").or_insert_with(|| json!({}))[name] = value,
                    _ => drop(self.extension.insert(name.to_owned(), value)),
                }
                true
            }
            Err(expected) => {
                self.remark(offset, &format!("\"{heading}\" is kept in the text: expected {expected}"));
                false
            }
        }
    }

    fn remark(&mut self, offset: usize, remark: &str) {
        let line = self.text[..offset].matches('\n').count() + 1;
        self.remarks.push(format!("line {line}: {remark}"));
    }

    /// The finished item, whose body is what no other member has taken.
    fn into_item(mut self, body: Vec<Event<'_>>) -> (Object, Remarks) {
        let mut content = String::new();
        html::push_html(&mut content, body.into_iter());
        if !content.trim().is_empty() {
            self.item.insert("content_html".to_owned(), content.trim().into());
        }
        if !self.extension.is_empty() {
            self.item.insert("_nutgraf".to_owned(), Value::Object(self.extension));
        }
        (self.item, self.remarks)
    }

    /// Adds sources that are cited, and are not listed below "Sources".
    fn add_cited(&mut self, definitions: &Definitions) {
        let mut cited = Vec::new();
        for (_, part) in self.extension.iter().filter(|(name, _)| *name != "sources") {
            visit_citations(part, &mut |id| cited.push(id.to_owned()));
        }
        let sources = self.extension.get("sources").and_then(Value::as_array);
        let mut sources = sources.cloned().unwrap_or_default();
        for id in cited {
            if sources.iter().all(|source| source["id"] != *id) {
                // What has no definition is cited by its address.
                let own = (id.clone(), id.clone());
                let (address, title) = definitions.get(&id).unwrap_or(&own);
                sources.push(json!({ "id": id, "title": title, "url": address }));
            }
        }
        if !sources.is_empty() {
            self.extension.insert("sources".to_owned(), sources.into());
        }
    }
}

/// Calls a function with the id of each source that is cited.
fn visit_citations(value: &Value, visit: &mut dyn FnMut(&str)) {
    match value {
        Value::Array(list) => list.iter().for_each(|one| visit_citations(one, visit)),
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::Array(cited) if name == "sources" => {
                        cited.iter().filter_map(Value::as_str).for_each(&mut *visit)
                    }
                    member => visit_citations(member, visit),
                }
            }
        }
        _ => {}
    }
}
