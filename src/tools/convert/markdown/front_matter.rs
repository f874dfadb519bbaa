//! What stands above the text of an article, between two lines of `---`: YAML.

use serde_json::{Value, json};
use yaml_rust2::{Yaml, YamlLoader};

use crate::tools::convert::object::{Object, Remarks};

/// The names of front matter, and those that an item has for it.
const NAMES: &[(&str, &str)] = &[
    ("id", "id"),
    ("title", "title"),
    ("url", "url"),
    ("permalink", "url"),
    ("link", "url"),
    ("date", "date_published"),
    ("date_published", "date_published"),
    ("modified", "date_modified"),
    ("lastmod", "date_modified"),
    ("date_modified", "date_modified"),
    ("image", "image"),
    ("summary", "summary"),
    ("description", "summary"),
    ("excerpt", "summary"),
    ("lang", "language"),
    ("language", "language"),
];

/// Puts the front matter into an item and its extension. The remarks say what could not be placed.
pub fn read(text: &str, item: &mut Object, extension: &mut Object) -> Remarks {
    let front_matter = match YamlLoader::load_from_str(text).map(|documents| documents.into_iter().next()) {
        Ok(Some(Yaml::Hash(front_matter))) => front_matter,
        Ok(_) => return Remarks::new(),
        Err(error) => return vec![format!("the front matter is not YAML: {error}")],
    };
    let mut remarks = Remarks::new();
    for (name, value) in &front_matter {
        let name = plain(name).unwrap_or_default();
        if !place(&name, value, item, extension) {
            remarks.push(format!("`{name}` of the front matter has no place in a feed"));
        }
    }
    remarks
}

/// Puts a value where its name says; `false` if that has no place.
fn place(name: &str, value: &Yaml, item: &mut Object, extension: &mut Object) -> bool {
    match (name, plain(value)) {
        ("hook", Some(text)) => {
            extension.insert(name.to_owned(), text.into());
        }
        ("author" | "authors", _) => {
            let authors: Vec<Value> = list(value).into_iter().map(|name| json!({ "name": name })).collect();
            item.insert("authors".to_owned(), authors.into());
        }
        ("tags" | "categories", _) => {
            let mut tags = item.get("tags").and_then(Value::as_array).cloned().unwrap_or_default();
            tags.extend(list(value).into_iter().map(Value::from));
            item.insert("tags".to_owned(), tags.into());
        }
        (_, Some(text)) => {
            let Some((_, member)) = NAMES.iter().find(|(known, _)| *known == name) else { return false };
            item.insert((*member).to_owned(), text.into());
        }
        _ => return false,
    }
    true
}

/// A value that is one word or several, as it is written.
fn plain(value: &Yaml) -> Option<String> {
    match value {
        Yaml::String(text) | Yaml::Real(text) => Some(text.clone()),
        Yaml::Integer(number) => Some(number.to_string()),
        Yaml::Boolean(flag) => Some(flag.to_string()),
        _ => None,
    }
}

/// A list, or one value as a list of one.
fn list(value: &Yaml) -> Vec<String> {
    match value {
        Yaml::Array(list) => list.iter().filter_map(plain).collect(),
        one => plain(one).into_iter().collect(),
    }
}
