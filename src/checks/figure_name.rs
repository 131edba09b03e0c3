//! A fenced block whose name is nearly that of a figure.

use crate::diag::{Code, Diagnostic, Diagnostics, Edit, one_slip};
use crate::parse::Document;

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    for (name, span, figure) in &document.markdown.slips {
        let meant = one_slip(name, [figure.as_str()]);
        diagnostics.push(
            Diagnostic::new(Code::UnknownFigure, &document.path, *span, format!("there is no figure `{name}`"))
                .help(format!("did you mean `{figure}`?"))
                .edits(meant.and_then(|meant| Edit::once(document.text(), *span, name, meant))),
        );
    }
}
