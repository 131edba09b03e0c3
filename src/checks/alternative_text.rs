//! A picture has alternative text or is marked as decorative (WCAG 2.2, success criterion 1.1.1).

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::Document;

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    for picture in &document.markdown.pictures {
        if picture.alternative.is_empty() && !picture.decorative {
            diagnostics.push(
                Diagnostic::new(Code::MissingAlternative, &document.path, picture.span, "this picture has no alternative text").help(
                    "say in a few words what it shows: `![Two people at a table](picture.jpg)`; where it shows nothing that \
                     the text does not say: `![](picture.jpg \"decorative\")`",
                ),
            );
        }
    }
}
