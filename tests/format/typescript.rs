//! The types of feeds in `nutgraf.d.ts`.

use std::fmt::Write;
use std::fs;

use nutgraf::config::Panel;
use nutgraf::feed::format::{Object, Presence, Shape};

use crate::made::{Named, feed, keep, named, prose, replaced};

const FILE: &str = "www/package/nutgraf.d.ts";
const BEGIN: &str =
    "/* The feed: JSON Feed 1.1 with the `_nutgraf` extension. Made of the tables in `src/feed/format`. */\n";
const END: &str = "/* The element. */";

/// What is so common a word that TypeScript has it already.
const ALIASES: [(&str, &str); 2] = [("Url", "NutgrafUrl"), ("Date", "NutgrafDate")];

#[test]
fn the_types_are_those_of_the_tables() {
    let there = fs::read_to_string(FILE).expect("the types are there");
    let with_types = replaced(&there, BEGIN, END, &types(&feed()));
    let panels = Panel::ALL.map(|panel| format!("  | \"{}\"", panel.name())).join("\n");
    keep(FILE, &replaced(&with_types, "export type Panel =", ";", &panels));
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
