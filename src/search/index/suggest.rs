//! What the search box says before the engine is there: the names of everything on the site, those that most texts link
//! to first. A file for each language, small at any size of site, and a file that says where all of search is.

use super::describe::url;
use crate::model::{FrontMatter, Kind};
use crate::render::short_hash;
use crate::site::{Site, Text};
use crate::view::Words;
use fluent_bundle::FluentValue;
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

/// How many bytes a file has at most: what is linked to least is left out.
const MOST: usize = 60_000;
/// Numbers whose sentences stand for those of all others: between them they have every form of the plural that a
/// language may have. A script finds the form of a number, and puts the number in the place of the sample.
const SAMPLES: [u32; 8] = [0, 1, 2, 3, 6, 8, 11, 100];
/// The words that the box says.
const WORDS: [&str; 2] = ["search-all", "search-none"];
/// Those of them that have a number in them.
const NUMBERED: [&str; 1] = ["search-options"];

/// A path in the output and its bytes.
pub type File = (String, Arc<[u8]>);

/// The words that the box says, for each language in the order of the site's.
pub type Said = Vec<Map<String, Value>>;

#[derive(Serialize)]
struct Suggestion {
    title: String,
    kind: &'static str,
    url: String,
    /// Where the title is in another language than the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<String>,
}

/// The words that the box needs on a site.
pub fn said(site: &Site, words: &Words) -> Said {
    (0..site.languages().count()).map(|language| said_in(words, language)).collect()
}

/// The files of search that a browser asks for: the index, the suggestions of each language, and `search/search.json`,
/// which has a fixed name and says where the others are.
pub fn files(site: &Site, index: Arc<[u8]>, said: &Said) -> Vec<File> {
    let base = site.config().base_path();
    let href = |path: &str| format!("{base}{path}");
    let languages: Vec<&str> = site.languages().collect();
    let practices = practices(site);
    let name = super::file_name(&index);
    let mut files: Vec<File> = Vec::new();
    let mut named: Map<String, Value> = Map::new();
    for (number, (language, said)) in languages.iter().zip(said).enumerate() {
        let written = written(&entries(site, &languages, number, &practices), said);
        let path = format!("search/suggestions.{language}.{}.json", short_hash(&[written.as_bytes()]));
        named.insert(language.to_string(), href(&path).into());
        files.push((path, written.into_bytes().into()));
    }
    let mut map = json!({
        "format": 1,
        "languages": languages,
        "index": { "href": href(&name), "bytes": index.len() },
        "suggestions": named,
    });
    // What is there in one language alone is found from pages in every other one. Mostly that is the first.
    if site.originals() != [0] {
        map["originals"] = site.originals().iter().map(|number| languages[*number]).collect();
    }
    files.push(("search/search.json".to_string(), map.to_string().into_bytes().into()));
    files.push((name, index));
    files
}

/// What can be suggested, in order.
fn entries(site: &Site, languages: &[&str], number: usize, practices: &HashMap<&str, usize>) -> Vec<Suggestion> {
    let mut ranked = Vec::new();
    for (_, entry) in site.entries() {
        let (text, own) = entry.text(number);
        let address = url(site, own, &entry.address());
        let language = || (own != number).then(|| languages[own].to_string());
        // Nobody looks for a source before what it is a source of.
        let last = entry.kind == Kind::Source;
        let title = entry.title(number, languages[number]).to_string();
        let also = also(text, &title);
        let suggestion =
            Suggestion { title, kind: entry.kind.name(), url: address.clone(), language: language(), also };
        ranked.push(((last, Reverse(entry.backlinks.len())), suggestion));
        if let FrontMatter::Characteristic(characteristic) = text.front() {
            ranked.extend(characteristic.practices.iter().map(|practice| {
                let id = format!("{}/{}", entry.id, practice.id);
                let suggestion = Suggestion {
                    title: practice.name.clone(),
                    kind: "practice",
                    url: format!("{address}#{}", practice.id),
                    language: language(),
                    also: Vec::new(),
                };
                ((false, Reverse(practices.get(id.as_str()).copied().unwrap_or(0))), suggestion)
            }));
        }
    }
    // What is linked to as often stays in the order of kinds and ids.
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, suggestion)| suggestion).collect()
}

/// Other names under which a reader may look for an entry.
fn also(text: &Text, title: &str) -> Vec<String> {
    let mut also: Vec<String> = match text.front() {
        FrontMatter::CaseStudy(it) => vec![it.organisation.clone()],
        FrontMatter::Story(it) => it.organisation.iter().cloned().collect(),
        FrontMatter::Strategy(it) => it.organisation.iter().cloned().collect(),
        FrontMatter::Term(it) => it.also.iter().map(|also| also.0.clone()).collect(),
        FrontMatter::Place(it) => std::iter::once(it.name.clone()).chain(it.welsh_name.clone()).collect(),
        _ => Vec::new(),
    };
    also.retain(|name| name != title);
    also
}

/// How many texts name each practice.
fn practices(site: &Site) -> HashMap<&str, usize> {
    let mut counts = HashMap::new();
    for reference in site.documents().flat_map(|document| &document.references) {
        if reference.to == "practice" {
            *counts.entry(reference.id.as_str()).or_insert(0) += 1;
        }
    }
    counts
}

fn said_in(words: &Words, language: usize) -> Map<String, Value> {
    let plain = |id: &str| {
        let text = words.text(language, id, &[("words", FluentValue::from("{words}"))]);
        (id.to_string(), Value::from(text))
    };
    let kinds = Kind::ALL.into_iter().map(|kind| format!("kind-{}", kind.name()));
    let kinds: Vec<String> = kinds.chain(["kind-practice".to_string()]).collect();
    let mut said: Map<String, Value> = kinds.iter().map(String::as_str).chain(WORDS).map(plain).collect();
    for id in NUMBERED {
        let sample = |number: &u32| {
            let text = words.text(language, id, &[("count", FluentValue::from(*number))]);
            (number.to_string(), Value::from(text))
        };
        said.insert(id.to_string(), SAMPLES.iter().map(sample).collect::<Map<_, _>>().into());
    }
    said
}

/// As JSON, as much as there is room for.
fn written(entries: &[Suggestion], said: &Map<String, Value>) -> String {
    let mut written = format!("{{\"words\":{},\"entries\":[", Value::from(said.clone()));
    for (number, entry) in entries.iter().enumerate() {
        let entry = serde_json::to_string(entry).unwrap_or_default();
        if written.len() + entry.len() + 4 > MOST {
            break;
        }
        if number > 0 {
            written.push(',');
        }
        written.push_str(&entry);
    }
    written.push_str("]}\n");
    written
}
