//! The table of `docs/styling.md`.

use std::fs;

use nutgraf::view::PARTS;

use crate::made::{keep, replaced};

const FILE: &str = "docs/styling.md";

#[test]
fn the_styling_page_lists_every_part_with_its_meaning() {
    let rows: String = PARTS.iter().map(|(name, what)| format!("| `{name}` | {what} |\n")).collect();
    let table = format!("| part | what it is |\n| --- | --- |\n{rows}");
    let text = fs::read_to_string(FILE).expect("the document is there");
    keep(FILE, &replaced(&text, "<!-- table: parts -->", "<!-- /table -->", &table));
}
