//! The custom elements manifest, which editors read: the names of its attributes, its panels and its parts are the code's.

use std::fs;

use nutgraf::config::{ATTRIBUTES, Panel};
use nutgraf::view::PARTS;
use serde_json::{Value, json};

use crate::made::{camel_case, keep};

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
    panels["description"] =
        format!("Which panels, in which order, separated by commas or spaces: {all}, or ids of sections.").into();
    let mut fields = Vec::new();
    for attribute in attributes.iter_mut().filter(|attribute| attribute["name"] != "lang") {
        let name = attribute["name"].as_str().expect("a name").to_owned();
        let field = camel_case(&name);
        attribute["fieldName"] = field.clone().into();
        let kind = format!("{} | null", attribute["type"]["text"].as_str().expect("a type"));
        fields.push(json!({
            "kind": "field", "name": field, "type": { "text": kind }, "description": attribute["description"],
            "attribute": name, "reflects": true,
        }));
    }
    let members = element["members"].as_array_mut().expect("it has members");
    members.retain(|member| member["attribute"].is_null());
    members.extend(fields);
    element["cssParts"] = PARTS.iter().map(|(name, what)| json!({ "name": name, "description": what })).collect();
    keep(FILE, &format!("{manifest:#}\n"));
}
