//! A text is read again by the day that it names.

use super::line_of;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::Document;
use jiff::civil::Date;

pub(super) fn check(document: &Document, today: Date, diagnostics: &mut Diagnostics) {
    let Some((_, Some(due))) = document.front.as_ref().map(|front| front.review()) else { return };
    if due.0 >= today {
        return;
    }
    let span = line_of(document, "review_by");
    diagnostics.push(
        Diagnostic::new(Code::ReviewOverdue, &document.path, span, format!("this text was to be read again by {due}"))
            .help("read it against its sources, then set `reviewed` to that day and `review_by` to the next one"),
    );
}
