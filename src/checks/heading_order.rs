//! Headings go down one level at a time, below the page's own heading (WCAG 2.2, success criterion 1.3.1).

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::Document;

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    let mut above = 1;
    for heading in &document.markdown.headings {
        let report = |message: String, help: String| {
            Diagnostic::new(Code::HeadingOrder, &document.path, heading.span, message).help(help)
        };
        if heading.level == 1 {
            let message = "a heading of level one stands in the text".to_string();
            diagnostics.push(report(message, "the page's title is its only one: start with `##`".into()));
        } else if heading.level > above + 1 {
            let message = format!("this heading goes from level {above} to level {}", heading.level);
            diagnostics.push(report(message, format!("write `{}`", "#".repeat(above as usize + 1))));
        }
        above = heading.level.max(1);
    }
}
