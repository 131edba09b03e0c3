//! A link has words (WCAG 2.2, success criterion 2.4.4).

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::Document;

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    for link in &document.markdown.links {
        if link.empty {
            diagnostics.push(
                Diagnostic::new(Code::EmptyLink, &document.path, link.span, "this link has no words")
                    .help("write what the reader finds there; a screen reader reads the words alone"),
            );
        }
    }
}
