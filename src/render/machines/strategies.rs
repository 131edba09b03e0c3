//! The strategies as JSON, and what they measure as tables (CSV): one of everything, and one for each measure.

use super::data::harmless;
use crate::model::field::Unit;
use crate::model::strategy::Measure;
use crate::view::{StrategyRecord, Taken, taken};
use serde_json::json;

/// The columns of a table of measures.
const COLUMNS: [&str; 12] =
    ["strategy", "measure", "title", "kind", "date", "value", "unit", "as_written", "source", "note", "url", "licence"];

/// `data/strategies.json`, `data/measures.csv` and `data/measures/<strategy>/<measure>.csv`.
pub(super) fn files(strategies: &[StrategyRecord]) -> Vec<(String, String)> {
    let objects: Vec<String> = strategies.iter().map(|strategy| json!(strategy).to_string()).collect();
    let all = if objects.is_empty() { "[]\n".to_string() } else { format!("[\n{}\n]\n", objects.join(",\n")) };
    let mut files = vec![("data/strategies.json".to_string(), all)];
    let mut rows = Vec::new();
    for strategy in strategies {
        for measure in &strategy.strategy.measures {
            let own = rows_of(strategy, measure);
            let path = format!("data/measures/{}/{}.csv", strategy.id, measure.id);
            files.push((path, table(&own)));
            rows.extend(own);
        }
    }
    files.push(("data/measures.csv".to_string(), table(&rows)));
    files
}

type Row = [String; COLUMNS.len()];

/// The rows of a measure, in the order of days.
fn rows_of(strategy: &StrategyRecord, measure: &Measure) -> Vec<Row> {
    let licence = json!(strategy.licence).as_str().unwrap_or_default().to_string();
    let row = |it: &Taken| {
        let amount = it.value.as_ref().and_then(|value| value.amount());
        let unit = it.value.as_ref().and_then(|value| value.unit());
        let unit = match unit {
            Some(Unit::Percent) => "percent",
            Some(Unit::Pounds) => "pounds",
            Some(Unit::Number) => "number",
            None => "",
        };
        let text = |value: Option<String>| harmless(&value.unwrap_or_default()).into_owned();
        [
            strategy.id.clone(),
            measure.id.to_string(),
            text(Some(measure.title.clone())),
            json!(it.kind).as_str().unwrap_or_default().to_string(),
            it.date.to_string(),
            // A number is no formula, even where it begins with a sign.
            amount.map(|amount| amount.to_string()).unwrap_or_default(),
            unit.to_string(),
            text(it.value.as_ref().map(ToString::to_string)),
            it.source.as_ref().map(ToString::to_string).unwrap_or_default(),
            text(it.note.clone()),
            format!("{}#{}", strategy.url, measure.id),
            licence.clone(),
        ]
    };
    taken(measure).iter().map(row).collect()
}

fn table(rows: &[Row]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut written = writer.write_record(COLUMNS);
    for row in rows {
        written = written.and_then(|()| writer.write_record(row));
    }
    // Rows of one length, written to memory.
    debug_assert!(written.is_ok());
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}
