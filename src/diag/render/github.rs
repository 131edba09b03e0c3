//! GitHub workflow commands, which become annotations on the lines of a pull request.
//! Source of the form: GitHub Docs, "Workflow commands for GitHub Actions", setting an error message.

use super::{Texts, harmless};
use crate::diag::{Diagnostic, Severity};
use std::fmt::Write;

/// How many annotations of one severity GitHub shows of a step.
const SHOWN: usize = 10;

/// Errors come first: of a long list GitHub shows the beginning alone. The log has all of it.
pub(super) fn render(diagnostics: &[Diagnostic], texts: &mut Texts) -> String {
    let mut out = more_than_shown(diagnostics);
    let mut ordered: Vec<&Diagnostic> = diagnostics.iter().collect();
    ordered.sort_by_key(|diagnostic| diagnostic.severity);
    for diagnostic in ordered {
        let command = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Suggestion => "notice",
        };
        let mut place = format!("file={}", property(&harmless(texts.outside(&diagnostic.file).as_str())));
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

/// Says how many there are, where GitHub does not show all of them.
fn more_than_shown(diagnostics: &[Diagnostic]) -> String {
    let mut parts = Vec::new();
    for (severity, name) in [(Severity::Error, "errors"), (Severity::Warning, "warnings")] {
        let count = diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
        if count > SHOWN {
            parts.push(format!("{SHOWN} of {count} {name}"));
        }
    }
    if parts.is_empty() {
        return String::new();
    }
    format!(
        "::notice title=goodhelp::GitHub shows {} here. The log of this step has all of them.\n",
        parts.join(" and ")
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
