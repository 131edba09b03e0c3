//! An anchor stands for one place on a page.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::Kind;
use crate::model::field::is_id;
use crate::parse::{Document, Node, Value};
use crate::source::Span;
use std::collections::BTreeMap;

/// The kinds of which anything in the front matter has an id.
const HAVE_IDS: [Kind; 4] = [Kind::Characteristic, Kind::Checklist, Kind::Tool, Kind::Strategy];

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    let tree = if HAVE_IDS.contains(&document.kind) { document.tree() } else { None };
    for id in tree.iter().flat_map(ids) {
        let Some(text) = id.text() else { continue };
        match seen.get(text) {
            Some(before) => diagnostics.push(
                Diagnostic::new(
                    Code::DuplicateAnchor,
                    &document.path,
                    id.span,
                    format!("the id `{text}` stands twice"),
                )
                .label(&document.path, *before, "it stands here first")
                .help("each practice, statement, question, priority, commitment and measure has an id of its own"),
            ),
            None => {
                seen.insert(text, id.span);
            }
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
        if let Some(before) = seen.insert(&heading.id, heading.span) {
            let message = format!("the anchor `#{}` stands twice on this page", heading.id);
            diagnostics.push(
                Diagnostic::new(Code::DuplicateAnchor, &document.path, heading.span, message)
                    .label(&document.path, before, "it stands here first")
                    .help("give this heading another one: `## Heading {#another-one}`"),
            );
        }
    }
}

/// The ids of practices, statements, questions, priorities, commitments and measures: those in the front matter's lists.
fn ids(tree: &Node) -> impl Iterator<Item = &Node> {
    let entries = match &tree.value {
        Value::Map(entries) => entries.as_slice(),
        _ => &[],
    };
    entries.iter().flat_map(|entry| entry.node.list()).filter_map(|node| node.get("id"))
}
