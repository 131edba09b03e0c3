//! For programs.

use super::Texts;
use crate::diag::{Diagnostic, Severity};
use crate::source::LineColumn;
use serde::Serialize;

#[derive(Serialize)]
struct Record<'a> {
    code: &'a str,
    severity: Severity,
    message: &'a str,
    help: Option<&'a str>,
    /// The address of the page about the code.
    page: Option<String>,
    #[serde(flatten)]
    place: Place<'a>,
    labels: Vec<LabelRecord<'a>>,
    /// What mends it, where a machine can tell: texts for places of the same file, all of them or none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    edits: Vec<EditRecord<'a>>,
}

#[derive(Serialize)]
struct EditRecord<'a> {
    start: LineColumn,
    end: LineColumn,
    text: &'a str,
}

#[derive(Serialize)]
struct LabelRecord<'a> {
    text: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
}

/// A place: lines and columns start at 1, columns count characters, the end is after the last.
#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    start: Option<LineColumn>,
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
    serde_json::to_string_pretty(&records).unwrap_or_default() + "\n"
}
