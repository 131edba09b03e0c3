//! The files with which a script finds examples.

use super::tiny::tiny;
use crate::sites::text;
use serde_json::Value;
use std::collections::BTreeMap;

const TITLE: &str = "Alpha </script><script>alert(1)</script> & \"quoted\" 'too' <!-- x";

fn json(path: &str) -> Value {
    serde_json::from_str(text(tiny(), path)).unwrap()
}

/// The titles of the examples that have each value: `people/young-people` → titles.
fn found(folder: &str) -> BTreeMap<String, Vec<String>> {
    let (index, texts) = (json(&format!("{folder}examples.json")), json(&format!("{folder}examples/0.json")));
    let mut found = BTreeMap::new();
    for (field, values) in index["fields"].as_object().unwrap() {
        for (value, steps) in values.as_object().unwrap() {
            let mut number = 0;
            let titles = steps.as_array().unwrap().iter().map(|step| {
                number += step.as_u64().unwrap() as usize;
                texts[number]["title"].as_str().unwrap().to_string()
            });
            found.insert(format!("{field}/{value}"), titles.collect());
        }
    }
    found
}

#[test]
fn what_is_found_is_what_the_examples_say() {
    let found = found("tools/find/");
    for value in ["people/all", "setting/home", "cycle/purpose", "place/ynys"] {
        assert!(found[value].iter().any(|title| title == TITLE), "{value}: {found:#?}");
    }
    // Beta says nothing of where it happens.
    assert!(found["people/all"].iter().any(|title| title == "Beta"), "{found:#?}");
    assert!(!found["setting/home"].iter().any(|title| title == "Beta"), "{found:#?}");
}

#[test]
fn each_language_leads_to_its_own_pages() {
    for (folder, place) in [("tools/find/", ""), ("cy/tools/find/", "cy/")] {
        let texts = json(&format!("{folder}examples/0.json"));
        let hrefs: Vec<&str> = texts.as_array().unwrap().iter().map(|it| it["href"].as_str().unwrap()).collect();
        assert!(!hrefs.is_empty());
        for href in hrefs {
            let path = href.strip_prefix("/a/b/").unwrap_or_else(|| panic!("{href}"));
            assert!(path.starts_with(&format!("{place}case-studies/")), "{folder}: {href}");
            assert!(tiny().contains_key(&format!("{path}index.html")), "{folder}: {href}");
        }
    }
}

#[test]
fn the_page_itself_names_them_in_no_script() {
    let page = text(tiny(), "tools/find/index.html");
    assert!(!page.contains("application/json"));
}
