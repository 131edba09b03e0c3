//! For programs. `goodhelp schema diagnostics` prints the schema of it, and `docs/diagnostics.schema.json` is that schema.

use super::Texts;
use crate::diag::{Diagnostic, Severity};
use crate::source::LineColumn;
use schemars::JsonSchema;
use serde::Serialize;

/// What `goodhelp check --format json` writes: everything that is wrong with a site, in the order of files and places.
#[derive(Serialize, JsonSchema)]
pub struct Records<'a>(Vec<Record<'a>>);

/// One problem.
#[derive(Serialize, JsonSchema)]
struct Record<'a> {
    /// The name of the check, of which `goodhelp explain` tells.
    code: &'a str,
    /// How bad it is.
    severity: Severity,
    /// What is wrong.
    message: &'a str,
    /// What to do.
    help: Option<&'a str>,
    /// The address of the page about the check, where the site has one.
    page: Option<String>,
    #[serde(flatten)]
    place: Place<'a>,
    /// Other places that belong to it.
    labels: Vec<LabelRecord<'a>>,
    /// What mends it, where a machine can tell: texts for places of the same file, all of them or none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    edits: Vec<EditRecord<'a>>,
}

/// A text in place of another.
#[derive(Serialize, JsonSchema)]
struct EditRecord<'a> {
    /// The first character that goes.
    start: LineColumn,
    /// The character after the last one that goes.
    end: LineColumn,
    /// What comes there.
    text: &'a str,
}

/// Another place.
#[derive(Serialize, JsonSchema)]
struct LabelRecord<'a> {
    /// What is there.
    text: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
}

/// A place: lines and columns start at 1, columns count characters.
#[derive(Serialize, JsonSchema)]
struct Place<'a> {
    /// The path of the file in the folder of the site.
    file: &'a str,
    /// Its first character; none where the problem is the whole file.
    start: Option<LineColumn>,
    /// The character after its last one.
    end: Option<LineColumn>,
}

pub(super) fn render(diagnostics: &[Diagnostic], texts: &mut Texts) -> String {
    let mut records = Vec::with_capacity(diagnostics.len());
    for diagnostic in diagnostics {
        let ends = diagnostic.span.map(|span| texts.position(&diagnostic.file, span));
        let mut labels = Vec::with_capacity(diagnostic.labels.len());
        for label in &diagnostic.labels {
            let ends = texts.position(&label.file, label.span);
            let place = Place { file: label.file.as_str(), start: Some(ends.0), end: Some(ends.1) };
            labels.push(LabelRecord { text: &label.text, place });
        }
        let mut edits = Vec::with_capacity(diagnostic.edits.len());
        for edit in diagnostic.edits.iter() {
            let (start, end) = texts.position(&diagnostic.file, edit.span);
            edits.push(EditRecord { start, end, text: &edit.text });
        }
        records.push(Record {
            code: diagnostic.code.name(),
            severity: diagnostic.severity,
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
            page: texts.page_about(diagnostic.code),
            place: Place { file: diagnostic.file.as_str(), start: ends.map(|e| e.0), end: ends.map(|e| e.1) },
            labels,
            edits,
        });
    }
    // Strings, numbers and options only: this cannot fail.
    serde_json::to_string_pretty(&Records(records)).unwrap_or_default() + "\n"
}
