//! Which fields of front matter are in a reader's language.

use crate::model::config::{ExtraField, ExtraType};
use crate::model::{Kind, schema};
use crate::parse::{Node, Value};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Names of people and of what is not called otherwise in another language, and addresses.
const SAME_EVERYWHERE: [&str; 5] = ["aliases", "authors", "contributors", "steward", "gss"];

/// The schemas of all kinds, to tell words from ids, dates and figures.
static SCHEMAS: LazyLock<BTreeMap<Kind, Json>> =
    LazyLock::new(|| Kind::ALL.into_iter().map(|kind| (kind, schema::of_kind(kind, &[]))).collect());

/// The fields of a kind on a site.
pub struct Fields<'a> {
    schema: &'a Json,
    /// Fields of the site's own that are words.
    extra: Vec<&'a str>,
}

impl<'a> Fields<'a> {
    /// Those of a kind, of which a site declares these extra ones.
    pub fn of(kind: Kind, extra: &'a [ExtraField]) -> Fields<'a> {
        let extra = extra.iter().filter(|field| field.kind == kind && field.field_type == ExtraType::Text);
        Fields { schema: &SCHEMAS[&kind], extra: extra.map(|field| field.name.as_str()).collect() }
    }

    /// Every text in front matter that is in a reader's language: its path, the names and numbers joined by `/`, and its
    /// node.
    pub fn texts<'n>(&self, tree: &'n Node) -> Vec<(String, &'n Node)> {
        let mut found = Vec::new();
        walk(tree, Some(self.schema), String::new(), &mut found);
        if let Some(Value::Map(entries)) = tree.get("extra").map(|extra| &extra.value) {
            let own = entries.iter().filter(|entry| self.extra.contains(&entry.key.as_str()));
            found.extend(own.map(|entry| (format!("extra/{}", entry.key), &entry.node)));
        }
        found
    }
}

fn walk<'n>(node: &'n Node, schema: Option<&Json>, path: String, found: &mut Vec<(String, &'n Node)>) {
    let Some(schema) = schema else { return };
    let below = |part: &str| if path.is_empty() { part.to_string() } else { format!("{path}/{part}") };
    match &node.value {
        Value::Text(text) if is_words(schema) && !text.trim().is_empty() => found.push((path, node)),
        Value::List(nodes) => {
            for (number, node) in nodes.iter().enumerate() {
                walk(node, schema.get("items"), below(&number.to_string()), found);
            }
        }
        Value::Map(entries) => {
            let properties = schema.get("properties");
            let entries = entries.iter().filter(|entry| !SAME_EVERYWHERE.contains(&entry.key.as_str()));
            for entry in entries.filter(|entry| entry.key != "extra") {
                walk(&entry.node, properties.and_then(|it| it.get(&entry.key)), below(&entry.key), found);
            }
        }
        _ => {}
    }
}

/// Whether a schema takes any words, and not an id, a date, a figure or one of a few values.
fn is_words(schema: &Json) -> bool {
    const OTHERWISE: [&str; 8] = ["format", "enum", "const", "oneOf", "anyOf", "x-refers-to", "x-facet", "x-private"];
    schema.get("type").and_then(Json::as_str) == Some("string")
        && OTHERWISE.iter().all(|keyword| schema.get(keyword).is_none())
}
