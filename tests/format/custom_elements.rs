//! The custom elements manifest, which editors read: the names of its attributes, its panels and its parts are the code's.

use std::fs;

use nutgraf::config::{ATTRIBUTES, Panel};
use nutgraf::view::PARTS;
use serde_json::{Value, json};

use crate::made::keep;

const FILE: &str = "www/package/custom-elements.json";

#[test]
fn the_manifest_has_the_attributes_the_panels_and_the_parts_of_the_code() {
    let mut manifest: Value =
        serde_json::from_str(&fs::read_to_string(FILE).expect("the manifest is there")).expect("it is JSON");
    let element = &mut manifest["modules"][0]["declarations"][0];
    let attributes = element["attributes"].as_array_mut().expect("it has attributes");
    let names: Vec<&str> = attributes.iter().filter_map(|attribute| attribute["name"].as_str()).collect();
    assert_eq!(names, ATTRIBUTES.map(|(name, _)| name), "{FILE} lists the attributes");
    let panels = attributes.iter_mut().find(|attribute| attribute["name"] == "panels").expect("it is an attribute");
    let all = Panel::ALL.map(Panel::name).join(", ");
    panels["description"] = format!("Which panels, in which order, separated by commas or spaces: {all}.").into();
    element["cssParts"] = PARTS.iter().map(|(name, what)| json!({ "name": name, "description": what })).collect();
    keep(FILE, &format!("{manifest:#}\n"));
}
