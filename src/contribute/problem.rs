//! What the checks say, told to whoever fills in a form: at the question that it is about.

use super::filled::FilledFile;
use super::writing::Checked;
use crate::diag::{Code, Diagnostic, Format, render};
use crate::parse::{Node, parse_yaml, split_front_matter};
use serde::Serialize;
use serde_json::Value as Json;

/// Something that a check says of a form.
#[derive(Debug, Serialize)]
pub struct Problem {
    /// All that `goodhelp check --format json` says of it.
    #[serde(flatten)]
    pub record: Json,
    /// The names and numbers on the way to the field that it is about.
    pub field: Option<Vec<Json>>,
    /// The number of the part of the text that it is about.
    pub part: Option<usize>,
    /// The words that it is about, without anything private.
    pub excerpt: Option<String>,
}

/// The longest extract, in characters.
const LONGEST: usize = 80;

/// What is said of a file that was made of a form, in the order of the file.
pub(super) fn problems(file: &FilledFile, checked: &Checked) -> Vec<Problem> {
    let Checked { diagnostics, snapshot, private, .. } = checked;
    // It was written by this program, and names the diagnostics in their order.
    let records: Vec<Json> =
        serde_json::from_str(&render(Format::Json, diagnostics, snapshot, private)).unwrap_or_default();
    let tree = split_front_matter(&file.path, &file.text).ok();
    let tree = tree.and_then(|it| parse_yaml(&file.path, &file.text[it.yaml.range()], it.yaml.start as usize).ok());
    let shown = private.blank_file(&file.path, file.text.as_str().into());
    let problem = |(record, diagnostic): (Json, &Diagnostic)| Problem {
        record,
        field: tree.as_ref().and_then(|tree| field(tree, diagnostic)),
        part: diagnostic.span.and_then(|span| {
            let at = span.start as usize;
            file.parts.iter().position(|part| part.contains(&at))
        }),
        excerpt: diagnostic.span.and_then(|span| {
            let words = shown.get(span.range())?.trim();
            let one_line = !words.is_empty() && !words.contains('\n') && words.chars().count() <= LONGEST;
            one_line.then(|| words.to_string())
        }),
    };
    records.into_iter().zip(diagnostics.iter()).map(problem).collect()
}

/// The field that something is about. Of one that is missing the message has the name.
fn field(tree: &Node, diagnostic: &Diagnostic) -> Option<Vec<Json>> {
    let path = diagnostic.span.map(|span| tree.path_to(span.start)).unwrap_or_default();
    if diagnostic.code != Code::MissingField {
        return (!path.is_empty()).then_some(path);
    }
    let name = diagnostic.message.split('`').nth(1)?;
    let missing = |path: &[Json]| path.iter().cloned().chain([name.into()]).collect::<Vec<Json>>();
    // What lacks it is a record, not the first of its fields.
    let mut path = path;
    while !path.is_empty() && !is_record(tree, &path) {
        path.pop();
    }
    Some(missing(&path))
}

fn is_record(tree: &Node, path: &[Json]) -> bool {
    let parts: Vec<String> =
        path.iter().map(|part| part.as_str().map_or_else(|| part.to_string(), str::to_string)).collect();
    matches!(tree.at(parts.iter().map(String::as_str)).value, crate::parse::Value::Map(_))
}
