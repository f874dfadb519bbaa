//! Which findings in JSON have only one possible fix.

use std::ops::Range;

use super::codes::Code;
use super::fix::Fix;
use super::json_source::{Content, JsonSource, Member, Value};
use crate::feed::Problem;
use crate::feed::format::{Feed, Kind, Presence, Shape, Text};
use crate::feed::xml::rfc3339;
use crate::model::Date;

/// The fix for a problem.
pub fn fix(source: &JsonSource<'_>, code: &Code, problem: &Problem) -> Option<Fix> {
    let (object, member) = parent(source, &problem.path)?;
    if code.name == "id" {
        return own_url(source, object, member, problem);
    }
    let member = member?;
    let place = source.place_of(&member.value);
    let raw = source.text_of(&member.value);
    let text: Option<String> = serde_json::from_str(raw).ok();
    let better = match (code.name, text) {
        ("number", Some(text)) => {
            let number = text.trim();
            serde_json::from_str::<f64>(number).ok().filter(|number| *number >= 0.0).map(|_| number.to_owned())
        }
        ("date", Some(text)) => {
            let date = rfc3339(text.trim());
            Date::parse(&date).map(|_| quoted(&date))
        }
        ("language", Some(text)) => {
            let tag = text.trim().replace('_', "-");
            tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-').then(|| quoted(&tag))
        }
        ("kind", None) => {
            let is_number = raw.starts_with(|first: char| first == '-' || first.is_ascii_digit());
            (is_number && problem.expected == Text::EXPECTED).then(|| quoted(raw))
        }
        _ => None,
    };
    if let Some(better) = better {
        let about = format!("written as {better}");
        return Some(Fix::new(place, better, about));
    }
    let is_of_kind = matches!(code.name, "url" | "date" | "language" | "number");
    let is_left_out = is_of_kind && matches!(member.value.content, Content::Plain);
    (is_left_out && can_do_without(&problem.path)).then(|| {
        let about = format!("taken out; its value was {raw}");
        Fix::new(with_comma(source, member), "", about)
    })
}

/// A slip in the name of a member.
pub fn rename(source: &JsonSource<'_>, member: &Member<'_>, meant: &str) -> Fix {
    Fix::new(source.name_of(member), quoted(meant), format!("renamed to `{meant}`"))
}

/// A member as the first one of an object, on a line of its own if the next one is.
pub fn insert(source: &JsonSource<'_>, object: &Value<'_>, name: &str, raw: &str) -> Fix {
    let start = source.start_of(object).end;
    let inner = &source.text_of(object)[1..];
    let space = &inner[..inner.len() - inner.trim_start().len()];
    let is_empty = inner[space.len()..].starts_with('}');
    let text = match (is_empty, space) {
        (true, _) => format!("{}: {raw}", quoted(name)),
        (false, "") => format!("{}: {raw}, ", quoted(name)),
        (false, space) => format!("{space}{}: {raw},", quoted(name)),
    };
    Fix::new(start..start, text, format!("`{name}` added: {raw}"))
}

/// An item's URL as its id.
fn own_url(source: &JsonSource<'_>, item: &Value<'_>, id: Option<&Member<'_>>, problem: &Problem) -> Option<Fix> {
    let is_of_item = problem.path.strip_prefix("/items/")?.matches('/').count() == 1;
    let Content::Members(members) = &item.content else { return None };
    let url = members.iter().rev().find(|member| member.name == "url")?;
    let raw = source.text_of(&url.value);
    let is_text = serde_json::from_str::<String>(raw).is_ok_and(|url| !url.trim().is_empty());
    if !is_of_item || !is_text {
        return None;
    }
    Some(match id {
        Some(id) => Fix::new(source.place_of(&id.value), raw, format!("written as {raw}")),
        None => insert(source, item, "id", raw),
    })
}

/// The innermost object around what a JSON Pointer points at, and the member of it, if it has one of that name.
fn parent<'s, 'a>(source: &'s JsonSource<'a>, path: &str) -> Option<(&'s Value<'a>, Option<&'s Member<'a>>)> {
    let (above, name) = path.rsplit_once('/')?;
    let object = source.find(above)?;
    let Content::Members(members) = &object.content else { return None };
    Some((object, members.iter().rev().find(|member| member.name == name)))
}

/// A member together with the comma that parts it from another one.
fn with_comma(source: &JsonSource<'_>, member: &Member<'_>) -> Range<usize> {
    let place = source.name_of(member).start..source.place_of(&member.value).end;
    let (before, after) = source.around(&place);
    if let Some(rest) = after.trim_start().strip_prefix(',') {
        return place.start..place.end + after.len() - rest.trim_start().len();
    }
    match before.trim_end().strip_suffix(',') {
        Some(before) => before.len()..place.end,
        None => place,
    }
}

/// Whether the object around a member is shown as it was without it.
fn can_do_without(path: &str) -> bool {
    let steps: Vec<&str> = path.split('/').skip(1).collect();
    is_optional(&Feed::shape(), &steps)
}

fn is_optional(shape: &Shape, steps: &[&str]) -> bool {
    let Some((step, rest)) = steps.split_first() else { return false };
    match shape {
        Shape::Object(object) => match object.members.iter().find(|member| member.name == *step) {
            Some(member) if rest.is_empty() => {
                // Where one of several has to be there, it may be this one.
                member.presence == Presence::Optional && !object.any.contains(step)
            }
            Some(member) => is_optional(&member.shape, rest),
            None => false,
        },
        // A single value stands for a list of one, too.
        Shape::List { of, .. } if step.parse::<usize>().is_ok() => is_optional(of, rest),
        Shape::Either { shapes, .. } => shapes.iter().any(|shape| is_optional(shape, steps)),
        _ => false,
    }
}

/// A text as JSON writes it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
