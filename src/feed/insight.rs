//! Reads what an item's `_nutgraf` says itself: the TL;DR, the panels, who wrote them, and corrections. `link` reads what leads
//! elsewhere.

use super::comparison::comparison;
use super::format::{self, Kind, Listed, Member};
use super::json::Json;
use super::link::{Sources, citations};
use super::location::Location;
use crate::model::{Analysis, Claim, Comparison, Correction, Implication, Likelihood, Origin, TimelineEntry, Tldr};

pub(super) fn claims(at: &Location<'_>, member: Member<format::Claims>, sources: &Sources) -> Vec<Claim> {
    at.list(member, |element| claim(element, sources))
}

pub(super) fn comparisons(at: &Location<'_>, sources: &Sources) -> Vec<Comparison> {
    let table = at.member(format::ItemExtension::COMPARISON);
    let Some(Json::Object(_)) = table.value() else {
        return at.list(format::ItemExtension::COMPARISON, |element| comparison(element, sources));
    };
    let mut tables = Vec::new();
    if let Some(table) = comparison(&table, sources) {
        tables.push(table);
    }
    tables
}

pub(super) fn implications(at: &Location<'_>, sources: &Sources) -> Vec<Implication> {
    at.list(format::ItemExtension::IMPLICATIONS, |element| implication(element, sources))
}

pub(super) fn timeline(at: &Location<'_>, sources: &Sources) -> Vec<TimelineEntry> {
    let mut timeline: Vec<TimelineEntry> = Vec::new();
    at.member(format::ItemExtension::TIMELINE).each(format::TimelineEntry::LIST, &mut |element| {
        if let Some(event) = event(element, sources) {
            // Most timelines are in order already, so that each event goes to the end. To sort them is more code.
            let after = timeline.partition_point(|other| other.date <= event.date);
            timeline.insert(after, event);
        }
    });
    timeline
}

pub(super) fn tldr(at: &Location<'_>, sources: &Sources) -> Tldr {
    let at = &at.member(format::ItemExtension::TLDR);
    let _ = at.object(format::Tldr::EXPECTED);
    Tldr {
        what_changed: claim(&at.member(format::Tldr::WHAT_CHANGED), sources),
        why_it_matters: claim(&at.member(format::Tldr::WHY_IT_MATTERS), sources),
        what_to_do_next: claim(&at.member(format::Tldr::WHAT_TO_DO_NEXT), sources),
    }
}

/// A claim is a text, or an object that has one.
fn claim(at: &Location<'_>, sources: &Sources) -> Option<Claim> {
    if let Some(Json::Text(_)) = at.value() {
        return Some(Claim { text: at.own_text()?, citations: Vec::new() });
    }
    at.object(format::Claim::EXPECTED)?;
    Some(Claim {
        text: at.read(format::CitedClaim::TEXT)?,
        citations: citations(at, format::CitedClaim::SOURCES, sources),
    })
}

pub(super) fn analysis(at: &Location<'_>) -> Option<Analysis> {
    let at = &at.member(format::ItemExtension::ANALYSIS);
    at.object(format::Analysis::EXPECTED)?;
    let by = match at.word(format::Analysis::GENERATED_BY)? {
        0 => Origin::Ai,
        1 => Origin::Human,
        _ => Origin::Mixed,
    };
    Some(Analysis {
        by,
        model: at.read(format::Analysis::MODEL),
        at: at.read(format::Analysis::GENERATED_AT),
        reviewed_by: at.read(format::Analysis::REVIEWED_BY),
    })
}

fn implication(at: &Location<'_>, sources: &Sources) -> Option<Implication> {
    at.object(format::Implication::EXPECTED)?;
    Some(Implication {
        prediction: at.read(format::Implication::PREDICTION)?,
        rationale: at.read(format::Implication::RATIONALE),
        likelihood: likelihood(&at.member(format::Implication::LIKELIHOOD)),
        horizon: at.read(format::Implication::HORIZON),
        citations: citations(at, format::Implication::SOURCES, sources),
    })
}

fn likelihood(at: &Location<'_>) -> Option<Likelihood> {
    if let Some(Json::Number(number)) = at.value() {
        if !(0.0..=1.0).contains(number) {
            at.fault(format::Likelihood::EXPECTED);
            return None;
        }
        return Some(Likelihood::Percent((number * 100.0 + 0.5) as u8));
    }
    Some(match at.one_of("low medium high", format::Likelihood::EXPECTED)? {
        0 => Likelihood::Low,
        1 => Likelihood::Medium,
        _ => Likelihood::High,
    })
}

fn event(at: &Location<'_>, sources: &Sources) -> Option<TimelineEntry> {
    at.object(format::TimelineEntry::EXPECTED)?;
    Some(TimelineEntry {
        date: at.read(format::TimelineEntry::DATE)?,
        title: at.read(format::TimelineEntry::TITLE)?,
        text: at.read(format::TimelineEntry::TEXT),
        citations: citations(at, format::TimelineEntry::SOURCES, sources),
    })
}

pub(super) fn correction(at: &Location<'_>) -> Option<Correction> {
    at.object(format::Correction::EXPECTED)?;
    Some(Correction { date: at.read(format::Correction::DATE)?, text: at.read(format::Correction::TEXT)? })
}
