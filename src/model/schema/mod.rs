//! JSON Schemas of everything that is written as YAML or TOML.
//!
//! They are made from the structs. What runs in a browser has them as they were made: what makes them is larger than they are.

#[cfg(feature = "native")]
mod derived;
#[cfg(not(feature = "native"))]
mod written;

#[cfg(feature = "native")]
pub use derived::{of, of_output};

use super::Kind;
use super::config::{ExtraField, ExtraType};
#[cfg(feature = "native")]
use derived::defined;
use serde_json::{Map, Value, json};
#[cfg(not(feature = "native"))]
use written::defined;

/// The names of the schemas that are not of kinds.
pub const OTHERS: [&str; 9] =
    ["config", "facets", "translation", "accessibility", "alignment", "cycle", "involved", "journey", "timeline"];

/// The schema of a kind's front matter, with the extra fields that a site declares for it.
pub fn of_kind(kind: Kind, extra: &[ExtraField]) -> Value {
    let mut schema = defined(kind.name()).unwrap_or_default();
    let declared: Vec<&ExtraField> = extra.iter().filter(|field| field.kind == kind).collect();
    schema["properties"]["extra"] = extra_schema(&declared);
    if declared.iter().any(|field| field.required)
        && let Some(required) = schema["required"].as_array_mut()
    {
        required.push(json!("extra"));
    }
    schema
}

/// The schema of `goodhelp.toml`.
pub fn of_config() -> Value {
    defined("config").unwrap_or_default()
}

/// The schema of `content/facets.yaml`.
pub fn of_facets() -> Value {
    defined("facets").unwrap_or_default()
}

/// The schema of the fields that a translation has besides those of its kind.
pub fn of_translation() -> Value {
    defined("translation").unwrap_or_default()
}

/// The schema of `content/accessibility.yaml`.
pub fn of_accessibility() -> Value {
    defined("accessibility").unwrap_or_default()
}

/// The schema of the data of a figure that comes with the theme.
pub fn of_figure(name: &str) -> Option<Value> {
    let is_figure = OTHERS[4..].contains(&name);
    is_figure.then(|| defined(name)).flatten()
}

/// All of them, a line each, for what cannot make them: an object of schemas by their names.
#[cfg(feature = "native")]
pub fn all() -> String {
    let names = Kind::ALL.into_iter().map(Kind::name).chain(OTHERS);
    let lines: Vec<String> = names.filter_map(|name| Some(format!("{}: {}", json!(name), defined(name)?))).collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

fn extra_schema(fields: &[&ExtraField]) -> Value {
    let property = |field: &&ExtraField| {
        let mut schema = match field.field_type {
            ExtraType::Text => json!({ "type": "string", "minLength": 1, "maxLength": 500 }),
            ExtraType::Number => json!({ "type": "number" }),
            ExtraType::Date => json!({ "type": "string", "format": "date" }),
            ExtraType::WebAddress => json!({ "type": "string", "format": "web-address" }),
            ExtraType::YesNo => json!({ "type": "boolean" }),
            ExtraType::Choice => json!({ "enum": field.values }),
            ExtraType::Choices => json!({ "type": "array", "items": { "enum": field.values }, "uniqueItems": true }),
        };
        schema["description"] = json!(field.label);
        (field.name.clone(), schema)
    };
    let properties: Map<String, Value> = fields.iter().map(property).collect();
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name.as_str()).collect();
    json!({
        "description": "Fields that this site declares in `goodhelp.toml`.",
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}
