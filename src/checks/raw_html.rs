//! Raw HTML is refused unless the site allows it.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::Document;

pub(super) fn check(document: &Document, allowed: bool, diagnostics: &mut Diagnostics) {
    if allowed {
        return;
    }
    for span in &document.markdown.html {
        diagnostics.push(
            Diagnostic::new(Code::RawHtml, &document.path, *span, "this is raw HTML")
                .help("write Markdown; where a `<` is meant as such, write `\\<`"),
        );
    }
}
