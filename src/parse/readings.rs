//! The readings of a measure that stand in a table (CSV) beside their strategy, as spreadsheets save it.

use super::advice;
use super::cells::{cells, separator};
use super::check::Reference;
use super::mend;
use super::personal::{Personal, personal_in_table};
use super::problem::cut;
use super::text::{control_characters, text_of};
use super::tree::Node;
use crate::diag::{Code, Diagnostic, did_you_mean};
use crate::model::Kind;
use crate::model::field::{Date, Quantity, SourceId, format_problem, is_id};
use crate::model::strategy::{Point, Strategy};
use crate::source::{FilePath, Span};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The most readings that a table can have: a reading a day for almost three years.
const MOST_ROWS: usize = 1_000;
/// What to do where a comma made two cells of one.
const QUOTED: &str = "where a comma is part of an amount, put all of it in quotation marks: `\"1,200\"`";
/// What a table can have over its columns.
const COLUMNS: [&str; 3] = ["date", "value", "source"];

/// The tables beside strategies, by their paths; none where the file could not be read, which has been reported.
pub type Tables = BTreeMap<FilePath, Option<Arc<[u8]>>>;

/// Where the points of a measure come from that do not stand in the strategy itself. They are among the points of the measure,
/// behind those that do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readings {
    /// The number of the measure in its strategy.
    pub measure: usize,
    /// The table.
    pub file: FilePath,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// How many points of the measure stand in the strategy itself.
    pub before: usize,
    /// Where each further point stands in the table.
    pub places: Vec<Span>,
    /// The sources that the table names.
    pub references: Vec<Reference>,
    /// Personal data in it.
    pub personal: Vec<Personal>,
}

/// Reads the tables that the measures of a strategy name, and puts what stands in them behind the points of the measure.
/// `tree` is the strategy's front matter.
pub(super) fn read(
    path: &FilePath,
    strategy: &mut Strategy,
    tables: &Tables,
    tree: &Node,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Readings> {
    let mut found = Vec::new();
    for (number, measure) in strategy.measures.iter_mut().enumerate() {
        let Some(name) = &measure.readings else { continue };
        let file = FilePath::new(&format!("{}/{name}", path.folder()));
        let bytes = match tables.get(&file) {
            Some(Some(bytes)) => bytes.clone(),
            Some(None) => continue,
            None => {
                let span = tree.at(["measures", &number.to_string(), "readings"]).span;
                let names = tables.keys().filter(|table| table.folder() == path.folder()).map(FilePath::name);
                let help = match did_you_mean(name.as_str(), names) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("put the table at `{file}`, or leave `readings` out"),
                };
                let message = format!("there is no table `{name}` beside this file");
                diagnostics.push(Diagnostic::new(Code::MissingReadings, path, span, message).help(help));
                continue;
            }
        };
        let before = measure.points.len();
        let mut readings = Readings {
            measure: number,
            file,
            bytes,
            before,
            places: Vec::new(),
            references: Vec::new(),
            personal: Vec::new(),
        };
        for (point, place) in rows(&mut readings, diagnostics) {
            measure.points.push(point);
            readings.places.push(place);
        }
        found.push(readings);
    }
    found
}

/// The points of a table with their places. Every row that is none is reported.
fn rows(readings: &mut Readings, diagnostics: &mut Vec<Diagnostic>) -> Vec<(Point, Span)> {
    let (file, bytes) = (readings.file.clone(), readings.bytes.clone());
    let text = match text_of(&file, &bytes) {
        Ok(text) => text,
        Err(problem) => {
            diagnostics.push(*problem);
            return Vec::new();
        }
    };
    readings.personal = personal_in_table(text, Kind::Strategy);
    if let Some(problem) = control_characters(&file, text) {
        diagnostics.push(problem);
        return Vec::new();
    }
    let offset = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mark = separator(&text[offset..]);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark)
        .from_reader(&text.as_bytes()[offset..]);
    let places = |record: &csv::StringRecord| -> Vec<Span> {
        let start = offset + record.position().map_or(0, |position| position.byte() as usize);
        cells(text, start, mark).into_iter().map(Span::from).collect()
    };
    let mut table = Table { file: &file, columns: Vec::new(), references: &mut readings.references, diagnostics };
    let mut points = Vec::new();
    for record in reader.records() {
        // A text that is UTF-8 and may have rows of any length has no other mistakes.
        let Ok(record) = record else { break };
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let places = places(&record);
        if table.columns.is_empty() {
            if !table.head(&record, &places) {
                break;
            }
        } else if points.len() == MOST_ROWS {
            let message = format!("only the first {MOST_ROWS} readings of a table are read");
            let help = "keep one reading a week or a month, and leave the others out";
            let problem = Diagnostic::new(Code::FileTooLarge, &file, places[0], message);
            table.diagnostics.push(problem.help(help));
            break;
        } else {
            // A row that is wrong counts too, so that a file of anything else has an end.
            points.push(table.row(&record, &places));
        }
    }
    points.into_iter().flatten().collect()
}

