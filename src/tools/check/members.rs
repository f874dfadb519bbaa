//! The members of a feed in JSON: names that are nearly known ones, and what JSON Feed asks for.

use super::codes::{RECOMMENDED, UNKNOWN_MEMBER};
use super::finding::Findings;
use super::json_fixes;
use super::json_source::{Content, JsonSource, Member, Value};
use crate::feed::format::{Feed, Kind, Object, Presence, Shape};

/// From this similarity on (Jaro-Winkler, where 1 means equal), an unknown name is taken for a misspelt one.
const ALIKE: f64 = 0.9;

/// The newest version of JSON Feed, as JSON writes it.
const NEWEST: &str = r#""https://jsonfeed.org/version/1.1""#;

/// Names with fewer characters have too many neighbours: `ip` is no misspelt `id`.
const SHORTEST: usize = 3;

/// Finds such members of a feed.
pub fn check(source: &JsonSource<'_>, findings: &mut Findings<'_>) {
    Walk { source, findings }.value(&source.root, &Feed::shape(), "");
}

struct Walk<'a, 'b> {
    source: &'a JsonSource<'a>,
    findings: &'a mut Findings<'b>,
}

impl Walk<'_, '_> {
    fn value(&mut self, value: &Value<'_>, shape: &Shape, path: &str) {
        match (&value.content, shape) {
            (Content::Members(members), Shape::Object(object)) => {
                self.recommended(value, members, object, path);
                for member in members {
                    self.member(member, members, object, path);
                }
            }
            (Content::Elements(elements), Shape::List { of, .. }) => {
                for (index, element) in elements.iter().enumerate() {
                    self.value(element, of, &format!("{path}/{index}"));
                }
            }
            (_, Shape::Either { shapes, .. }) => shapes.iter().for_each(|shape| self.value(value, shape, path)),
            _ => {}
        }
    }

    fn recommended(&mut self, value: &Value<'_>, members: &[Member<'_>], object: &Object, path: &str) {
        for known in object.members.iter().filter(|known| known.presence == Presence::Recommended) {
            if !members.iter().any(|member| member.name == known.name) {
                let message = format!("there is no `{}`", known.name);
                let place = self.source.start_of(value);
                let finding = self.findings.add(RECOMMENDED, format!("{path}/{}", known.name), place, message);
                if known.name == "version" {
                    finding.fix = Some(json_fixes::insert(self.source, value, known.name, NEWEST));
                }
            }
        }
    }

    fn member(&mut self, member: &Member<'_>, members: &[Member<'_>], object: &Object, path: &str) {
        // These are the escapes of JSON Pointer (RFC 6901).
        let path = format!("{path}/{}", member.name.replace('~', "~0").replace('/', "~1"));
        if let Some(known) = object.members.iter().find(|known| known.name == member.name) {
            return self.value(&member.value, &known.shape, &path);
        }
        let is_there = |name: &str| members.iter().any(|member| member.name == name);
        if let Some((meant, is_slip)) = nearest(&member.name, object).filter(|(meant, _)| !is_there(meant)) {
            let message = format!("the format has no member `{}`", member.name);
            let finding = self.findings.add(UNKNOWN_MEMBER, path, self.source.name_of(member), message);
            finding.hint = Some(format!("did you mean `{meant}`?"));
            finding.fix = is_slip.then(|| json_fixes::rename(self.source, member, meant));
        }
    }
}

/// The member of an object whose name is most like this one, if any is, and whether it is one slip away.
fn nearest(name: &str, object: &Object) -> Option<(&'static str, bool)> {
    let plain = |name: &str| name.to_lowercase().replace(['-', '_', ' '], "");
    let name = plain(name);
    let alike = |known: &str| {
        let known = plain(known);
        let is_slip = name.len() >= SHORTEST && known.len() >= SHORTEST && strsim::osa_distance(&name, &known) <= 1;
        (strsim::jaro_winkler(&name, &known).max(if is_slip { ALIKE } else { 0.0 }), is_slip)
    };
    let known = object.members.iter().map(|member| (member.name, alike(member.name)));
    known
        .filter(|(_, (alike, _))| *alike >= ALIKE)
        .max_by(|(_, (one, _)), (_, (other, _))| one.total_cmp(other))
        .map(|(known, (_, is_slip))| (known, is_slip))
}
