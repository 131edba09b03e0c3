//! `goodhelp search WORDS`
//!
//! It asks an index that it makes from the sources, and not the one in `public/`: what is found is then what is written
//! there now, whether or not anybody has built the site since.

use super::report::FormatName;
use super::{Call, PROBLEMS, WELL, report};
use crate::build::{self, Build, Cache, Linked};
use crate::diag::{Diagnostics, did_you_mean};
use crate::render::Output;
use crate::search::{About, Answer, Engine, Extract, Filters, Hit, Indexer, Question, SearchError, Sort};
use anyhow::{Result, bail};
use serde_json::{Map, Value, json};
use std::ffi::OsString;
use std::fmt::Write;
use std::io::IsTerminal;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// What to look for: words, "a phrase" in quotation marks, -without a word.
    #[arg(value_name = "WORDS")]
    words: Vec<String>,
    /// Keep what is in this sector; more than one with commas. So for all that follow.
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    sector: Vec<String>,
    /// Keep what shows this characteristic.
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    characteristic: Vec<String>,
    /// Keep what is about this place.
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    place: Vec<String>,
    /// Keep what is for these people.
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    people: Vec<String>,
    /// Keep this kind: case-study, practice, chapter, story, term …
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    kind: Vec<String>,
    /// Keep texts in this language.
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    lang: Vec<String>,
    /// Keep another facet, for instance setting=prison or a field of the site's own, extra-ward=north.
    #[arg(long = "filter", value_name = "FACET=ID")]
    filters: Vec<String>,
    /// Show texts like this one, by its id, instead of looking for words.
    #[arg(long, value_name = "ID", conflicts_with = "words")]
    like: Option<String>,
    /// What comes first.
    #[arg(long, value_enum, default_value = "relevance")]
    sort: SortName,
    /// How many results to show.
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,
    /// How to write them.
    #[arg(long, value_enum, default_value = "human")]
    format: FormatName,
    /// The day on which to decide what has expired; today where it is not given.
    #[arg(long, value_name = "DATE")]
    date: Option<jiff::civil::Date>,
}