/// A table that is being read.
struct Table<'a> {
    file: &'a FilePath,
    /// What stands in each column; empty before the head was read.
    columns: Vec<Option<&'static str>>,
    references: &'a mut Vec<Reference>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Table<'_> {
    fn report(&mut self, code: Code, span: Span, message: String, help: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(code, self.file, span, message).help(help));
    }

    /// Reads the names of the columns; no where there is no use in going on.
    fn head(&mut self, record: &csv::StringRecord, places: &[Span]) -> bool {
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        for (cell, place) in record.iter().zip(places) {
            let name = cell.trim().to_lowercase();
            let column = COLUMNS.into_iter().find(|known| *known == name);
            self.columns.push(column);
            match column {
                Some(column) => {
                    if let Some(first) = seen.insert(column, *place) {
                        let problem =
                            Diagnostic::new(Code::DuplicateKey, self.file, *place, "this column is there twice");
                        let problem = problem.label(self.file, first, "it stands here first").help("keep one of them");
                        self.diagnostics.push(problem);
                    }
                }
                None if name.is_empty() => {}
                None => {
                    let help = match did_you_mean(&name, COLUMNS) {
                        Some(near) => format!("did you mean `{near}`?"),
                        None => format!("the columns of a table of readings are: {}", COLUMNS.join(", ")),
                    };
                    self.report(Code::UnknownField, *place, format!("there is no column `{}`", cut(cell)), help);
                }
            }
        }
        let missing: Vec<&str> = COLUMNS[..2].iter().copied().filter(|name| !seen.contains_key(name)).collect();
        for name in &missing {
            let help = format!("the first row names the columns: `{}`", COLUMNS.join(","));
            self.report(Code::MissingField, places[0], format!("this table has no column `{name}`"), help);
        }
        missing.is_empty()
    }

    fn row(&mut self, record: &csv::StringRecord, places: &[Span]) -> Option<(Point, Span)> {
        let cell = |name: &str| {
            let number = self.columns.iter().position(|column| *column == Some(name))?;
            let text = record.get(number).map(str::trim).filter(|text| !text.is_empty())?;
            Some((text.to_string(), places.get(number).copied().unwrap_or_default()))
        };
        let (date, value, source) = (cell("date"), cell("value"), cell("source"));
        let whole = places.first().copied().unwrap_or_default().to(places.last().copied().unwrap_or_default());
        if let Some(number) = (self.columns.len()..record.len()).find(|number| !record[*number].trim().is_empty()) {
            let (has, columns) = (record.len(), self.columns.len());
            let place = places.get(number).copied().unwrap_or(whole);
            let message = format!("this row has {has} cells, and the table has {columns} columns");
            self.report(Code::BadValue, place, message, QUOTED);
            return None;
        }
        if let Some((text, place)) = source.as_ref().filter(|(text, _)| text.bytes().all(|byte| byte.is_ascii_digit()))
        {
            let message = format!("`{}` stands where a source is named", cut(text));
            self.report(Code::BadValue, *place, message, QUOTED);
            return None;
        }
        let date = self.date(date, whole);
        let value = value.map(|(text, place)| self.value(text, place));
        let source = source.map(|(text, place)| self.source(text, place));
        // All that is wrong with a row has been said; now it has to be whole.
        let (date, place) = date?;
        let value = value.map_or(Some(None), |value| value.map(Some))?;
        let source = source.map_or(Some(None), |source| source.map(Some))?;
        Some((Point { date, value, source, note: None }, place))
    }

    fn date(&mut self, cell: Option<(String, Span)>, row: Span) -> Option<(Date, Span)> {
        let Some((text, place)) = cell else {
            let help = "write the day on which it was read, for instance `2026-11-22`";
            self.report(Code::MissingField, row, "this row has no date".into(), help);
            return None;
        };
        if let Some(problem) = format_problem("date", &text) {
            let (problem, rule) = problem.split_once(": ").unwrap_or((problem, ""));
            let help = advice::date(&text).unwrap_or_else(|| rule.to_string());
            let problem = Diagnostic::new(Code::BadDate, self.file, place, format!("`{}` {problem}", cut(&text)));
            self.diagnostics.push(problem.help(help).edits(mend::date(place, &text)));
            return None;
        }
        Some((text.parse().ok()?, place))
    }

    /// An amount. Some spreadsheets put narrow spaces between thousands, and some people a space before the sign for per cent.
    fn value(&mut self, text: String, place: Span) -> Option<Quantity> {
        let plain: String = text.replace(['\u{a0}', '\u{202f}', '\u{2007}'], "");
        let plain = plain.strip_suffix('%').map(|digits| format!("{}%", digits.trim_end())).unwrap_or(plain);
        let problem =
            if plain.len() > 40 { Some("is no amount: it is too long") } else { format_problem("quantity", &plain) };
        match problem {
            None => Some(Quantity(plain)),
            Some(problem) => {
                let (problem, rule) = problem.split_once(": ").unwrap_or((problem, ""));
                let help = format!("{rule}; leave the cell empty where nothing was read that day");
                self.report(Code::BadValue, place, format!("`{}` {problem}", cut(&text)), help);
                None
            }
        }
    }

    fn source(&mut self, text: String, place: Span) -> Option<SourceId> {
        if !is_id(&text) {
            let message = format!("`{}` is no id of a source", cut(&text));
            let help = "write the name of a file in `content/sources/` without `.md`";
            self.report(Code::BadValue, place, message, help);
            return None;
        }
        self.references.push(Reference { to: Kind::Source.name().to_string(), id: text.clone(), span: place });
        Some(SourceId(text))
    }
}
