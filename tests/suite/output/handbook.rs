//! The whole handbook on one page.

use super::output;
use super::tiny::{texts, tiny};
use crate::sites::page;
use std::collections::BTreeSet;

const SECOND: &str = "---\ntitle: Second\nsummary: Another.\npart: ideas\norder: 2\nbasis: handbook\n---\n\n## One thing\n\n\
                      [Here](#one-thing).[^f]\n\n| A |\n|---|\n| b |\n\n```timeline\ntitle: When\nmoments:\n  - { when: then, \
                      what: It began. }\n```\n\n[^f]: A note.\n";

#[test]
fn chapters_stand_in_order_below_one_heading() {
    let mut files = texts();
    files.push(("content/handbook/second.md", SECOND));
    let output = output(&files);
    let page = page(&output, "handbook/print/index.html");
    let main = page.id("_main").unwrap();
    let headings: Vec<(&str, &str)> = page
        .within(main)
        .iter()
        .filter(|it| ["h1", "h2", "h3", "h4"].contains(&it.name.as_str()))
        .map(|it| (it.name.as_str(), it.text.as_str()))
        .collect();
    assert_eq!(
        headings,
        [
            ("h1", "The whole handbook"),
            ("h2", "Contents"),
            ("h2", "First"),
            ("h3", "One thing"),
            ("h3", "One thing"),
            ("h4", "Ŵyn & co"),
            ("h2", "Second"),
            ("h3", "One thing"),
        ]
    );
}

#[test]
fn anchors_of_chapters_do_not_meet_and_lead_where_they_led() {
    let mut files = texts();
    files.push(("content/handbook/second.md", SECOND));
    let output = output(&files);
    let page = page(&output, "handbook/print/index.html");
    let ids: Vec<&str> = page.elements.iter().filter_map(|it| it.get("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    let here = page.all("a").filter_map(|link| link.get("href")?.strip_prefix('#'));
    let dead: Vec<&str> = here.filter(|anchor| !ids.contains(anchor)).collect();
    assert_eq!(dead, [""; 0]);
    assert!(ids.contains(&"second--one-thing") && ids.contains(&"second--_footnote-1"), "{ids:?}");
    let labels: Vec<&str> = page.with("div", "role", "region").filter_map(|it| it.get("aria-label")).collect();
    assert_eq!(labels, ["Table 1", "Table 2"]);
}

#[test]
fn it_is_there_in_languages_that_have_a_chapter() {
    assert!(tiny().contains_key("handbook/print/index.html"));
    // In Welsh it is there in a frame, to which the switch leads.
    assert!(page(tiny(), "cy/handbook/print/index.html").id("_untranslated").is_some());
    let leads_there = |path| page(tiny(), path).all("a").any(|link| link.get("href") == Some("/a/b/handbook/print/"));
    assert!(leads_there("handbook/index.html"));
    assert!(!leads_there("cy/handbook/index.html"));
}