/// The arguments of the program, those of a search with a minus sign before the words to leave out: otherwise `-money`
/// would be a row of short options, of which a search has none.
pub(super) fn readable(arguments: impl IntoIterator<Item = OsString>) -> impl Iterator<Item = OsString> {
    let mut is_search = false;
    arguments.into_iter().map(move |argument| {
        is_search |= argument == "search";
        match argument.to_str().and_then(|text| text.strip_prefix('-')) {
            Some(word) if is_search && !word.starts_with('-') && word.chars().count() > 1 => format!("−{word}").into(),
            _ => argument,
        }
    })
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum SortName {
    /// What fits best.
    Relevance,
    /// What was read against its sources last.
    Reviewed,
    /// What rests on the surest evidence.
    Evidence,
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    let disk = call.disk()?;
    let snapshot = call.snapshot(&disk, arguments.date);
    let mut diagnostics = Diagnostics::default();
    let Linked { site, private } = build::linked(&snapshot, &Cache::without_suggestions(), &mut diagnostics, &|_| {});
    if diagnostics.has_errors() {
        let built = Build { output: Output::new(), diagnostics: diagnostics.sorted(), private, pages: 0 };
        report::diagnostics(&built, &snapshot);
        return Ok(PROBLEMS);
    }
    let engine = Engine::open(Indexer::default().index(&site))?;
    let question = question(arguments, engine.about())?;
    let answer = match &arguments.like {
        None => engine.ask(&question)?,
        Some(id) => engine.like(id, &question).map_err(|error| match error {
            SearchError::NoSuchEntry(id) => {
                let known: Vec<&str> = site.entries().map(|(_, entry)| entry.id.as_str()).collect();
                let near =
                    did_you_mean(&id, known).map_or_else(String::new, |near| format!("\nhelp: did you mean {near}?"));
                anyhow::anyhow!("there is no text {id}{near}")
            }
            error => error.into(),
        })?,
    };
    match arguments.format {
        FormatName::Json => report::out(&format!("{:#}\n", json(&answer))),
        FormatName::Human => {
            let style = report::style(std::io::stdout().is_terminal());
            report::out(&human(&answer, style == crate::diag::Style::Coloured));
        }
    }
    Ok(WELL)
}

/// The question of a call. A filter that no text could pass is a slip, so it is said rather than answered with nothing.
fn question(arguments: &Arguments, about: &About) -> Result<Question> {
    let mut filters = Filters::new();
    let named = [
        ("sector", &arguments.sector),
        ("characteristic", &arguments.characteristic),
        ("place", &arguments.place),
        ("people", &arguments.people),
        ("kind", &arguments.kind),
        ("language", &arguments.lang),
    ];
    for (facet, values) in named.into_iter().filter(|(_, values)| !values.is_empty()) {
        filters.entry(facet.to_string()).or_default().extend(values.iter().cloned());
    }
    for filter in &arguments.filters {
        let Some((facet, value)) = filter.split_once('=') else {
            bail!("the filter {filter} names no value\nhelp: write it as FACET=ID, for instance setting=prison");
        };
        filters.entry(facet.to_string()).or_default().push(value.to_string());
    }
    for (facet, values) in &filters {
        check_filter(facet, values, about)?;
    }
    let sort = match arguments.sort {
        SortName::Relevance => Sort::Relevance,
        SortName::Reviewed => Sort::Reviewed,
        SortName::Evidence => Sort::Evidence,
    };
    Ok(Question { filters, sort, limit: arguments.limit, ..Question::new(arguments.words.join(" ")) })
}

fn check_filter(facet: &str, values: &[String], about: &About) -> Result<()> {
    let Some(known) = about.facets.iter().find(|known| known.name == facet) else {
        let names: Vec<&str> = about.facets.iter().map(|facet| facet.name.as_str()).collect();
        bail!("nothing can be filtered by {facet}\nhelp: there are {}", names.join(", "));
    };
    let ids: Vec<&str> = known.values.iter().map(|value| value.id.as_str()).collect();
    if let Some(value) = values.iter().find(|value| !ids.is_empty() && !ids.contains(&value.as_str())) {
        let help = match did_you_mean(value, ids.iter().copied()) {
            Some(near) => format!("did you mean {near}?"),
            None => format!("there are {}", ids.join(", ")),
        };
        bail!("there is no {facet} {value}\nhelp: {help}");
    }
    Ok(())
}

/// `{ total, hits: [{ url, title, kind, score, extract }], facets }`; a facet's values with their counts, by its name.
fn json(answer: &Answer) -> Value {
    let hit = |hit: &Hit| {
        let Hit { url, title, kind, score, extract, .. } = hit;
        // The score is rounded; as a number of another width it would show digits that it does not have.
        let score: f64 = score.to_string().parse().unwrap_or_default();
        json!({ "url": url, "title": title, "kind": kind, "score": score, "extract": extract.text })
    };
    let facets = answer.facets.iter().filter(|facet| !facet.values.is_empty());
    let facets: Map<String, Value> = facets.map(|facet| (facet.name.clone(), json!(facet.values))).collect();
    json!({ "total": answer.total, "hits": answer.hits.iter().map(hit).collect::<Vec<_>>(), "facets": facets })
}

fn human(answer: &Answer, coloured: bool) -> String {
    let mut text = String::new();
    if let Some(meant) = &answer.did_you_mean {
        let _ = writeln!(text, "Did you mean: {meant}\n");
    }
    if answer.hits.is_empty() {
        text.push_str("Nothing was found.\n");
        return text;
    }
    for Hit { url, title, kind, extract, .. } in &answer.hits {
        let title = if coloured { format!("\x1b[1m{title}\x1b[0m") } else { title.clone() };
        let _ = writeln!(text, "{title} ({kind})\n  {}\n  {url}\n", marked(extract, coloured));
    }
    let shown = answer.hits.len();
    let _ = match answer.total == shown {
        true => writeln!(text, "{}", report::plural(shown, "result")),
        false => writeln!(text, "{shown} of {}", report::plural(answer.total, "result")),
    };
    text
}

/// An extract for a terminal: its marked words underlined where there is colour, as they are where there is none.
fn marked(extract: &Extract, coloured: bool) -> String {
    let stretch = |(text, mark): (&str, bool)| match mark && coloured {
        true => format!("\x1b[4m{text}\x1b[0m"),
        false => text.to_string(),
    };
    extract.stretches().into_iter().map(stretch).collect()
}
