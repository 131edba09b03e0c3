//! The place of a finding is that of its words in the file, however they are written there.

use super::{findings, rule, site};
use goodhelp::build::Cache;
use proptest::prelude::*;

/// The sources of what a rule for `target` words finds in a page.
fn marked(page: &str) -> Vec<String> {
    let style = rule("ignorecase: true\ntokens: ['target(?: words)?', 'it''s target']");
    let snapshot = site(&[("styles/Own/A.yml", &style), ("content/pages/page.md", page)]);
    let found = findings(&snapshot, &Cache::none());
    found
        .iter()
        .filter(|it| it.message.ends_with("(Own.A)"))
        .map(|it| page[it.span.unwrap().range()].to_string())
        .collect()
}

#[test]
fn in_a_body() {
    let body = "Target & *target\nwords* &amp; \\*target `target`\r\n\r\n- [target words](target.md \"target\")\n  1. ŵ target\n";
    let page = format!("---\ntitle: Page\nsummary: S\n---\n{body}");
    assert_eq!(marked(&page), ["Target", "target\nwords", "target", "target words", "target"]);
}

/// Letters that are written as numbers have no place of their own: the whole value stands for them.
#[test]
fn in_front_matter() {
    let page = "---\ntitle: \"My target\"\nsummary: 'It''s target, \"so\" target\n  words'\nextra:\n  a: |\n    Two\n    target words\n  b: >-\n    folded target\n    words\n  c: \"a \\\"target\\\" \\u0077ords target\"\n---\n";
    assert_eq!(
        marked(page),
        [
            "target",
            "It''s target",
            "target\n  words",
            "target words",
            "target\n    words",
            "\"a \\\"target\\\" \\u0077ords target\""
        ]
    );
}

#[test]
fn in_a_figure() {
    let page = "---\ntitle: Page\nsummary: S\n---\n\n```cycle\ntitle: The target words\n```\n\n```rust\nlet target words = 1;\n```\n";
    assert!(marked(page).contains(&"target words".to_string()));
}

/// A name that the site does not know has capital letters within a sentence, and the word beside it too.
#[test]
fn names_have_capital_letters() {
    let found = |body: &str| marked(&format!("---\ntitle: Page\nsummary: S\n---\n\n{body}\n")).len();
    for name in [
        "We met the Roshni Target Project.",
        "Ask Jo’s Target Words.",
        "Target Words Trust began.",
        "We met (Target Words Trust).",
        "The Target Project began.",
    ] {
        assert_eq!(found(name), 0, "{name}");
    }
    for words in [
        "We met our Target Words and their friends.",
        "Our Target began.",
        "Target Words began.",
        "Target Jo.",
        "It is so. Target Jo.",
        "We met Jo, Target and Sam.",
        "We met a target Project.",
        "We met the NHS Target.",
        "## Meet The Target Project",
        "TARGET WORDS HERE, ALL TARGET",
    ] {
        assert!(found(words) > 0, "{words}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever stands around it: the place is inside the file and between characters, and holds the word.
    #[test]
    fn whatever_stands_around(before in "[ a-zŵ“”'\"*_`>#&;\\\\\\[\\]|\n-]{0,40}", after in "[ a-zŵ“”'\"*_`>#&;\\\\\\[\\]|\n-]{0,40}") {
        let page = format!("---\ntitle: Page\nsummary: S\n---\n\n{before} target {after}\n");
        for words in marked(&page) {
            prop_assert!(words.to_lowercase().contains("target"), "{words:?}");
        }
    }
}
