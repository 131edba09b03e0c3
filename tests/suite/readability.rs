//! How easy the handbook is to read.
//!
//! The measure is the Flesch-Kincaid grade (J. P. Kincaid and others, "Derivation of new readability formulas", 1975),
//! counted by the library `textstat`; five more years give the age. `cargo test --test suite readability -- --nocapture`
//! prints each page.

use crate::site::core;
use goodhelp::model::Kind;
use goodhelp::parse::markdown::events;
use goodhelp::parse::{content_path, parse_yaml, split_front_matter};
use goodhelp::source::{File, FilePath};
use pulldown_cmark::{Event, Tag, TagEnd};
use serde_json::Value;

/// Half of the pages ask for no more than this.
const MEDIAN_AGE: f64 = 13.0;
/// No page asks for more than this.
const HIGHEST_AGE: f64 = 16.0;
/// Fewer words than this say nothing about how a page reads.
const FEWEST_WORDS: usize = 40;

#[test]
fn the_handbook_is_easy_to_read() {
    let core = core();
    let mut ages: Vec<(f64, &FilePath)> =
        core.files.iter().filter_map(|(path, file)| Some((age(path, file)?, path))).collect();
    ages.sort_by(|a, b| a.0.total_cmp(&b.0));
    assert!(ages.len() > 200, "{} pages were read", ages.len());
    for (age, path) in &ages {
        println!("{age:5.1} {path}");
    }
    let median = ages[ages.len() / 2].0;
    println!("{median:5.1} is the median of {} pages", ages.len());
    assert!(median <= MEDIAN_AGE, "half of the pages need a reading age of {median:.1} or more");
    let hard: Vec<_> = ages.iter().filter(|(age, _)| *age > HIGHEST_AGE).collect();
    assert!(hard.is_empty(), "{hard:?}");
}

/// The reading age of a text in English; none for sources, which are titles, and where there is hardly any text.
fn age(path: &FilePath, file: &File) -> Option<f64> {
    let content = content_path(path).filter(|content| content.kind != Kind::Source && content.language.is_none())?;
    let text = std::str::from_utf8(file.bytes()?).ok()?;
    let fence = split_front_matter(path, text).ok()?;
    let mut sentences = String::new();
    if content.kind != Kind::Place {
        let fields = parse_yaml(path, &text[fence.yaml.range()], 0).ok()?.to_json();
        add_sentences(&fields, &mut sentences);
    }
    add_body(&text[fence.body.range()], &mut sentences);
    (textstat::lexicon_count(&sentences) >= FEWEST_WORDS).then(|| textstat::flesch_kincaid_grade(&sentences) + 5.0)
}

/// The sentences in front matter: values of several words.
fn add_sentences(fields: &Value, sentences: &mut String) {
    match fields {
        Value::String(text) if text.split_whitespace().count() > 5 => add(text, sentences),
        Value::Array(values) => values.iter().for_each(|value| add_sentences(value, sentences)),
        Value::Object(fields) => fields.values().for_each(|value| add_sentences(value, sentences)),
        _ => {}
    }
}

/// The blocks of a body; code and figures left out.
fn add_body(body: &str, sentences: &mut String) {
    let (mut block, mut in_code) = (String::new(), false);
    for (event, _) in events(body) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(words) | Event::Code(words) if !in_code => block.push_str(&words.replace(['-', '#'], " ")),
            Event::SoftBreak | Event::HardBreak => block.push(' '),
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell | TagEnd::DefinitionListTitle,
            ) => add(&std::mem::take(&mut block), sentences),
            _ => {}
        }
    }
}

fn add(text: &str, sentences: &mut String) {
    let text = text.trim();
    if !text.is_empty() {
        sentences.push_str(text);
        sentences.push_str(if text.ends_with(['.', '?', '!']) { " " } else { ". " });
    }
}
