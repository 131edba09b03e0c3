//! GitHub workflow commands, which become annotations on the lines of a pull request.
//! Source of the form: GitHub Docs, "Workflow commands for GitHub Actions", setting an error message.

use super::{Texts, harmless};
use crate::diag::{Diagnostic, Severity};
use std::fmt::Write;

pub(super) fn render(diagnostics: &[Diagnostic], texts: &mut Texts) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let command = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Suggestion => "notice",
        };
        let mut place = format!("file={}", property(&harmless(diagnostic.file.as_str())));
        if let Some(span) = diagnostic.span {
            let (start, end) = texts.position(&diagnostic.file, span);
            let _ = write!(place, ",line={},endLine={}", start.line, end.line);
            // GitHub takes columns only where both are on one line.
            if start.line == end.line {
                let _ = write!(place, ",col={},endColumn={}", start.column, end.column);
            }
        }
        let mut message = diagnostic.message.clone();
        for label in &diagnostic.labels {
            let (start, _) = texts.position(&label.file, label.span);
            let _ =
                write!(message, "\n{}:{}:{}: {}", harmless(label.file.as_str()), start.line, start.column, label.text);
        }
        if let Some(help) = &diagnostic.help {
            let _ = write!(message, "\nhelp: {help}");
        }
        if let Some(page) = texts.page_about(diagnostic.code) {
            let _ = write!(message, "\nmore: {page}");
        }
        let _ = writeln!(out, "::{command} {place},title={}::{}", property(diagnostic.code.name()), data(&message));
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
