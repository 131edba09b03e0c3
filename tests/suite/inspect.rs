//! `goodhelp inspect` prints what `goodhelp schema` describes.

use crate::site::repository;
use crate::sites::{microsite_folder, snapshot};
use goodhelp::build::{Cache, linked, with_pages};
use goodhelp::diag::Diagnostics;
use jsonschema::Validator;
use rayon::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

fn goodhelp(root: &Path, arguments: &[&str]) -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_goodhelp")).arg("--root").arg(root).args(arguments).output().unwrap();
    assert!(run.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}

fn schema(name: &str) -> Validator {
    let schema: Value = serde_json::from_str(&goodhelp(&repository(), &["schema", name])).unwrap();
    assert!(schema["description"].is_string(), "{name}");
    jsonschema::validator_for(&schema).unwrap()
}

fn check(validator: &Validator, name: &str, value: &Value) {
    let problems: Vec<String> =
        validator.iter_errors(value).map(|error| format!("{}: {error:.300}", error.instance_path())).collect();
    assert!(problems.is_empty(), "{name}: {problems:#?}");
}

/// One page of every template, of both sites, and what pages share in each language.
#[test]
fn what_a_template_gets_is_what_the_schema_says() {
    let (page_schema, site_schema) = (schema("template-page"), schema("template-site"));
    let mut drawn: BTreeMap<String, usize> = BTreeMap::new();
    for folder in [repository(), microsite_folder()] {
        let snapshot = snapshot(&folder);
        let (cache, mut diagnostics) = (Cache::none(), Diagnostics::default());
        let site = linked(&snapshot, &cache, &mut diagnostics, &|_| {}).site;
        let pages = with_pages(&site, &snapshot, &cache, &mut diagnostics, &|_| {}, |pages| {
            let shared: Vec<Value> =
                pages.shared().iter().map(|shared| serde_json::to_value(shared).unwrap()).collect();
            let pages: Vec<(String, Value)> =
                pages.pages().map(|(_, page)| (page.address.clone(), serde_json::to_value(&page).unwrap())).collect();
            (shared, pages)
        });
        let (shared, pages) = pages.unwrap();
        shared.iter().for_each(|shared| check(&site_schema, "site", shared));
        for (address, page) in &pages {
            check(&page_schema, address, page);
            *drawn.entry(page["template"].as_str().unwrap().into()).or_default() += 1;
        }
    }
    let templates: Vec<&str> = drawn.keys().map(String::as_str).collect();
    assert_eq!(
        templates,
        [
            "case-study",
            "chapter",
            "characteristic",
            "checklist",
            "contribute",
            "facet",
            "gallery",
            "handbook",
            "home",
            "list",
            "not-found",
            "page",
            "place",
            "redirect",
            "register",
            "search",
            "source",
            "story",
            "strategy",
            "strategy-on-a-page",
            "term",
            "tool",
        ]
    );
}

/// The schema is no empty promise: something that templates do not get does not pass.
#[test]
fn the_schema_of_a_page_refuses_what_is_no_page() {
    let folder = microsite_folder();
    let printed = goodhelp(&folder, &["inspect", "case-studies/afon-repair-shed/index.md"]);
    let mut inspected: Value = serde_json::from_str(&printed).unwrap();
    let page_schema = schema("template-page");
    check(&page_schema, "inspected", &inspected["page"]);
    check(&schema("template-site"), "inspected", &inspected["site"]);
    assert_eq!(inspected["page"]["content"]["extra"][0]["values"], serde_json::json!(["council", "lottery"]));
    inspected["page"]["content"]["related"] = serde_json::json!("none");
    assert!(!page_schema.is_valid(&inspected["page"]));
    inspected["page"]["content"] = serde_json::json!({});
    inspected["page"].as_object_mut().unwrap().remove("title");
    assert!(!page_schema.is_valid(&inspected["page"]));
}

#[test]
fn a_page_is_named_by_its_address_or_its_file() {
    let folder = microsite_folder();
    let by_file = goodhelp(&folder, &["inspect", "case-studies/afon-repair-shed/index.cy.md"]);
    let by_address = goodhelp(&folder, &["inspect", "/cy/case-studies/afon-repair-shed/"]);
    assert_eq!(by_file, by_address);
    let wrong = Command::new(env!("CARGO_BIN_EXE_goodhelp"))
        .args(["--root", folder.to_str().unwrap(), "inspect", "/case-studies/afon-repair-shop/"])
        .output()
        .unwrap();
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("did you mean /case-studies/afon-repair-shed/?"));
}
