//! What the program finds wrong with a value by its schema is what a whole validator finds.

use crate::site::repository;
use goodhelp::model::config::ExtraField;
use goodhelp::model::field::{FORMATS, format_problem};
use goodhelp::model::{Kind, schema};
use goodhelp::parse::{FIGURES, KEYWORDS, faults};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeSet;

/// Keywords that say nothing about values.
const NOTES: [&str; 4] = ["$schema", "default", "description", "title"];

/// All schemas as the program checks by them.
fn schemas() -> Vec<Json> {
    let extra: Vec<ExtraField> =
        ["text", "number", "date", "web-address", "yes-no", "choice", "choices"].into_iter().map(extra_field).collect();
    let kinds = Kind::ALL.into_iter().map(|kind| schema::of_kind(kind, &extra));
    let figures = FIGURES.into_iter().filter_map(schema::of_figure);
    let all = kinds.chain(figures).chain([schema::of_config(), schema::of_facets()]);
    all.map(goodhelp::parse::prepared).collect()
}

/// A field of this type that a site declares.
fn extra_field(name: &str) -> ExtraField {
    let declared = json!({
        "kind": "case-study", "name": name.replace('-', "_"), "label": "L", "type": name, "values": ["an-id", "b", "c"], "required": true,
    });
    serde_json::from_value(declared).unwrap()
}

fn validator(schema: &Json) -> Validator {
    let mut options = jsonschema::options().should_validate_formats(true);
    for format in FORMATS {
        options = options.with_format(format, move |text: &str| format_problem(format, text).is_none());
    }
    options.build(schema).unwrap()
}

#[test]
fn the_written_schemas_are_those_of_the_structs() {
    let path = repository().join("src/model/schema/schemas.json");
    let all = schema::all();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &all).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == all, "run with UPDATE_DOCS=1 to rewrite {}", path.display());
    let names: Map<String, Json> = serde_json::from_str(&written).unwrap();
    assert_eq!(names.len(), Kind::ALL.len() + schema::OTHERS.len());
}

#[test]
fn no_schema_says_more_than_is_read() {
    fn keywords(schema: &Json, found: &mut BTreeSet<String>) {
        let Json::Object(fields) = schema else { return };
        for (name, value) in fields {
            found.insert(name.clone());
            match name.as_str() {
                "properties" => value.as_object().unwrap().values().for_each(|inner| keywords(inner, found)),
                "items" | "additionalProperties" => keywords(value, found),
                _ => {}
            }
        }
    }
    let mut found = BTreeSet::new();
    schemas().iter().for_each(|schema| keywords(schema, &mut found));
    let is_read = |name: &String| KEYWORDS.contains(&name.as_str()) || NOTES.contains(&name.as_str());
    let others: Vec<&String> = found.iter().filter(|name| !is_read(name) && !name.starts_with("x-")).collect();
    assert!(others.is_empty(), "nobody reads {others:?}");
}

/// Where and by which keyword a validator finds something wrong, in the order of places.
fn expected(validator: &Validator, value: &Json) -> BTreeSet<(String, String)> {
    validator.iter_errors(value).map(|it| (it.instance_path().to_string(), it.kind().keyword().to_string())).collect()
}

fn found(schema: &Json, value: &Json) -> BTreeSet<(String, String)> {
    let place =
        |path: &[String]| path.iter().map(|part| format!("/{}", part.replace('~', "~0").replace('/', "~1"))).collect();
    faults(schema, value).iter().map(|fault| (place(&fault.path), fault.rule.keyword().to_string())).collect()
}

/// Values that fit a schema more or less.
fn values(schema: &Json) -> BoxedStrategy<Json> {
    let texts = prop_oneof![
        Just(json!("")),
        Just(json!("an-id")),
        Just(json!("power-sharing/trust")),
        Just(json!("2026-11-22")),
        Just(json!("2026-02-31")),
        Just(json!("https://a.example/")),
        Just(json!("a@b.example")),
        Just(json!("68%")),
        Just(json!("ŵ".repeat(90))),
        Just(json!("x".repeat(301))),
        Just(json!("en-GB")),
        Just(json!("/a/")),
    ];
    let others = prop_oneof![
        Just(json!(0)),
        Just(json!(-1)),
        Just(json!(7)),
        // To a validator it is the 2 of a list of choices; who reads the field wants the 2 as it is listed.
        Just(json!(if schema["enum"].is_array() { 2.5 } else { 2.0 })),
        Just(json!(2.5)),
        Just(json!(true)),
        Just(json!([])),
        Just(json!({})),
        Just(json!([1, "a"])),
        Just(json!({ "name": "a" })),
    ];
    let own: BoxedStrategy<Json> = if let Some(choices) = schema["enum"].as_array() {
        prop::sample::select(choices.clone()).boxed()
    } else if let Some(items) = schema.get("items") {
        prop::collection::vec(values(items), 0..4).prop_map(Json::Array).boxed()
    } else if let Some(fields) = schema["properties"].as_object() {
        let each: Vec<BoxedStrategy<Option<(String, Json)>>> = fields
            .iter()
            .map(|(name, inner)| {
                let name = name.clone();
                prop::option::weighted(0.7, values(inner).prop_map(move |value| (name.clone(), value))).boxed()
            })
            .collect();
        let stranger = prop::option::weighted(0.1, Just(("stranger".to_string(), json!("x"))));
        (each, stranger)
            .prop_map(|(each, stranger)| {
                Json::Object(each.into_iter().flatten().chain(stranger).collect::<Map<_, _>>())
            })
            .boxed()
    } else {
        texts.clone().boxed()
    };
    prop_oneof![12 => own, 1 => texts, 1 => others].boxed()
}

#[test]
fn a_whole_validator_finds_the_same() {
    for schema in schemas() {
        let validator = validator(&schema);
        let mut runner =
            proptest::test_runner::TestRunner::new(ProptestConfig { cases: 60, ..ProptestConfig::default() });
        let compared = runner.run(&values(&schema), |value| {
            prop_assert_eq!(found(&schema, &value), expected(&validator, &value), "of {}", value);
            Ok(())
        });
        assert!(compared.is_ok(), "{}: {compared:?}", schema["title"]);
    }
}
