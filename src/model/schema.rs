//! JSON Schemas made from the structs.

use super::Kind;
use super::config::{Config, ExtraField, ExtraType};
use super::facets::Facets;
use super::figure::{Alignment, Cycle, Involved, Journey, Timeline};
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use serde_json::{Map, Value, json};

/// The schema of a kind's front matter, with the extra fields that a site declares for it.
pub fn of_kind(kind: Kind, extra: &[ExtraField]) -> Value {
    use super::{case_study, chapter, characteristic, checklist, page, place, source, story, strategy, term};
    let mut schema = match kind {
        Kind::CaseStudy => of::<case_study::CaseStudy>(),
        Kind::Characteristic => of::<characteristic::Characteristic>(),
        Kind::Chapter => of::<chapter::Chapter>(),
        Kind::Story => of::<story::Story>(),
        Kind::Checklist => of::<checklist::Checklist>(),
        Kind::Strategy => of::<strategy::Strategy>(),
        Kind::Term => of::<term::Term>(),
        Kind::Place => of::<place::Place>(),
        Kind::Source => of::<source::Source>(),
        Kind::Page => of::<page::Page>(),
    };
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
    of::<Config>()
}

/// The schema of `content/facets.yaml`.
pub fn of_facets() -> Value {
    of::<Facets>()
}

/// The schema of the data of a figure that comes with the theme.
pub fn of_figure(name: &str) -> Option<Value> {
    Some(match name {
        "alignment" => of::<Alignment>(),
        "cycle" => of::<Cycle>(),
        "involved" => of::<Involved>(),
        "journey" => of::<Journey>(),
        "timeline" => of::<Timeline>(),
        _ => return None,
    })
}

/// The schema of any type, written out without references, in which nothing may be `null`: in front matter an empty
/// value is a missing one.
pub fn of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    WithoutNull.transform(&mut schema);
    schema.to_value()
}

/// The schema of what the program itself writes, for instance of what templates get: every field is there, one without
/// a value is `null`, and there is nothing else.
pub fn of_output<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize().with(|settings| settings.inline_subschemas = true);
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    Closed.transform(&mut schema);
    schema.to_value()
}

/// Lets an object have no fields but those that its schema names. Without it a page would fit the schema of any kind
/// that has fewer fields.
struct Closed;

impl Transform for Closed {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        let Some(object) = schema.as_object_mut() else { return };
        if object.get("type") == Some(&json!("object")) {
            object.entry("additionalProperties").or_insert(json!(false));
        }
    }
}

struct WithoutNull;

impl Transform for WithoutNull {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        let Some(object) = schema.as_object_mut() else { return };
        if let Some(Value::Array(types)) = object.get_mut("type") {
            types.retain(|name| name != "null");
            if let [only] = types.as_slice() {
                let only = only.clone();
                object.insert("type".into(), only);
            }
        }
        if object.get("default") == Some(&Value::Null) {
            object.remove("default");
        }
        for keyword in ["anyOf", "oneOf"] {
            let Some(Value::Array(choices)) = object.get_mut(keyword) else { continue };
            choices.retain(|choice| {
                choice.get("type") != Some(&json!("null")) && choice.get("const") != Some(&Value::Null)
            });
            if let [Value::Object(only)] = choices.as_slice() {
                let only = only.clone();
                object.remove(keyword);
                for (key, value) in only {
                    object.entry(key).or_insert(value);
                }
            }
        }
        if let Some(Value::Array(values)) = object.get_mut("enum") {
            values.retain(|value| !value.is_null());
        }
    }
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
