//! The sources keep to the plan: few borders, and files that can be read in one go.

use std::fs;
use std::path::{Path, PathBuf};

/// So many lines may ask for a target or a feature, each at the border of a module.
const BORDERS: usize = 20;

/// No file that is written by hand has more lines.
const LINES: usize = 300;

/// The files below a folder with one of these extensions.
fn files(folder: &str, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extensions.iter().any(|wanted| extension == *wanted)) {
                found.push(path);
            }
        }
    }
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn targets_and_features_are_asked_for_at_few_borders() {
    let is_border = |line: &str| {
        let code = line.trim_start();
        !code.starts_with("//") && ["cfg(", "cfg!(", "cfg_attr("].iter().any(|word| code.contains(word))
    };
    let mut borders = Vec::new();
    for path in files("src", &["rs"]) {
        for (number, line) in read(&path).lines().enumerate().filter(|(_, line)| is_border(line)) {
            borders.push(format!("{}:{}: {}", path.display(), number + 1, line.trim()));
        }
    }
    borders.sort();
    assert!(!borders.is_empty(), "the test finds them");
    assert!(borders.len() <= BORDERS, "{} borders:\n{}", borders.len(), borders.join("\n"));
}

#[test]
fn no_file_is_longer_than_can_be_read_in_one_go() {
    let mut long = Vec::new();
    let rust = [files("src", &["rs"]), files("xtask", &["rs", "mjs"])].concat();
    for path in [rust, files("www", &["js", "css"])].concat() {
        let lines = read(&path).lines().count();
        if lines > LINES {
            long.push(format!("{}: {lines} lines", path.display()));
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn the_component_has_the_style_sheets_of_the_element() {
    let element = ["first", "later"].map(|name| read(Path::new(&format!("www/styles/{name}.css")))).concat();
    let imported = element
        .lines()
        .filter(|line| !line.contains("tools"))
        .filter_map(|line| line.strip_prefix("@import \"")?.strip_suffix(".css\";"));
    let component = read(Path::new("src/component.rs"));
    let (_, list) = component.split_once("sheets!(\n").expect("the list of sheets");
    let (list, _) = list.split_once(");").expect("the end of the list");
    let named: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    assert_eq!(named, [vec!["host"], imported.collect()].concat());
}

#[test]
fn where_a_link_leads_is_written_in_one_place() {
    let writes = |path: &&PathBuf| read(path).contains("attribute(\"href\"");
    let found: Vec<_> = files("src/view", &["rs"]).iter().filter(writes).cloned().collect();
    assert_eq!(
        found,
        [Path::new("src/view/markup_writer.rs")],
        "`MarkupWriter::href` knows which links leave the page"
    );
}
