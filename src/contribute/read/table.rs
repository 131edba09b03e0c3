//! A table with a header row and an entry in each row after it, as spreadsheets save it (CSV).

use super::questions::{Asked, Questions};
use super::{Entry, Imported, Reading, unreadable};
use crate::checks::personal_problem;
use crate::contribute::fields;
use crate::diag::{Code, Diagnostic};
use crate::model::Kind;
use crate::parse::{Personal, cells, is_contact, personal_in_table, separator};
use crate::source::{FilePath, Span};
use std::ops::Range;

/// The most columns and rows that are read.
const MOST_COLUMNS: usize = 1_000;
const MOST_ROWS: usize = 5_000;

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Where it stands.
    pub span: Span,
    /// The entry that it became.
    pub imported: Imported,
}

/// Reads a table of entries of a kind. The first row names a question over each column, as the form or the fields do.
/// What is wrong with the table as a whole comes second; then there are no rows.
pub fn read_table(file: &FilePath, text: &str, kind: Kind, reading: &Reading) -> (Vec<Row>, Vec<Diagnostic>) {
    let problem = |code, span: Option<Span>, message: String| Diagnostic::new(code, file, span, message);
    if let Some(problem) = unreadable(file, text) {
        return (Vec::new(), vec![problem]);
    }
    let offset = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mark = separator(&text[offset..]);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark)
        .from_reader(&text.as_bytes()[offset..]);
    let mut records = reader.records();
    let mut problems = Vec::new();
    let Some(Ok(head)) = records.next() else {
        return (Vec::new(), vec![problem(Code::EmptyFile, None, "this table is empty".into())]);
    };
    if head.len() > MOST_COLUMNS {
        let message = format!("this table has {} columns; at most {MOST_COLUMNS} are read", head.len());
        return (Vec::new(), vec![problem(Code::FileTooLarge, None, message)]);
    }
    let fields = fields(kind, reading.extra);
    let questions = Questions::new(kind, &fields, reading.languages);
    let columns: Vec<Option<Asked>> = head.iter().map(|name| questions.named(name)).collect();
    let places = |start: Option<&csv::Position>| {
        let start = offset + start.map_or(0, |position| position.byte() as usize);
        cells(text, start, mark)
    };
    let mut seen = std::collections::BTreeMap::new();
    for ((name, column), place) in head.iter().zip(&columns).zip(places(head.position())) {
        let name = name.trim();
        match column {
            None if !name.is_empty() => {
                let message =
                    format!("no question has the name of this column: `{}`", name.chars().take(80).collect::<String>());
                let help = "name it as the form does; what stands below it becomes a comment in each file";
                problems.push(problem(Code::UnknownField, Some(place.into()), message).help(help));
            }
            Some(asked) if !matches!(asked, Asked::Text(_)) => {
                if let Some(first) = seen.insert(asked.clone(), Span::from(place.clone())) {
                    let twice = problem(Code::DuplicateKey, Some(place.into()), "this column is there twice".into());
                    problems.push(twice.label(file, first, "it stands here first").help("keep one of them"));
                }
            }
            _ => {}
        }
    }
    let people = People { file, text, contact: reading.contact, found: personal_in_table(text, kind) };
    let mut rows = Vec::new();
    for record in records {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                problems.push(problem(Code::BadValue, None, format!("this table cannot be read: {error}")));
                break;
            }
        };
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if rows.len() == MOST_ROWS {
            problems.push(problem(Code::FileTooLarge, None, format!("only the first {MOST_ROWS} rows are read")));
            break;
        }
        let places = places(record.position());
        let span = places
            .first()
            .zip(places.last())
            .map_or_else(Span::default, |(first, last)| Span::new(first.start, last.end));
        let mut entry = Entry::new(file, kind, fields.clone(), reading);
        for (number, cell) in record.iter().enumerate() {
            let place = Span::from(places.get(number).cloned().unwrap_or_default());
            match columns.get(number).and_then(Option::as_ref) {
                Some(asked) => {
                    let parts = cell.lines().map(|line| (plain_spaces(line), place)).collect();
                    entry.answer(Some((asked.clone(), parts)));
                }
                // The header has said it already where it names the column.
                None if head.get(number).is_some_and(|name| !name.trim().is_empty()) => {
                    let name = head.get(number).unwrap_or_default().trim();
                    let each = cell.lines().filter(|line| !line.trim().is_empty());
                    entry.left.extend(each.map(|line| (format!("{name}: {}", line.trim()), place)));
                }
                None => cell.lines().for_each(|line| entry.leave(line.trim(), place)),
            }
        }
        let mut imported = entry.finish(span);
        people.look(&head, &places, &mut imported);
        rows.push(Row { span, imported });
    }
    (rows, problems)
}

/// What looks like personal data in a table.
struct People<'a> {
    file: &'a FilePath,
    text: &'a str,
    contact: Option<&'a str>,
    found: Vec<Personal>,
}

impl People<'_> {
    /// Reports what stands in a row's cells, but for those whose column is meant for reaching an organisation; and keeps all of
    /// it out of every message.
    fn look(&self, head: &csv::StringRecord, places: &[Range<usize>], imported: &mut Imported) {
        let private: Vec<Span> = imported.private.iter().map(|(span, _)| *span).collect();
        for (number, place) in places.iter().enumerate() {
            let first = self.found.partition_point(|it| (it.span.start as usize) < place.start);
            let here = self.found[first..].iter().take_while(|it| (it.span.start as usize) < place.end);
            for personal in here {
                let value = self.text.get(personal.span.range()).unwrap_or_default();
                imported.private.push((personal.span, value.to_string()));
                let is_private =
                    private.iter().any(|span| span.range().start <= place.start && place.end <= span.range().end);
                let is_own = personal.code == Code::Email && self.contact == Some(value);
                let is_meant = is_contact(head.get(number).unwrap_or_default(), personal.code);
                if !is_private && !is_own && !is_meant {
                    imported.problems.extend(personal_problem(self.file, personal));
                }
            }
        }
        imported.problems.sort();
    }
}

fn plain_spaces(line: &str) -> String {
    line.replace(['\u{a0}', '\u{202f}', '\u{2007}'], " ").trim_end().to_string()
}
