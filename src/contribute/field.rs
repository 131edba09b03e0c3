//! The fields of a kind as people are asked for them, read from the schema of its front matter.

use crate::model::case_study::CaseStudy;
use crate::model::config::ExtraField;
use crate::model::field::{FACET, GROUP, PRIVATE, REFERS_TO, START};
use crate::model::{Kind, schema};
use serde_json::Value as Json;

/// A field.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Its name in front matter.
    pub name: String,
    /// What it is, in a sentence.
    pub help: String,
    /// Whether the file is broken without it.
    pub needed: bool,
    /// Whether no message may repeat its value.
    pub private: bool,
    /// The heading that begins with it.
    pub group: Option<String>,
    /// What a new file has in it: its value where nobody gives one, or one to begin with.
    pub start: Option<Json>,
    /// What it holds.
    pub shape: Shape,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A text.
    Text {
        /// The most characters.
        longest: Option<u64>,
        /// Its format, one of [`crate::model::field::FORMATS`].
        format: Option<String>,
    },
    /// A whole number, at least this.
    Whole(i64),
    /// Any number.
    Number,
    /// Yes or no.
    YesNo,
    /// One of these.
    Choice(Vec<Choice>),
    /// The id of something else on the site: of the kind of this name, a `practice`, or `facet:` with the name of a list.
    Reference(String),
    /// Several, at least so many.
    List(Box<Shape>, u64),
    /// Fields of its own.
    Record(Vec<Field>),
}

/// One of several values.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The value.
    pub value: Json,
    /// What it means; empty where the value says it.
    pub help: String,
}

/// The fields of a kind in their order, with those that a site declares for it.
pub fn fields(kind: Kind, extra: &[ExtraField]) -> Vec<Field> {
    let mut fields = record(&schema::of_kind(kind, extra));
    fields.retain(|field| !matches!(&field.shape, Shape::Record(inner) if inner.is_empty()));
    fields
}

/// The headings under which the text of a kind is asked for; none where it is told in one piece.
pub fn body_sections(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::CaseStudy => &CaseStudy::SECTIONS,
        _ => &[],
    }
}

fn record(schema: &Json) -> Vec<Field> {
    let needed = schema["required"].as_array();
    let is_needed = |name: &str| needed.is_some_and(|names| names.iter().any(|other| other == name));
    let fields = schema["properties"].as_object().into_iter().flatten();
    fields.map(|(name, property)| field(name, property, is_needed(name))).collect()
}

fn field(name: &str, schema: &Json, needed: bool) -> Field {
    let text = |key: &str| schema[key].as_str().map(str::to_string);
    Field {
        name: name.to_string(),
        help: text("description").unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" "),
        needed,
        private: schema[PRIVATE] == true,
        group: text(GROUP),
        start: [START, "default"].iter().find_map(|key| schema.get(*key)).cloned(),
        shape: shape(schema),
    }
}

fn shape(schema: &Json) -> Shape {
    let text = |key: &str| schema[key].as_str().map(str::to_string);
    if let Some(kind) = text(REFERS_TO) {
        return Shape::Reference(kind);
    }
    if let Some(facet) = text(FACET) {
        return Shape::Reference(format!("facet:{facet}"));
    }
    let choices = choices(schema);
    if !choices.is_empty() {
        return Shape::Choice(choices);
    }
    match schema["type"].as_str() {
        Some("array") => Shape::List(shape(&schema["items"]).into(), schema["minItems"].as_u64().unwrap_or(0)),
        Some("object") => Shape::Record(record(schema)),
        Some("boolean") => Shape::YesNo,
        Some("integer") => Shape::Whole(schema["minimum"].as_i64().unwrap_or(0)),
        Some("number") => Shape::Number,
        _ => Shape::Text { longest: schema["maxLength"].as_u64(), format: text("format") },
    }
}

/// The values of an enumeration, of which each may have a description.
fn choices(schema: &Json) -> Vec<Choice> {
    let plain = |value: &Json| Choice { value: value.clone(), help: String::new() };
    let mut found: Vec<Choice> = schema["enum"].as_array().into_iter().flatten().map(plain).collect();
    for choice in schema["oneOf"].as_array().into_iter().flatten() {
        match (choice.get("const"), choice["enum"].as_array()) {
            (Some(value), _) => {
                found.push(Choice {
                    value: value.clone(),
                    help: choice["description"].as_str().unwrap_or_default().into(),
                });
            }
            (None, Some(values)) => found.extend(values.iter().map(plain)),
            _ => {}
        }
    }
    found
}
