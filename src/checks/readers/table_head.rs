//! A table has a head that names its columns (WCAG 2.2, success criterion 1.3.1). The first cell may be empty, where the
//! rows have names.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::Document;
use crate::parse::markdown::events;
use crate::source::Span;
use pulldown_cmark::{Event, Tag, TagEnd};

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    if document.markdown.tables == 0 {
        return;
    }
    let offset = document.markdown.span.start as usize;
    let mut head: Option<Vec<bool>> = None;
    for (event, range) in events(document.body()) {
        match event {
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
