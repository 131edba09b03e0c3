//! Words to the person at the terminal. A pipe that nobody reads any more is no error.

use crate::build::Build;
use crate::diag::{Format, Severity, Style, render};
use crate::source::{FilePath, Snapshot};
use std::collections::BTreeSet;
use std::io::{IsTerminal, Write};

/// How a command can write what it found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum FormatName {
    /// For people.
    Human,
    /// For programs.
    Json,
}

/// Writes text to standard output.
pub(super) fn out(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// Writes a line to standard error.
pub(super) fn line(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Writes all diagnostics of a build to standard error, for people.
pub(super) fn diagnostics(build: &Build, snapshot: &Snapshot) {
    let text =
        render(Format::Human(style(std::io::stderr().is_terminal())), &build.diagnostics, snapshot, &build.private);
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Writes the diagnostics about some files to standard error, for people.
pub(super) fn diagnostics_about(files: &BTreeSet<FilePath>, build: &Build, snapshot: &Snapshot) {
    let about = build.diagnostics.only(|diagnostic| files.contains(&diagnostic.file));
    let text = render(Format::Human(style(std::io::stderr().is_terminal())), &about, snapshot, &build.private);
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Colours on a terminal only, and not where `NO_COLOR` is set (no-color.org).
pub(super) fn style(is_terminal: bool) -> Style {
    if is_terminal && !crate::host::wants_no_colour() { Style::Coloured } else { Style::Plain }
}

/// `3 errors, 1 warning`, or nothing.
pub(super) fn counts(build: &Build) -> Option<String> {
    let kinds = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Suggestion, "suggestion")];
    let parts: Vec<String> = kinds
        .into_iter()
        .map(|(severity, name)| (build.diagnostics.count(severity), name))
        .filter(|(count, _)| *count > 0)
        .map(|(count, name)| plural(count, name))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// `1 page`, `2 pages`.
pub(super) fn plural(count: usize, name: &str) -> String {
    if count == 1 { format!("1 {name}") } else { format!("{count} {name}s") }
}
