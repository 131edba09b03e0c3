//! What waits for a translator as a table with a column for each language, and back. A third column says where each row
//! belongs.

use super::pending::Pending;
use super::place::Answer;
use crate::diag::{Code, Diagnostic};
use crate::source::{FilePath, Span};

/// The head of the column that says where a row belongs.
const PLACE: &str = "place";
/// What makes a spreadsheet take a cell for a formula, and the apostrophe that keeps it from doing so.
/// Source: OWASP, "CSV injection".
const MEANT: [char; 8] = ['=', '+', '-', '@', '\t', '\r', '\n', '\''];

/// What waits for a translator, from a language into another, by their tags.
pub fn write_table(pending: &[Pending], from: &str, to: &str) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut written = writer.write_record([from, to, PLACE]);
    for text in pending {
        for (unit, own) in &text.parts {
            let place = format!("{}#{}", text.document.path, unit.place);
            let row = [guarded(&unit.text), guarded(own.as_deref().unwrap_or_default()), place];
            written = written.and_then(|()| writer.write_record(row));
        }
    }
    // Rows of one length, written to memory.
    debug_assert!(written.is_ok());
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// Whether a table is one of translations, by its first row.
pub fn is_table(text: &str) -> bool {
    let first = text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
    first.split([',', ';']).nth(2).is_some_and(|head| head.trim().trim_matches('"') == PLACE)
}

/// What came back: the language into which it was translated, each row, and what cannot be read.
pub fn read_table(name: &FilePath, text: &str) -> (Option<String>, Vec<Answer>, Vec<Diagnostic>) {
    let text_without_mark = text.trim_start_matches('\u{feff}');
    let offset = text.len() - text_without_mark.len();
    let separator = if text_without_mark.lines().next().is_some_and(|line| line.contains(';')) { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).delimiter(separator).from_reader(text_without_mark.as_bytes());
    let problem = |span, message: String, help: &str| Diagnostic::new(Code::BadValue, name, span, message).help(help);
    let head: Vec<String> = match reader.headers() {
        Ok(head) => head.iter().map(|cell| cell.trim().to_string()).collect(),
        Err(error) => {
            return (None, Vec::new(), vec![problem(Span::default(), error.to_string(), "save it as CSV, UTF-8")]);
        }
    };
    let [_, to, place, ..] = &head[..] else {
        let message = format!("the first row has to be the two languages and `{PLACE}`");
        return (None, Vec::new(), vec![problem(Span::default(), message, "keep the first row as it was exported")]);
    };
    if place != PLACE {
        let message = format!("the third column is `{place}` and not `{PLACE}`");
        return (None, Vec::new(), vec![problem(Span::default(), message, "keep the first row as it was exported")]);
    }
    let (mut answers, mut problems) = (Vec::new(), Vec::new());
    for row in reader.records() {
        let row = match row {
            Ok(row) => row,
            Err(error) => {
                problems.push(problem(Span::default(), error.to_string(), "save it as CSV, UTF-8"));
                continue;
            }
        };
        let start = row.position().map_or(0, |place| place.byte() as usize) + offset;
        let end = text.get(start..).and_then(|rest| rest.find('\n')).map_or(text.len(), |length| start + length);
        let span = Span::new(start, end);
        let cell = |number: usize| row.get(number).unwrap_or_default();
        match cell(2).split_once('#') {
            Some((file, place)) => answers.push(Answer {
                file: file.to_string(),
                place: place.to_string(),
                source: plain(cell(0)),
                target: plain(cell(1)),
                span,
            }),
            None if row.iter().all(|cell| cell.trim().is_empty()) => {}
            None => problems.push(problem(
                span,
                "this row does not say where it belongs".into(),
                "keep the third column as it was exported",
            )),
        }
    }
    (Some(to.clone()), answers, problems)
}

fn guarded(text: &str) -> String {
    if text.starts_with(MEANT) { format!("'{text}") } else { text.to_string() }
}

fn plain(cell: &str) -> String {
    let inner = cell.strip_prefix('\'').filter(|inner| inner.starts_with(MEANT));
    // A spreadsheet may write line ends of its own.
    inner.unwrap_or(cell).replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::{guarded, plain};

    #[test]
    fn what_a_spreadsheet_would_reckon_comes_back_as_it_was() {
        for text in ["- a list", "=SUM(A1)", "'quoted'", "'=odd'", "plain", ""] {
            assert_eq!(plain(&guarded(text)), text);
        }
    }
}
