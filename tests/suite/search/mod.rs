//! Search from the outside: a site in, what is found out.

mod asking;
mod bundle;
mod command;
mod filters;
mod groups;
mod hostile;
mod index;
mod json;
mod languages;
mod parts;
mod relevance;

use crate::site::site;
use crate::sites::{clean, handbook};
use goodhelp::render::Output;
use goodhelp::search::{Answer, Engine, Filters, Question};
use std::sync::{Arc, LazyLock};

/// The index in an output.
fn bundle(output: &Output) -> Arc<[u8]> {
    let mut found = output.iter().filter(|(path, _)| path.starts_with("search/index.") && path.ends_with(".bin"));
    let bytes = found.next().expect("the output has an index").1.shared();
    assert!(found.next().is_none(), "the output has one index");
    bytes
}

/// The index of a site of these texts.
fn engine(texts: &[(&str, &str)]) -> Engine {
    engine_of(&clean(&site(texts)).output)
}

/// The index in an output, to be asked.
pub fn engine_of(output: &Output) -> Engine {
    Engine::open(bundle(output)).unwrap()
}

/// The index of this repository's own site.
fn own() -> &'static Engine {
    static ENGINE: LazyLock<Engine> = LazyLock::new(|| engine_of(handbook()));
    &ENGINE
}

/// The addresses of what is found, the best first.
fn urls(answer: &Answer) -> Vec<&str> {
    answer.hits.iter().map(|hit| hit.url.as_str()).collect()
}

/// What a question finds on an index.
fn ask(engine: &Engine, words: &str) -> Answer {
    engine.ask(&Question::new(words)).unwrap()
}

/// The same with filters.
pub fn filtered(engine: &Engine, words: &str, filters: &[(&str, &[&str])]) -> Answer {
    let owned = |values: &[&str]| values.iter().map(|value| value.to_string()).collect();
    let filters: Filters = filters.iter().map(|(facet, values)| (facet.to_string(), owned(values))).collect();
    engine.ask(&Question { filters, ..Question::new(words) }).unwrap()
}

/// A case study with a title, fields and a body.
fn case_study(title: &str, fields: &str, body: &str) -> String {
    format!(
        "---\ntitle: {title}\norganisation: Somebody\nsummary: One sentence.\ncompleteness: partial\npersons: none\n{fields}\
         ---\n\n## Context\n\n{body}\n"
    )
}
