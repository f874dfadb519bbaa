//! Panels of the publisher's own kinds.

use super::comparison::comparison;
use super::format::{self, Kind, Listed, SectionIcon, SectionId, Words};
use super::insight;
use super::lead::paragraphs;
use super::link::Sources;
use super::location::Location;
use crate::model::{Panel, Section, SectionContent};
use crate::words::split_byte;

/// With so many sections each one is compared, to have an id of its own: no article has more.
const COMPARED: usize = 50;

pub(super) fn sections(at: &Location<'_>, sources: &Sources) -> Vec<Section> {
    let mut sections = Vec::new();
    at.member(format::ItemExtension::SECTIONS).each(format::Section::LIST, &mut |element| {
        if let Some(section) = section(element, sources, &sections) {
            sections.push(section);
        }
    });
    sections
}

fn section(at: &Location<'_>, sources: &Sources, earlier: &[Section]) -> Option<Section> {
    at.object(format::Section::EXPECTED)?;
    let id = id(&at.member(format::Section::ID), earlier)?;
    let title = at.read(format::Section::TITLE)?;
    let icon = at.member(format::Section::ICON).one_of(SectionIcon::ALL, SectionIcon::EXPECTED);
    let content = content(at, &title, sources)?;
    let icon = icon.and_then(|index| split_byte(SectionIcon::ALL, b' ').nth(index));
    Some(Section { id, title, icon, content })
}

fn id(at: &Location<'_>, earlier: &[Section]) -> Option<String> {
    let id = at.id().unwrap_or_default();
    let is_own = Panel::is_section(&id) && earlier.iter().take(COMPARED).all(|section| section.id != id);
    at.checked(is_own.then_some(id), SectionId::EXPECTED)
}

/// What a section holds: of several the first one that can be read, in the order of the format's tables.
fn content(at: &Location<'_>, title: &str, sources: &Sources) -> Option<SectionContent> {
    let mut given = 0;
    for name in [format::Section::CLAIMS.name, format::Section::TEXT.name, format::Section::TABLE.name] {
        given += usize::from(!at.named(name).is_absent());
    }
    if given != 1 {
        at.fault(format::ONE_CONTENT);
    }
    let claims = insight::claims(at, format::Section::CLAIMS, sources);
    if !claims.is_empty() {
        return Some(SectionContent::Claims(claims));
    }
    if let Some(text) = at.read(format::Section::TEXT) {
        return Some(SectionContent::Text(paragraphs(&text)));
    }
    let mut table = comparison(&at.member(format::Section::TABLE), sources)?;
    // Without a caption, it is called what the panel is called.
    table.title = Some(title.to_owned());
    Some(SectionContent::Table(table))
}
