//! The case studies as JSON and CSV.

use crate::view::Record;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Columns that stand first, in this order.
const FIRST: [&str; 5] = ["id", "url", "title", "organisation", "summary"];

/// An array of objects: id, address and the front matter without the consent.
pub(super) fn json(records: &[Record]) -> String {
    let records: Vec<Value> = records
        .iter()
        .map(|record| {
            let mut object = Map::new();
            object.insert("id".into(), json!(record.id));
            object.insert("url".into(), json!(record.canonical));
            object.extend(
                record.fields.iter().filter(|(_, value)| !value.is_null()).map(|(k, v)| (k.clone(), v.clone())),
            );
            Value::Object(object)
        })
        .collect();
    format!("{:#}\n", Value::Array(records))
}

/// A table: a row a case study; lists are joined by `; `, groups of fields are columns with a dot in the name, lists of
/// groups are JSON.
pub(super) fn csv(records: &[Record]) -> String {
    let rows: Vec<Vec<(String, String)>> = records
        .iter()
        .map(|record| {
            let mut cells = vec![("id".to_string(), record.id.clone()), ("url".to_string(), record.canonical.clone())];
            flatten("", &record.fields, &mut cells);
            cells
        })
        .collect();
    let mut columns: Vec<&str> = FIRST.to_vec();
    let others: BTreeSet<&str> = rows.iter().flatten().map(|(name, _)| name.as_str()).collect();
    columns.extend(others.into_iter().filter(|name| !FIRST.contains(name)));
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut written = writer.write_record(&columns);
    for row in &rows {
        let cell = |column: &&str| row.iter().find(|(name, _)| name == column).map_or("", |(_, value)| value.as_str());
        let cells: Vec<String> = columns.iter().map(|column| harmless(cell(column))).collect();
        written = written.and_then(|()| writer.write_record(&cells));
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

/// A cell that a spreadsheet takes for text: what it would take for a formula gets an apostrophe.
/// Source: OWASP, "CSV injection".
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{cell}") } else { cell.to_string() }
}
