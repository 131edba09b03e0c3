//! An anchor stands for one place on a page.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::FrontMatter;
use crate::model::field::is_id;
use crate::parse::Document;
use crate::source::Span;
use std::collections::BTreeMap;

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<&str, Option<Span>> = BTreeMap::new();
    for anchor in document.front.as_ref().map(FrontMatter::anchors).unwrap_or_default() {
        if seen.insert(anchor, None).is_some() {
            let message = format!("the id `{anchor}` stands twice in this file");
            diagnostics.push(
                Diagnostic::new(Code::DuplicateAnchor, &document.path, Span::default(), message)
                    .help("each practice, statement, priority, commitment and measure has an id of its own"),
            );
        }
    }
    for heading in &document.markdown.headings {
        if heading.explicit && !is_id(&heading.id) {
            let message = format!("`{}` cannot be an anchor", heading.id);
            diagnostics.push(
                Diagnostic::new(Code::BadValue, &document.path, heading.span, message)
                    .help("use lower-case letters, digits and single hyphens"),
            );
        }
        if let Some(before) = seen.insert(&heading.id, Some(heading.span)) {
            let message = format!("the anchor `#{}` stands twice on this page", heading.id);
            let mut diagnostic = Diagnostic::new(Code::DuplicateAnchor, &document.path, heading.span, message)
                .help("give this heading another one: `## Heading {#another-one}`");
            if let Some(before) = before {
                diagnostic = diagnostic.label(&document.path, before, "it stands here first");
            }
            diagnostics.push(diagnostic);
        }
    }
}
