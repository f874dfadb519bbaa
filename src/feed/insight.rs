//! The item's extension object: the briefing and its insight panels.

use super::comparison::comparison;
use super::json::Json;
use super::link::{citations, original, reference, related, sources, topic};
use super::place::Place;
use crate::model::{
    Analysis, Article, Claim, Correction, Implication, Likelihood, Origin, Source, TimelineEntry, Tldr,
};

/// Reads the extension object into an article.
pub(super) fn read(at: &Place<'_>, article: &mut Article) {
    let sources = sources(&at.member("sources"));
    let claims = |name| at.member(name).list("a list of claims", |element| claim(element, &sources));
    article.hook = at.member("hook").text();
    article.tldr = tldr(&at.member("tldr"), &sources);
    article.analysis = analysis(&at.member("analysis"));
    article.takeaways = claims("takeaways");
    article.technical = claims("technical");
    let tables = at.member("comparison");
    article.comparison = match tables.value() {
        Some(Json::Object(_)) => comparison(&tables, &sources).into_iter().collect(),
        _ => tables.list("a comparison or a list of them", |element| comparison(element, &sources)),
    };
    article.implications =
        at.member("implications").list("a list of implications", |element| implication(element, &sources));
    article.timeline = at.member("timeline").list("a list of events", |element| event(element, &sources));
    article.timeline.sort_by_key(|event| event.date);
    article.coverage = at.member("coverage").list("a list of links", reference);
    article.topics = at.member("topics").list("a list of topics", topic);
    article.related = at.member("related").list("a list of groups", related);
    article.original = original(&at.member("original"));
    article.corrections = at.member("corrections").list("a list of corrections", correction);
    article.sources = sources;
}

fn tldr(at: &Place<'_>, sources: &[Source]) -> Tldr {
    let _ = at.object("an object: { what_changed, why_it_matters, what_to_do_next }");
    Tldr {
        what_changed: claim(&at.member("what_changed"), sources),
        why_it_matters: claim(&at.member("why_it_matters"), sources),
        what_to_do_next: claim(&at.member("what_to_do_next"), sources),
    }
}

/// A claim is a text, or an object that has one.
fn claim(at: &Place<'_>, sources: &[Source]) -> Option<Claim> {
    if let Some(Json::Text(_)) = at.value() {
        return Some(Claim { text: at.text()?, citations: Vec::new() });
    }
    at.object("a text, or { text, sources }")?;
    Some(Claim { text: at.member("text").required_text()?, citations: citations(&at.member("sources"), sources) })
}

fn analysis(at: &Place<'_>) -> Option<Analysis> {
    at.object("an object: { generated_by, model, generated_at, reviewed_by }")?;
    let by = at.member("generated_by");
    let by = match by.required(ORIGIN)?.word(&["ai", "human", "mixed"], ORIGIN)? {
        0 => Origin::Ai,
        1 => Origin::Human,
        _ => Origin::Mixed,
    };
    Some(Analysis {
        by,
        model: at.member("model").text(),
        at: at.member("generated_at").date(),
        reviewed_by: at.member("reviewed_by").text(),
    })
}

fn implication(at: &Place<'_>, sources: &[Source]) -> Option<Implication> {
    at.object("an implication: { prediction, rationale, likelihood, horizon, sources }")?;
    Some(Implication {
        prediction: at.member("prediction").required_text()?,
        rationale: at.member("rationale").text(),
        likelihood: likelihood(&at.member("likelihood")),
        horizon: at.member("horizon").text(),
        citations: citations(&at.member("sources"), sources),
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

fn event(at: &Place<'_>, sources: &[Source]) -> Option<TimelineEntry> {
    at.object("an event: { date, title, text, sources }")?;
    Some(TimelineEntry {
        date: at.member("date").required_date()?,
        title: at.member("title").required_text()?,
        text: at.member("text").text(),
        citations: citations(&at.member("sources"), sources),
    })
}

fn correction(at: &Place<'_>) -> Option<Correction> {
    at.object("a correction: { date, text }")?;
    Some(Correction { date: at.member("date").required_date()?, text: at.member("text").required_text()? })
}

const ORIGIN: &str = "ai, human or mixed";
const LIKELIHOOD: &str = "low, medium, high or a number from 0 to 1";
