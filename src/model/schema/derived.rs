//! Schemas made from the structs.

use crate::model::accessibility::Accessibility;
use crate::model::config::Config;
use crate::model::facets::Facets;
use crate::model::figure::{Alignment, Cycle, Involved, Journey, Timeline};
use crate::model::translation::Translation;
use crate::model::{case_study, chapter, characteristic, checklist, page, place, source, story, strategy, term};
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use serde_json::{Value, json};

/// The schema of this name: that of a kind or one of [`super::OTHERS`].
pub(super) fn defined(name: &str) -> Option<Value> {
    Some(match name {
        "case-study" => of::<case_study::CaseStudy>(),
        "characteristic" => of::<characteristic::Characteristic>(),
        "chapter" => of::<chapter::Chapter>(),
        "story" => of::<story::Story>(),
        "checklist" => of::<checklist::Checklist>(),
        "strategy" => of::<strategy::Strategy>(),
        "term" => of::<term::Term>(),
        "place" => of::<place::Place>(),
        "source" => of::<source::Source>(),
        "page" => of::<page::Page>(),
        "config" => of::<Config>(),
        "facets" => of::<Facets>(),
        "translation" => of::<Translation>(),
        "accessibility" => of::<Accessibility>(),
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
