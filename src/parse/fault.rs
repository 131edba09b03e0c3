//! What is wrong with a value by its schema.
//!
//! The schemas are those of this program's own structs, which say few things. This reads just these, so that a browser need
//! not carry a whole validator; the tests hold it equal to one (`tests/suite/faults.rs`), and a keyword that it does not know
//! is a failure there.

use crate::model::field::format_problem;
use serde_json::Value as Json;

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault<'a> {
    /// The names and numbers on the way to the value.
    pub path: Vec<String>,
    /// The value.
    pub value: &'a Json,
    /// What is wrong with it.
    pub rule: Rule<'a>,
}

/// What a value does not keep to.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule<'a> {
    /// It has names that nobody knows.
    AdditionalProperties(Vec<&'a str>),
    /// It lacks this name.
    Required(&'a str),
    /// It is of another type than this.
    Type(&'a str),
    /// It is none of these.
    Enum(&'a [Json]),
    /// It is not in this format.
    Format(&'a str),
    /// It has more characters.
    MaxLength(u64),
    /// It has fewer characters.
    MinLength(u64),
    /// It has fewer names.
    MinProperties(u64),
    /// It has fewer elements.
    MinItems(u64),
    /// It has more elements.
    MaxItems(u64),
    /// It has an element twice.
    UniqueItems,
    /// It is less.
    Minimum(&'a Json),
    /// It is more.
    Maximum(&'a Json),
}

impl Rule<'_> {
    /// The keyword of the schema.
    pub fn keyword(&self) -> &'static str {
        match self {
            Rule::AdditionalProperties(_) => "additionalProperties",
            Rule::Required(_) => "required",
            Rule::Type(_) => "type",
            Rule::Enum(_) => "enum",
            Rule::Format(_) => "format",
            Rule::MaxLength(_) => "maxLength",
            Rule::MinLength(_) => "minLength",
            Rule::MinProperties(_) => "minProperties",
            Rule::MinItems(_) => "minItems",
            Rule::MaxItems(_) => "maxItems",
            Rule::UniqueItems => "uniqueItems",
            Rule::Minimum(_) => "minimum",
            Rule::Maximum(_) => "maximum",
        }
    }
}

/// The keywords that say what a value has to be, as [`faults`] reads them.
pub const KEYWORDS: [&str; 15] = [
    "additionalProperties",
    "enum",
    "format",
    "items",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "properties",
    "required",
    "type",
    "uniqueItems",
];

/// All that is wrong with a value, what contains it before what is in it.
pub fn faults<'a>(schema: &'a Json, value: &'a Json) -> Vec<Fault<'a>> {
    let mut found = Vec::new();
    look(schema, value, &mut Vec::new(), &mut found);
    found
}

fn look<'a>(schema: &'a Json, value: &'a Json, path: &mut Vec<String>, found: &mut Vec<Fault<'a>>) {
    let mut report = |rule| found.push(Fault { path: path.clone(), value, rule });
    let number = |key: &str| schema[key].as_u64();
    if let Some(wanted) = schema["type"].as_str()
        && !is_of(wanted, value)
    {
        report(Rule::Type(wanted));
    }
    if let Some(choices) = schema["enum"].as_array()
        && !choices.contains(value)
    {
        report(Rule::Enum(choices));
    }
    match value {
        Json::String(text) => {
            // Characters are counted, as people do.
            let length = text.chars().count() as u64;
            number("maxLength")
                .filter(|most| length > *most)
                .into_iter()
                .for_each(|most| report(Rule::MaxLength(most)));
            number("minLength").filter(|least| length < *least).into_iter().for_each(|it| report(Rule::MinLength(it)));
            if let Some(format) = schema["format"].as_str()
                && format_problem(format, text).is_some()
            {
                report(Rule::Format(format));
            }
        }
        Json::Number(given) => {
            let given = given.as_f64();
            let beyond = |key: &str, is_beyond: fn(f64, f64) -> bool| {
                let limit = schema.get(key)?;
                is_beyond(given?, limit.as_f64()?).then_some(limit)
            };
            beyond("minimum", |given, least| given < least).into_iter().for_each(|it| report(Rule::Minimum(it)));
            beyond("maximum", |given, most| given > most).into_iter().for_each(|it| report(Rule::Maximum(it)));
        }
        Json::Array(elements) => {
            let length = elements.len() as u64;
            number("minItems").filter(|least| length < *least).into_iter().for_each(|it| report(Rule::MinItems(it)));
            number("maxItems").filter(|most| length > *most).into_iter().for_each(|it| report(Rule::MaxItems(it)));
            let is_twice = |(place, element): (usize, &Json)| elements[..place].contains(element);
            if schema["uniqueItems"] == Json::Bool(true) && elements.iter().enumerate().any(is_twice) {
                report(Rule::UniqueItems);
            }
            if let Some(items) = schema.get("items") {
                for (place, element) in elements.iter().enumerate() {
                    path.push(place.to_string());
                    look(items, element, path, found);
                    path.pop();
                }
            }
        }
        Json::Object(fields) => {
            let known = schema["properties"].as_object();
            let is_known = |name: &str| known.is_some_and(|known| known.contains_key(name));
            let others = schema.get("additionalProperties");
            if others == Some(&Json::Bool(false)) {
                let unknown: Vec<&str> = fields.keys().map(String::as_str).filter(|name| !is_known(name)).collect();
                if !unknown.is_empty() {
                    report(Rule::AdditionalProperties(unknown));
                }
            }
            let needed = schema["required"].as_array().into_iter().flatten().filter_map(Json::as_str);
            needed.filter(|name| !fields.contains_key(*name)).for_each(|name| report(Rule::Required(name)));
            let least = number("minProperties").filter(|least| (fields.len() as u64) < *least);
            least.into_iter().for_each(|least| report(Rule::MinProperties(least)));
            for (name, field) in fields {
                let inner = known.and_then(|known| known.get(name)).or(others.filter(|others| others.is_object()));
                if let Some(inner) = inner {
                    path.push(name.clone());
                    look(inner, field, path, found);
                    path.pop();
                }
            }
        }
        Json::Null | Json::Bool(_) => {}
    }
}

/// Whether a value is of a type, as JSON Schema has them: a number without a fraction is a whole one.
fn is_of(wanted: &str, value: &Json) -> bool {
    match value {
        Json::Null => wanted == "null",
        Json::Bool(_) => wanted == "boolean",
        Json::String(_) => wanted == "string",
        Json::Array(_) => wanted == "array",
        Json::Object(_) => wanted == "object",
        Json::Number(number) => {
            wanted == "number" || (wanted == "integer" && number.as_f64().is_some_and(|number| number.fract() == 0.0))
        }
    }
}

/// The name of the type of a value.
pub fn type_of(value: &Json) -> &'static str {
    match value {
        Json::Null => "null",
        Json::Bool(_) => "boolean",
        Json::String(_) => "string",
        Json::Array(_) => "array",
        Json::Object(_) => "object",
        Json::Number(_) => "number",
    }
}
