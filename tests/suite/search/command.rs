//! `goodhelp search` from the outside.

use crate::site::repository;
use serde_json::Value;
use std::process::{Command, Output};

fn search(arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_goodhelp");
    let mut command = Command::new(program);
    command.arg("--root").arg(repository()).arg("search").args(arguments).args(["--date", "2026-11-22"]);
    command.output().unwrap()
}

fn out(arguments: &[&str]) -> String {
    let run = search(arguments);
    assert_eq!(run.status.code(), Some(0), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}

fn error(arguments: &[&str]) -> String {
    let run = search(arguments);
    assert_eq!((run.status.code(), run.stdout.as_slice()), (Some(2), b"".as_slice()));
    String::from_utf8(run.stderr).unwrap()
}

#[test]
fn json_has_exactly_what_it_says() {
    let json: Value = serde_json::from_str(&out(&["homelesness", "--format", "json", "--limit", "3"])).unwrap();
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&json), ["total", "hits", "facets"]);
    assert_eq!(json["hits"].as_array().unwrap().len(), 3);
    assert_eq!(keys(&json["hits"][0]), ["url", "title", "kind", "score", "extract"]);
    assert!(json["hits"][0]["extract"].is_string() && json["hits"][0]["score"].is_number());
    assert_eq!(keys(&json["facets"]["kind"][0]), ["id", "name", "count"]);
}

/// What the terminal says of the sources and what a browser would read from the output of a build.
#[test]
fn the_terminal_and_the_built_index_agree() {
    for words in
        ["homelessness", "rough sleeper", "grounswell", "\"safe to fail\"", "help −money", "confidence scale 0 to 100"]
    {
        let json: Value = serde_json::from_str(&out(&[words, "--format", "json"])).unwrap();
        let answer = super::ask(super::own(), words);
        assert_eq!(json["total"], answer.total, "{words}");
        let hits = json["hits"].as_array().unwrap();
        assert_eq!(hits.len(), answer.hits.len(), "{words}");
        assert!(!hits.is_empty(), "{words}");
        for (said, hit) in hits.iter().zip(&answer.hits) {
            assert_eq!(said["url"], hit.url);
            assert_eq!(said["title"], hit.title);
            assert_eq!(said["extract"], hit.extract.text);
            assert_eq!(said["score"].to_string().parse::<f32>().unwrap(), hit.score);
        }
    }
}

#[test]
fn people_get_few_words() {
    let text = out(&["grounswell", "--limit", "1"]);
    assert!(text.starts_with("Did you mean: groundswell\n\nGroundswell (case-study)\n  "), "{text}");
    assert!(text.contains("\n  /case-studies/groundswell/\n") && !text.contains('\u{1b}'), "{text}");
    assert_eq!(out(&["qqqqzzzz"]), "Nothing was found.\n");
}

#[test]
fn filters_and_minus_are_read() {
    let text = out(&["confidence", "--sector", "homelessness,digital", "--kind", "case-study", "--people", "homeless"]);
    assert!(text.contains("/case-studies/groundswell/"), "{text}");
    let text = out(&["advocate", "-groundswell", "--limit", "100"]);
    assert!(!text.contains("/case-studies/groundswell/"), "{text}");
    assert!(out(&["--like", "groundswell", "--limit", "5"]).contains("5 of"));
    assert!(out(&["homeless", "--filter", "setting=hospital"]).contains("/case-studies/"));
}

#[test]
fn wrong_calls_say_what_to_do() {
    assert_eq!(
        error(&["x", "--sector", "homelesness"]),
        "error: there is no sector homelesness\nhelp: did you mean homelessness?\n"
    );
    assert_eq!(
        error(&["--like", "grounswell"]),
        "error: there is no text grounswell\nhelp: did you mean groundswell?\n"
    );
    assert!(error(&["x", "--filter", "colour=red"]).contains("help: there are kind, sector"));
    assert!(error(&["x", "--filter", "colour"]).contains("FACET=ID"));
}
