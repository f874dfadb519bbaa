//! What the item's extension object says: the briefing and its insight panels.

use super::comparison::comparison;
use super::json::Json;
use super::link::{Sources, citations};
use super::place::Place;
use crate::model::{Analysis, Claim, Comparison, Correction, Implication, Likelihood, Origin, TimelineEntry, Tldr};

pub(super) fn claims(at: &Place<'_>, name: &'static str, sources: &Sources) -> Vec<Claim> {
    at.list(name, "a list of claims", |element| claim(element, sources))
}

pub(super) fn comparisons(at: &Place<'_>, sources: &Sources) -> Vec<Comparison> {
    let table = at.member("comparison");
    match table.value() {
        Some(Json::Object(_)) => Vec::from_iter(comparison(&table, sources)),
        _ => at.list("comparison", "a comparison or a list of them", |element| comparison(element, sources)),
    }
}

pub(super) fn implications(at: &Place<'_>, sources: &Sources) -> Vec<Implication> {
    at.list("implications", "a list of implications", |element| implication(element, sources))
}

pub(super) fn timeline(at: &Place<'_>, sources: &Sources) -> Vec<TimelineEntry> {
    let mut timeline = at.list("timeline", "a list of events", |element| event(element, sources));
    timeline.sort_by_key(|event| event.date);
    timeline
}

pub(super) fn tldr(at: &Place<'_>, sources: &Sources) -> Tldr {
    let at = &at.member("tldr");
    let _ = at.object("an object: { what_changed, why_it_matters, what_to_do_next }");
    Tldr {
        what_changed: claim(&at.member("what_changed"), sources),
        why_it_matters: claim(&at.member("why_it_matters"), sources),
        what_to_do_next: claim(&at.member("what_to_do_next"), sources),
    }
}

/// A claim is a text, or an object that has one.
fn claim(at: &Place<'_>, sources: &Sources) -> Option<Claim> {
    if let Some(Json::Text(_)) = at.value() {
        return Some(Claim { text: at.own_text()?, citations: Vec::new() });
    }
    at.object("a text, or { text, sources }")?;
    Some(Claim { text: at.required_text("text")?, citations: citations(at, sources) })
}

pub(super) fn analysis(at: &Place<'_>) -> Option<Analysis> {
    let at = &at.member("analysis");
    at.object("an object: { generated_by, model, generated_at, reviewed_by }")?;
    let by = at.member("generated_by");
    let by = match by.required(ORIGIN)?.word(&["ai", "human", "mixed"], ORIGIN)? {
        0 => Origin::Ai,
        1 => Origin::Human,
        _ => Origin::Mixed,
    };
    Some(Analysis { by, model: at.text("model"), at: at.date("generated_at"), reviewed_by: at.text("reviewed_by") })
}

fn implication(at: &Place<'_>, sources: &Sources) -> Option<Implication> {
    at.object("an implication: { prediction, rationale, likelihood, horizon, sources }")?;
    Some(Implication {
        prediction: at.required_text("prediction")?,
        rationale: at.text("rationale"),
        likelihood: likelihood(&at.member("likelihood")),
        horizon: at.text("horizon"),
        citations: citations(at, sources),
    })
}

fn likelihood(at: &Place<'_>) -> Option<Likelihood> {
    if let Some(Json::Number(number)) = at.value() {
        if !(0.0..=1.0).contains(number) {
            at.fault(LIKELIHOOD);
            return None;
        }
        return Some(Likelihood::Percent((number * 100.0 + 0.5) as u8));
    }
    Some(match at.word(&["low", "medium", "high"], LIKELIHOOD)? {
        0 => Likelihood::Low,
        1 => Likelihood::Medium,
        _ => Likelihood::High,
    })
}

fn event(at: &Place<'_>, sources: &Sources) -> Option<TimelineEntry> {
    at.object("an event: { date, title, text, sources }")?;
    Some(TimelineEntry {
        date: at.required_date("date")?,
        title: at.required_text("title")?,
        text: at.text("text"),
        citations: citations(at, sources),
    })
}

pub(super) fn correction(at: &Place<'_>) -> Option<Correction> {
    at.object("a correction: { date, text }")?;
    Some(Correction { date: at.required_date("date")?, text: at.required_text("text")? })
}

const ORIGIN: &str = "ai, human or mixed";
const LIKELIHOOD: &str = "low, medium, high or a number from 0 to 1";
