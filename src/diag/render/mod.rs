//! Diagnostics as text: for people, programs, GitHub's workflow log and SARIF. Private values are blanked in each.

mod github;
mod human;
mod json;
mod sarif;

use super::{Diagnostic, Diagnostics, PrivateSpans};
use crate::source::{FilePath, LineColumn, Snapshot, Span, line_column};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// How diagnostics are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For a terminal, with the line and the place marked.
    Human(Style),
    /// An array of objects.
    Json,
    /// GitHub workflow commands, one a line.
    Github,
    /// SARIF 2.1.0.
    Sarif,
}

/// Whether a terminal shows colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// With colours.
    Coloured,
    /// Without.
    Plain,
}

/// All diagnostics as text in a format, in their stable order.
pub fn render(format: Format, diagnostics: &Diagnostics, snapshot: &Snapshot, private: &PrivateSpans) -> String {
    let mut texts = Texts { snapshot, private, read: BTreeMap::new() };
    let blanked: Vec<Diagnostic> = diagnostics.iter().map(|diagnostic| blank(diagnostic, private)).collect();
    match format {
        Format::Human(style) => human::render(style, &blanked, &mut texts),
        Format::Json => json::render(&blanked, &mut texts),
        Format::Github => github::render(&blanked, &mut texts),
        Format::Sarif => sarif::render(&blanked, &mut texts),
    }
}

fn blank(diagnostic: &Diagnostic, private: &PrivateSpans) -> Diagnostic {
    let mut diagnostic = diagnostic.clone();
    diagnostic.message = private.blank_message(&diagnostic.message);
    diagnostic.help = diagnostic.help.map(|help| private.blank_message(&help));
    for label in &mut diagnostic.labels {
        label.text = private.blank_message(&label.text);
    }
    diagnostic
}

/// The texts that extracts are taken from: the only way for a renderer to see a file.
struct Texts<'a> {
    snapshot: &'a Snapshot,
    private: &'a PrivateSpans,
    read: BTreeMap<FilePath, Cow<'a, str>>,
}

impl<'a> Texts<'a> {
    /// The text of a file, blanked; empty where it was not read.
    fn get(&mut self, file: &FilePath) -> &str {
        let (snapshot, private) = (self.snapshot, self.private);
        self.read
            .entry(file.clone())
            .or_insert_with(|| private.blank_file(file, snapshot.text(file.as_str()).unwrap_or_default()))
    }

    /// Line and column of both ends of a span.
    fn position(&mut self, file: &FilePath, span: Span) -> (LineColumn, LineColumn) {
        let text = self.get(file);
        (line_column(text, span.start as usize), line_column(text, span.end as usize))
    }
}

/// Text without characters that a terminal or a log might obey.
fn harmless(text: &str) -> String {
    let shown = |c: char| if c.is_control() && c != '\n' { '\u{fffd}' } else { c };
    text.chars().map(shown).collect()
}
