//! Twice as much of anything takes twice the steps: no list of a feed, and no text, can cost more than its length.
//!
//! Steps are counted, not timed: `nutgraf-steps` runs a library that was compiled to count the basic blocks that it enters.

use std::collections::BTreeMap;
use std::process::Command;

/// For twice as much. What is sorted, or kept sorted, takes a little more than twice; were it compared each with each, it
/// would take four times as much.
const MOST: f64 = 2.3;

/// What is counted for each feed, in the order of the columns.
const WORK: [&str; 3] = ["to read", "to deal", "to show"];

/// The steps of each feed, from one size to the next, which is twice as large.
fn steps() -> BTreeMap<String, Vec<[f64; 3]>> {
    let root = env!("CARGO_MANIFEST_DIR");
    let output = Command::new(env!("CARGO"))
        // Elsewhere than all else, which has no use for a library that counts.
        .args(["run", "--quiet", "--package", "nutgraf-steps", "--target-dir", "target/steps"])
        .current_dir(root)
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .env("RUSTC_WORKSPACE_WRAPPER", format!("{root}/tests/steps/rustc.sh"))
        .output()
        .expect("there is a cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut steps: BTreeMap<String, Vec<[f64; 3]>> = BTreeMap::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [name, _, counts @ ..] = &columns[..] else { panic!("no line of counts: {line}") };
        let counts: Vec<f64> = counts.iter().map(|count| count.parse().expect("a count")).collect();
        steps.entry((*name).to_owned()).or_default().push(counts.try_into().expect("one count for each work"));
    }
    steps
}

#[test]
fn twice_as_much_of_anything_takes_twice_the_steps() {
    let steps = steps();
    assert!(steps.len() > 80, "the feeds are missing");
    let mut slow = Vec::new();
    for (name, sizes) in &steps {
        assert!(sizes.len() > 2, "{name} has grown");
        for pair in sizes.windows(2) {
            for (work, (small, large)) in WORK.iter().zip(pair[0].iter().zip(pair[1])) {
                assert!(*small > 1000.0, "{name}: nothing was counted");
                if large > small * MOST {
                    slow.push(format!("{name}: {small} steps {work}, and {large} for twice as much"));
                }
            }
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
