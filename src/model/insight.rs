//! The parts of an article's analysis.

use super::body::BodyNode;
use super::claim::{Citation, Claim};
use super::date::Date;
use super::link::Link;

/// How the analysis came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    pub by: Origin,
    pub model: Option<String>,
    pub at: Option<Date>,
    pub reviewed_by: Option<String>,
}

/// Who or what wrote the analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Ai,
    Human,
    Mixed,
}

/// A table: features down, competitors across.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The title of the panel, if it is the first table that has one.
    pub title: Option<String>,
    pub caption: Option<String>,
    /// At least one.
    pub columns: Vec<Column>,
    /// At least one; each has as many cells as there are columns.
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub name: String,
    pub url: Option<Link>,
    /// The publisher's own column.
    pub highlight: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub feature: String,
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub value: Value,
    pub note: Option<String>,
    pub citations: Vec<Citation>,
}

/// The value of a cell. A value that is not known is not "no".
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Yes,
    No,
    Unknown,
    Text(String),
    Number(f64),
}

/// A prediction.
#[derive(Clone, Debug, PartialEq)]
pub struct Implication {
    pub prediction: String,
    pub rationale: Option<String>,
    pub likelihood: Option<Likelihood>,
    pub horizon: Option<String>,
    pub citations: Vec<Citation>,
}

/// How likely a prediction is, in the feed's own terms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Likelihood {
    Low,
    Medium,
    High,
    /// 0 to 100.
    Percent(u8),
}

#[derive(Clone, Debug, PartialEq)]
pub struct TimelineEntry {
    pub date: Date,
    pub title: String,
    pub text: Option<String>,
    pub citations: Vec<Citation>,
}

/// A panel of the publisher's own kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Unique within the article, and no name of a built-in panel.
    pub id: String,
    pub title: String,
    /// The name of its mark.
    pub icon: Option<&'static str>,
    pub content: SectionContent,
}

/// What a section holds; never empty.
#[derive(Clone, Debug, PartialEq)]
pub enum SectionContent {
    Claims(Vec<Claim>),
    /// Paragraphs.
    Text(Vec<BodyNode>),
    Table(Comparison),
}
