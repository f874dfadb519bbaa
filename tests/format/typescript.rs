//! The types of feeds in `nutgraf.d.ts`.

use std::fmt::Write;
use std::fs;

use nutgraf::config::Panel;
use nutgraf::feed::format::{Object, Presence, Shape};
use nutgraf::i18n::{COUNTED, MESSAGES, MODULE_MESSAGES};
use serde_json::Value;

use crate::made::{Named, camel_case, feed, keep, named, prose, replaced};

const FILE: &str = "www/package/nutgraf.d.ts";
const BEGIN: &str =
    "/* The feed: JSON Feed 1.1 with the `_nutgraf` extension. Made of the tables in `src/feed/format`. */\n";
const END: &str = "/* The element. */";

const ELEMENT_BEGIN: &str =
    "/* Attributes, properties and labels. Made of `custom-elements.json` and `src/i18n/messages.rs`. */\n";
const ELEMENT_END: &str = "/* What frameworks need. */";
const MANIFEST: &str = "www/package/custom-elements.json";

/// What is so common a word that TypeScript has it already.
const ALIASES: [(&str, &str); 2] = [("Url", "NutgrafUrl"), ("Date", "NutgrafDate")];

#[test]
fn the_types_are_those_of_the_tables() {
    let there = fs::read_to_string(FILE).expect("the types are there");
    let with_types = replaced(&there, BEGIN, END, &types(&feed()));
    let panels = Panel::ALL.map(|panel| format!("  | \"{}\"", panel.name())).join("\n");
    // The id of a section can be any other text; this way, editors still propose the names.
    let panels = format!("{panels}\n  | (string & {{}})");
    let with_panels = replaced(&with_types, "export type Panel =", ";", &panels);
    keep(FILE, &replaced(&with_panels, ELEMENT_BEGIN, ELEMENT_END, &element()));
}

/// The types of what the element has as attributes and as properties, and the names of labels.
fn element() -> String {
    let manifest: Value = serde_json::from_str(&fs::read_to_string(MANIFEST).expect("the manifest")).expect("JSON");
    let attributes = manifest["modules"][0]["declarations"][0]["attributes"].as_array().expect("attributes").clone();
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let (mut markup, mut properties) = (String::new(), String::new());
    for attribute in &attributes {
        let (name, about) = (text(&attribute["name"]), text(&attribute["description"]));
        let comment = match attribute["default"].as_str() {
            Some(default) => format!("  /** {about} Default: {default}. */\n"),
            None => format!("  /** {about} */\n"),
        };
        // Markup has numbers as texts, too.
        let kind = text(&attribute["type"]["text"]).replace("number", "number | `${number}`");
        let quoted = if name.contains('-') { format!("\"{name}\"") } else { name.clone() };
        let _ = writeln!(markup, "{comment}  {quoted}?: {kind};");
        // `lang` is a property of every element.
        if name != "lang" {
            let property = camel_case(&name);
            let _ = writeln!(properties, "{comment}  get {property}(): string | null;");
            let _ = writeln!(properties, "  set {property}(value: {kind} | null | undefined);");
        }
    }
    let labels = MESSAGES.iter().chain(MODULE_MESSAGES).map(|(name, _)| format!("  | \"{name}\"\n"));
    let counted = COUNTED.iter().map(|(name, ..)| format!("  | `{name}.${{Intl.LDMLPluralRule}}`\n"));
    let labels: String = labels.chain(counted).collect();
    format!(
        "/** The element's attributes, as markup has them. */\nexport interface NutgrafAttributes {{\n{markup}}}\n\n\
         /** The attributes as properties. Each is the attribute's text, and `null` where there is none. */\n\
         export interface NutgrafProperties {{\n{properties}}}\n\n\
         /** The name of a string of the interface. */\nexport type LabelName =\n{};\n\n",
        labels.trim_end()
    )
}

fn types(feed: &Shape) -> String {
    let mut out = String::new();
    for named in named(feed) {
        match named {
            Named::Basic { name, doc, typescript } => {
                if let Some(alias) = alias(name) {
                    let _ = writeln!(out, "{}export type {alias} = {typescript};\n", comment(doc, ""));
                } else if name == "CellValue" {
                    let _ = writeln!(out, "{}export type {name} = {typescript};\n", comment(doc, ""));
                }
            }
            Named::Object(object) => out.push_str(&interface(object)),
            Named::Either { name, doc, shapes } => {
                let shapes: Vec<_> = shapes.iter().map(of).collect();
                let _ = writeln!(out, "{}export type {name} = {};\n", comment(doc, ""), shapes.join(" | "));
            }
        }
    }
    out
}

fn interface(object: &Object) -> String {
    let mut out = format!("{}export interface {} {{\n", comment(object.doc, ""), object.name);
    for member in &object.members {
        let mark = if member.presence == Presence::Optional { "?" } else { "" };
        let _ = writeln!(out, "{}  {}{mark}: {};", comment(member.doc, "  "), member.name, of(&member.shape));
    }
    if object.members.iter().any(|member| member.name.starts_with('_')) {
        out.push_str("  [extension: `_${string}`]: unknown;\n");
    }
    out.push_str("}\n\n");
    out
}

fn alias(name: &str) -> Option<&'static str> {
    ALIASES.iter().find(|(own, _)| *own == name).map(|(_, alias)| *alias)
}

fn of(shape: &Shape) -> String {
    match shape {
        Shape::Basic { name: "CellValue", .. } => "CellValue".to_owned(),
        Shape::Basic { name, typescript, .. } => alias(name).unwrap_or(typescript).to_owned(),
        Shape::Words(words) => words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" | "),
        Shape::Object(object) => object.name.to_owned(),
        Shape::List { of: element, .. } => format!("{}[]", of(element)),
        Shape::Either { name, .. } => (*name).to_owned(),
    }
}

fn comment(doc: &[&str], indent: &str) -> String {
    format!("{indent}/** {} */\n", prose(doc))
}
