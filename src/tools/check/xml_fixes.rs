//! Which faults in XML have only one possible fix. The text is written as it was read after its repair.

use std::ops::Range;

use super::fix::Fix;
use crate::feed::Problem;
use crate::feed::xml::repair;

/// The fix for a fault at a place, which the reader has repaired.
pub fn fix(text: &str, problem: &Problem, place: Range<usize>) -> Option<Fix> {
    // XML allows no text outside of the outermost element, so there is no correct way to write it.
    if problem.path.ends_with(", /") {
        return None;
    }
    let written = |text: &str| Some(Fix::new(place.clone(), text, format!("written as {text}")));
    match problem.found.as_str() {
        repair::AMPERSAND => written("&amp;"),
        repair::LESS_THAN => written("&lt;"),
        repair::CONTROL_CHARACTER => written("\u{fffd}"),
        repair::NO_START_TAG => {
            let (name, _) = text[place.start..].strip_prefix("</")?.split_once('>')?;
            let is_name = name.trim_end().chars().all(|c| c.is_alphanumeric() || matches!(c, ':' | '-' | '_' | '.'));
            let end = place.start + "</>".len() + name.len();
            is_name.then(|| Fix::new(place.start..end, "", "taken out"))
        }
        repair::NO_END_TAG => {
            // The path has the elements that are open: `line 2, column 16, /rss/channel/item[3]`.
            let (_, path) = problem.path.split_once(", /")?;
            let names = path.rsplit('/').map(|step| step.split('[').next().unwrap_or(step));
            let tags: String = names.map(|name| format!("</{name}>")).collect();
            let about = format!("{tags} added");
            Some(Fix::new(text.len()..text.len(), tags, about))
        }
        _ => None,
    }
}
