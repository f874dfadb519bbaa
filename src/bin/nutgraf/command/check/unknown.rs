//! Finds members whose name is nearly that of a known one. The widget ignores unknown members, so a misspelt name would
//! not be noticed.

use nutgraf::feed::format::{Feed, Kind, Object, Shape};
use serde_json::{Map, Value};

/// From this similarity on (Jaro-Winkler, where 1 means equal), an unknown name is taken for a misspelt one.
const ALIKE: f64 = 0.9;

/// A line for each such member of a feed.
pub fn lines(feed: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    walk(feed, &Feed::shape(), "", &mut lines);
    lines
}

fn walk(value: &Value, shape: &Shape, path: &str, lines: &mut Vec<String>) {
    match (value, shape) {
        (Value::Object(members), Shape::Object(object)) => check_members(members, object, path, lines),
        (Value::Array(elements), Shape::List { of, .. }) => {
            for (index, element) in elements.iter().enumerate() {
                walk(element, of, &format!("{path}/{index}"), lines);
            }
        }
        (_, Shape::Either { shapes, .. }) => shapes.iter().for_each(|shape| walk(value, shape, path, lines)),
        _ => {}
    }
}

fn check_members(members: &Map<String, Value>, object: &Object, path: &str, lines: &mut Vec<String>) {
    for (name, value) in members {
        // These are the escapes of JSON Pointer (RFC 6901).
        let path = format!("{path}/{}", name.replace('~', "~0").replace('/', "~1"));
        if let Some(known) = object.members.iter().find(|member| member.name == name) {
            walk(value, &known.shape, &path, lines);
        } else if let Some(meant) = nearest(name, object).filter(|meant| !members.contains_key(*meant)) {
            lines.push(format!("{path}: unknown member, did you mean \"{meant}\"?"));
        }
    }
}

/// The member of an object whose name is most like this one, if any is.
fn nearest(name: &str, object: &Object) -> Option<&'static str> {
    let plain = |name: &str| name.to_lowercase().replace(['-', '_', ' '], "");
    let alike = |known: &str| strsim::jaro_winkler(&plain(name), &plain(known));
    let known = object.members.iter().map(|member| (member.name, alike(member.name)));
    known
        .filter(|(_, alike)| *alike >= ALIKE)
        .max_by(|(_, one), (_, other)| one.total_cmp(other))
        .map(|(known, _)| known)
}
