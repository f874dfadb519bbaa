//! The words for what was expected in the place of a wrong value, for browsers, whose Wasm has numbers.

use std::collections::BTreeSet;

use nutgraf::feed::format::Expected;

use crate::made;

#[test]
fn browsers_have_the_words_for_every_number() {
    let list: String = Expected::all().map(|text| format!("  {},\n", serde_json::Value::from(text))).collect();
    let comment = "/** What was expected in the place of a wrong value, by its number. `NUTGRAF_WRITE=1 cargo test --test format` writes it. */";
    made::keep("www/problems/expected.js", &format!("{comment}\nexport const EXPECTED = [\n{list}];\n"));
    assert!(Expected::all().collect::<BTreeSet<_>>().len() > 80, "there is a text for each kind, and others");
}
