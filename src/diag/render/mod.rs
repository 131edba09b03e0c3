//! Diagnostics as text: for people, programs, GitHub's workflow log, the summary of a run and SARIF. Private values are
//! blanked in each.

#[cfg(feature = "native")]
mod diff;
mod github;
#[cfg(feature = "native")]
mod human;
mod json;
mod markdown;
#[cfg(feature = "native")]
mod sarif;
#[cfg(feature = "native")]
mod to_do;

#[cfg(feature = "native")]
pub use diff::diff;
pub use json::Records;

use super::{Code, Diagnostic, Diagnostics, PrivateSpans};
use crate::source::{FilePath, LineColumn, Snapshot, Span, line_column};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeMap;

/// What stands for itself in the path of an address: unreserved characters (RFC 3986, section 2.3) and slashes.
const NOT_IN_PATHS: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// How diagnostics are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For a terminal, with the line and the place marked.
    #[cfg(feature = "native")]
    Human(Style),
    /// An array of objects.
    Json,
    /// GitHub workflow commands, one a line, errors first.
    Github,
    /// The summary of a run, for people who look at it on the web.
    Markdown,
    /// SARIF 2.1.0.
    #[cfg(feature = "native")]
    Sarif,
}

/// Whether a terminal shows colours.
#[cfg(feature = "native")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// With colours.
    Coloured,
    /// Without.
    Plain,
}

/// All diagnostics as text in a format, in their stable order.
pub fn render(format: Format, diagnostics: &Diagnostics, snapshot: &Snapshot, private: &PrivateSpans) -> String {
    let mut texts = Texts { snapshot, private, explained: diagnostics, read: BTreeMap::new() };
    let blanked: Vec<Diagnostic> = diagnostics.iter().map(|diagnostic| blank(diagnostic, private)).collect();
    match format {
        #[cfg(feature = "native")]
        Format::Human(style) => human::render(style, &blanked, &mut texts),
        Format::Json => harmless_json(&json::render(&blanked, &mut texts)),
        Format::Github => github::render(&blanked, &mut texts),
        Format::Markdown => markdown::render(&blanked, &mut texts),
        #[cfg(feature = "native")]
        Format::Sarif => harmless_json(&sarif::render(&blanked, &mut texts)),
    }
}

fn blank(diagnostic: &Diagnostic, private: &PrivateSpans) -> Diagnostic {
    let mut diagnostic = diagnostic.clone();
    let shown = |text: &str| harmless(&private.blank_message(text));
    diagnostic.message = shown(&diagnostic.message);
    diagnostic.help = diagnostic.help.map(|help| shown(&help));
    for label in &mut diagnostic.labels {
        label.text = shown(&label.text);
    }
    for edit in diagnostic.edits.iter_mut() {
        edit.text = private.blank_message(&edit.text);
    }
    diagnostic
}

/// The texts that extracts are taken from: the only way for a renderer to see a file.
struct Texts<'a> {
    snapshot: &'a Snapshot,
    private: &'a PrivateSpans,
    /// Knows where codes are explained.
    explained: &'a Diagnostics,
    read: BTreeMap<FilePath, Text<'a>>,
}

/// The text of a file, blanked, with the starts of its lines: a file can have thousands of problems.
struct Text<'a> {
    text: Cow<'a, str>,
    lines: Vec<usize>,
    /// The byte that was asked for last, with its place: the next one is often on the same line, which may be huge.
    last: Cell<(usize, LineColumn)>,
}

impl<'a> Text<'a> {
    fn new(text: Cow<'a, str>) -> Self {
        let newlines = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0).chain(newlines.map(|(at, _)| at + 1)).collect();
        Text { text, lines, last: Cell::new((0, LineColumn { line: 1, column: 1 })) }
    }

    /// The number of the line that a byte is in, from 0.
    fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|start| *start <= offset).saturating_sub(1)
    }

    /// The line and column of a byte, as [`line_column`] has them.
    fn position(&self, offset: usize) -> LineColumn {
        let offset = offset.min(self.text.len());
        let line = self.line(offset);
        let (from, before) = match self.last.get() {
            (from, last) if last.line == line + 1 && from <= offset => (from, last.column - 1),
            _ => (self.lines[line], 0),
        };
        let LineColumn { column, .. } = line_column(&self.text[from..], offset - from);
        let position = LineColumn { line: line + 1, column: before + column };
        if self.text.is_char_boundary(offset) {
            self.last.set((offset, position));
        }
        position
    }
}

impl<'a> Texts<'a> {
    /// The text of a file, blanked; empty where it was not read.
    fn get(&mut self, file: &FilePath) -> &Text<'a> {
        let (snapshot, private) = (self.snapshot, self.private);
        self.read
            .entry(file.clone())
            .or_insert_with(|| Text::new(private.blank_file(file, snapshot.text(file.as_str()).unwrap_or_default())))
    }

    /// The address of the page about a code, where there is one.
    fn page_about(&self, code: Code) -> Option<String> {
        self.explained.page_about(code).map(|address| harmless(&address))
    }

    /// How a host of repositories names a file.
    fn outside(&self, file: &FilePath) -> FilePath {
        self.explained.outside(file)
    }

    /// Where a host of repositories shows a file, if that is known.
    fn address_of(&self, file: &FilePath) -> Option<String> {
        let path = self.outside(file);
        let path = utf8_percent_encode(path.as_str(), NOT_IN_PATHS);
        self.explained.files_at().map(|folder| format!("{folder}/{path}"))
    }

    /// Line and column of both ends of a span.
    fn position(&mut self, file: &FilePath, span: Span) -> (LineColumn, LineColumn) {
        let text = self.get(file);
        (text.position(span.start as usize), text.position(span.end as usize))
    }
}

/// One line of text without characters that a terminal or a log might obey, or that hide what it says.
fn harmless(text: &str) -> String {
    let shown = |c: char| match c {
        '\n' => ' ',
        c if steers(c) => '\u{fffd}',
        c => c,
    };
    text.chars().map(shown).collect()
}

/// Whether a terminal obeys a character: control characters, and those that change the direction of text.
fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// JSON in which such characters, which a file's name may have, are written as numbers.
fn harmless_json(json: &str) -> String {
    let mut harmless = String::with_capacity(json.len());
    for c in json.chars() {
        // Outside of texts JSON has no other control character than the newline.
        if c != '\n' && steers(c) {
            harmless.push_str(&format!("\\u{:04x}", c as u32));
        } else {
            harmless.push(c);
        }
    }
    harmless
}
