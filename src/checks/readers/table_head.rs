//! A table has a head that names its columns (WCAG 2.2, success criterion 1.3.1). The first cell may be empty, where the
//! rows have names. Without the line of hyphens below its head it is none: readers see bars.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::Document;
use crate::parse::markdown::events;
use crate::source::Span;
use pulldown_cmark::{Event, Tag, TagEnd};

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    let has_bars = document.body().lines().any(|line| line.starts_with('|'));
    if document.markdown.tables == 0 && !has_bars {
        return;
    }
    let offset = document.markdown.span.start as usize;
    let mut head: Option<Vec<bool>> = None;
    for (event, range) in events(document.body()) {
        match event {
            Event::Start(Tag::Paragraph) => {
                diagnostics.extend(no_table(
                    document,
                    document.body().get(range.clone()).unwrap_or_default(),
                    range.start,
                ));
            }
            Event::Start(Tag::TableHead) => head = Some(Vec::new()),
            Event::Start(Tag::TableCell) => head.iter_mut().for_each(|cells| cells.push(false)),
            Event::Text(_) | Event::Code(_) => {
                if let Some(has_words) = head.as_mut().and_then(|cells| cells.last_mut()) {
                    *has_words = true;
                }
            }
            Event::End(TagEnd::TableHead) => {
                let cells = head.take().unwrap_or_default();
                let nameless = cells.iter().skip(1).any(|has_words| !has_words) || !cells.contains(&true);
                if nameless {
                    let span = Span::from(range).shifted(offset);
                    diagnostics.push(
                        Diagnostic::new(Code::TableHead, &document.path, span, "a column of this table has no name")
                            .help("name every column in the table's first row; a screen reader says the name with each cell"),
                    );
                }
            }
            _ => {}
        }
    }
}

/// What to say of a paragraph whose lines all stand between bars; nothing of others.
fn no_table(document: &Document, paragraph: &str, start: usize) -> Option<Diagnostic> {
    let rows: Vec<&str> = paragraph.lines().map(str::trim).collect();
    let is_row = |row: &str| row.len() > 1 && row.starts_with('|') && row.ends_with('|');
    let first = rows.first().filter(|_| rows.len() > 1 && rows.iter().copied().all(is_row))?;
    let rule = "| --- ".repeat(first.matches('|').count().saturating_sub(1).max(1));
    let span = Span::new(start, start + first.len()).shifted(document.markdown.span.start as usize);
    let help = format!("name the columns in the first row, and put a line `{rule}|` below it");
    Some(Diagnostic::new(Code::TableHead, &document.path, span, "these lines are no table yet").help(help))
}
