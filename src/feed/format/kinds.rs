//! The kinds of values that are no objects.

use super::{
    CellObject, CitedClaim, ColumnObject, Comparison, Expected, Kind, List, Listed, SOURCE_IDS, Shape, TAGS, words,
};
use crate::feed::limits;

/// Declares kinds of values that have a name: what is expected, how long they may be, and their type and JSON Schema.
macro_rules! basics {
    ($( $(#[doc = $doc:literal])+ $kind:ident $expected:literal, $longest:expr, $typescript:literal, $schema:literal )+) => {
        $(
            $(#[doc = $doc])+
            pub enum $kind {}

            impl Kind for $kind {
                const EXPECTED: Expected = Expected::of($expected);

                fn shape() -> Shape {
                    let (name, doc, longest) = (stringify!($kind), &[$($doc),+], $longest);
                    Shape::Basic { name, doc, longest, schema: $schema, typescript: $typescript }
                }
            }
        )+

        pub(super) const BASICS: &[&str] = &[$($expected),+];
    };
}

/// The length limit of texts.
const MAX_LENGTH: Option<usize> = Some(limits::TEXT_CHARACTERS);

basics! {
    /// Plain text, never HTML: `&lt;b&gt;` is shown as it is written.
    Text "a text", MAX_LENGTH, "string", r#"{ "type": "string" }"#

    /// Plain text, never HTML, in which the references to characters that publishing systems leave behind are decoded once:
    /// `&#8217;`, `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&apos;` and `&nbsp;`.
    Title "a text", MAX_LENGTH, "string", r#"{ "type": "string" }"#

    /// Text as HTML, of which an allow-list of elements and attributes is kept.
    Html "a text", MAX_LENGTH, "string", r#"{ "type": "string" }"#

    /// An absolute `http` or `https` URL, or one relative to the feed's own URL after redirects. A feed set by script is relative
    /// to the page. `mailto:` is followed in `content_html` only.
    Url "an http or https URL", None, "string", r#"{
        "type": "string",
        "format": "uri-reference",
        "minLength": 1,
        "not": {
            "pattern": "^[\\u0000-\\u0020]*(?:[jJ][aA][vV][aA][sS][cC][rR][iI][pP][tT]|[dD][aA][tT][aA]|[vV][bB][sS][cC][rR][iI][pP][tT]|[bB][lL][oO][bB]|[fF][iI][lL][eE])\\s*:"
        }
    }"#

    /// `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or a moment as [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339) writes it. It is shown
    /// as precisely as it is given, and never moved to another time zone.
    Date "a date: YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339", None, "string", r#"{
        "type": "string",
        "pattern": "^\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01])(?:[Tt ](?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d))?)?)?$",
        "examples": ["2026", "2026-11", "2026-11-23", "2026-11-23T09:30:00Z"]
    }"#

    /// A language tag as [BCP 47](https://www.rfc-editor.org/rfc/rfc5646) defines it.
    Language "a language tag such as en or pt-BR", None, "string", r#"{
        "type": "string",
        "pattern": "^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$",
        "examples": ["en", "de-AT", "ar"]
    }"#

    /// `true` or `false`.
    Flag "true or false", None, "boolean", r#"{ "type": "boolean" }"#

    /// A number from 0 to 9007199254740991.
    Amount "a number from 0 to 9007199254740991", None, "number", r#"{
        "type": "number",
        "minimum": 0,
        "maximum": 9007199254740991
    }"#

    /// A text that is not blank. Numbers are read as text.
    Id "an id", MAX_LENGTH, "string", r#"{ "type": "string", "pattern": "\\S" }"#

    /// Small letters, digits and hyphens, such as `perspectives`; not `all`, `sections`, or the name of a built-in panel.
    SectionId "an id of its own, of a-z, 0-9 and -", MAX_LENGTH, "string", r#"{
        "type": "string",
        "pattern": "^[a-z0-9-]+$",
        "not": {
            "enum": ["all", "sections", "takeaways", "comparison", "technical", "implications", "timeline", "sources", "coverage"]
        }
    }"#

    /// The id of one of the article's sources.
    SourceId "the id of one of the sources", MAX_LENGTH, "string", r#"{ "type": "string" }"#

    /// A media type such as `audio/mpeg`.
    MediaType "a text", MAX_LENGTH, "string", r#"{ "type": "string", "pattern": "^[^/\\s]+/[^/\\s]+$" }"#

    /// The version of the extension: 1.
    Format "1", None, "number", r#"{ "type": "integer", "minimum": 1 }"#

    /// The version of JSON Feed, as a URL.
    Version "a version of JSON Feed", None, r#""https://jsonfeed.org/version/1" | "https://jsonfeed.org/version/1.1""#, r#"{
        "enum": ["https://jsonfeed.org/version/1", "https://jsonfeed.org/version/1.1"]
    }"#

    /// `low`, `medium`, `high`, or a number from 0 to 1.
    Likelihood "low, medium, high or a number from 0 to 1", None, r#""low" | "medium" | "high" | number"#, r#"{
        "anyOf": [{ "enum": ["low", "medium", "high"] }, { "type": "number", "minimum": 0, "maximum": 1 }]
    }"#

    /// Text, a number, `true` (yes), `false` (no), or `null` (not known, which is not "no").
    CellValue "a text, a number, true, false or null", MAX_LENGTH, "string | number | boolean | null", r#"{
        "type": ["string", "number", "boolean", "null"]
    }"#
}

words! {
    /// Who wrote.
    GeneratedBy: "ai", "human"; "mixed"

    /// Why articles belong together.
    Reason: "topic", "entity"; "source"

    /// A mark.
    SectionIcon: "people", "question", "method", "chart", "quote", "clock"; "warning"
}

/// Declares kinds of values that are one of several other kinds.
macro_rules! choices {
    ($( $(#[doc = $doc:literal])+ $kind:ident $expected:literal, $many:literal: $($one:ty),+; )+) => {
        $(
            $(#[doc = $doc])+
            pub enum $kind {}

            impl Kind for $kind {
                const EXPECTED: Expected = Expected::of($expected);

                fn shape() -> Shape {
                    let shapes = vec![$(<$one>::shape()),+];
                    Shape::Either { name: stringify!($kind), doc: &[$($doc),+], shapes }
                }
            }

            impl Listed for $kind {
                const LIST: Expected = Expected::of(concat!("a list of ", $many));
            }
        )+

        pub(super) const CHOICES: &[&str] = &[$($expected, concat!("a list of ", $many)),+];
    };
}

choices! {
    /// A statement: Text, or an object with the ids of the sources that it rests on.
    Claim "a text, or { text, sources }", "claims": Text, CitedClaim;

    /// A list of claims. One text is a list of one.
    Claims "a list of claims", "claims": List<Claim>, Text;

    /// What is compared: its name, or an object.
    Column "a name, or a column: { name, url, highlight }", "columns": Text, ColumnObject;

    /// A value, or an object that has one.
    Cell "one cell for each column", "cells": CellValue, CellObject;

    /// One table or several.
    Comparisons "a comparison or a list of them", "comparisons": Comparison, List<Comparison>;
}

impl Listed for Text {
    const LIST: Expected = TAGS;
}

impl Listed for SourceId {
    const LIST: Expected = SOURCE_IDS;
}
