//! The entries of each kind as JSON and CSV.

use crate::view::Record;
use rayon::prelude::*;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

/// Columns that stand first, in this order.
const FIRST: [&str; 6] = ["id", "url", "title", "name", "organisation", "summary"];

/// Columns that are there even in a table without rows.
const ALWAYS: [&str; 2] = ["id", "url"];

/// The entries of a kind as JSON, an array of objects, and as CSV, a table with a row for each.
///
/// An object holds the id, the address and the front matter without the consent. In the table lists are joined by `; `,
/// groups of fields are columns with a dot in the name, and lists of groups are JSON.
pub(super) fn files(records: impl IndexedParallelIterator<Item = Option<Record>>) -> (String, String) {
    // Texts take far less memory than the values that they are made of.
    let written: Vec<(String, Vec<Cell>)> =
        records.flatten_iter().map(|record| (json(&record), cells(&record))).collect();
    let objects: Vec<&str> = written.iter().map(|(object, _)| object.as_str()).collect();
    let json = if objects.is_empty() { "[]\n".to_string() } else { format!("[\n{}\n]\n", objects.join(",\n")) };
    let rows: Vec<&[Cell]> = written.iter().map(|(_, cells)| cells.as_slice()).collect();
    (json, table(&rows))
}

/// The name of a column and what stands in it.
type Cell = (String, String);

fn json(record: &Record) -> String {
    let mut object = Map::new();
    object.insert("id".into(), record.id.as_str().into());
    object.insert("url".into(), record.canonical.as_str().into());
    object.extend(record.fields.clone());
    Value::Object(object).to_string()
}

fn cells(record: &Record) -> Vec<Cell> {
    let mut cells = vec![("id".to_string(), record.id.clone()), ("url".to_string(), record.canonical.clone())];
    flatten("", &record.fields, &mut cells);
    cells.retain(|(_, value)| !value.is_empty());
    cells.shrink_to_fit();
    cells
}

fn table(rows: &[&[Cell]]) -> String {
    let all: BTreeSet<&str> = rows.iter().flat_map(|row| row.iter()).map(|(name, _)| name.as_str()).collect();
    let mut columns: Vec<&str> = FIRST.into_iter().filter(|name| all.contains(name) || ALWAYS.contains(name)).collect();
    columns.extend(all.into_iter().filter(|name| !FIRST.contains(name)));
    let places: HashMap<&str, usize> = columns.iter().enumerate().map(|(place, name)| (*name, place)).collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut written = writer.write_record(&columns);
    let mut line: Vec<Cow<str>> = vec![Cow::Borrowed(""); columns.len()];
    for row in rows {
        line.fill(Cow::Borrowed(""));
        for (name, value) in row.iter() {
            line[places[name.as_str()]] = harmless(value);
        }
        written = written.and_then(|()| writer.write_record(line.iter().map(|cell| cell.as_bytes())));
    }
    // Rows of one length, written to memory.
    debug_assert!(written.is_ok());
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn flatten(prefix: &str, fields: &Map<String, Value>, cells: &mut Vec<(String, String)>) {
    for (name, value) in fields {
        let name = format!("{prefix}{name}");
        match value {
            Value::Null => {}
            Value::Object(inner) => flatten(&format!("{name}."), inner, cells),
            Value::Array(items) if items.iter().all(Value::is_string) => {
                let joined: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                cells.push((name, joined.join("; ")));
            }
            Value::String(text) => cells.push((name, text.clone())),
            other => cells.push((name, other.to_string())),
        }
    }
}

/// What makes a spreadsheet take a cell for a formula; some read the double-width forms in the same way.
/// Source: OWASP, "CSV injection".
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A cell that a spreadsheet takes for text: what it would take for a formula gets an apostrophe.
pub(super) fn harmless(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(FORMULA) { format!("'{cell}").into() } else { cell.into() }
}
