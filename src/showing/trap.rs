//! Traps on request, for the tests of what happens to an element then.

/// Panics at once or in a task of its own, as the label "trap" tells; only in the build for the tests of traps.
pub fn trap(labels: &[(String, String)]) {
    if !cfg!(feature = "trap") {
        return;
    }
    match labels.iter().find(|(name, _)| name == "trap").map(|(_, when)| when.as_str()) {
        Some("now") => panic!("provoked"),
        Some("later") => wasm_bindgen_futures::spawn_local(async { panic!("provoked") }),
        _ => {}
    }
}
