//! What repairs of XML have one sure mend: the text is written as it was read.

use std::ops::Range;

use super::fix::Fix;
use crate::feed::Problem;
use crate::feed::xml::repair;

/// The mend of a repair that stands at a place.
pub fn fix(text: &str, problem: &Problem, place: Range<usize>) -> Option<Fix> {
    // Outside of the feed's outermost element there is no text, so that none can be written right.
    if problem.path.ends_with(", /") {
        return None;
    }
    let found = problem.found.as_str();
    let written = |text: &str| Fix::new(place.clone(), text, format!("written as {text}"));
    if found == repair::AMPERSAND {
        return Some(written("&amp;"));
    }
    if found == repair::LESS_THAN {
        return Some(written("&lt;"));
    }
    if found == repair::CONTROL_CHARACTER {
        return Some(written("\u{fffd}"));
    }
    if found == repair::NO_START_TAG {
        let (name, _) = text[place.start..].strip_prefix("</")?.split_once('>')?;
        let is_name = name.trim_end().chars().all(|c| c.is_alphanumeric() || matches!(c, ':' | '-' | '_' | '.'));
        let end = place.start + "</>".len() + name.len();
        return is_name.then(|| Fix::new(place.start..end, "", "taken out"));
    }
    if found == repair::NO_END_TAG {
        // The path has the elements that are open: `line 2, column 16, /rss/channel/item[3]`.
        let (_, path) = problem.path.split_once(", /")?;
        let names = path.rsplit('/').map(|step| step.split('[').next().unwrap_or(step));
        let tags: String = names.map(|name| format!("</{name}>")).collect();
        let about = format!("{tags} added");
        return Some(Fix::new(text.len()..text.len(), tags, about));
    }
    None
}
