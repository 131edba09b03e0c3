//! A level of evidence says why it was given.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::FrontMatter;
use crate::parse::Document;

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    let Some(FrontMatter::CaseStudy(it)) = &document.front else { return };
    let Some(evidence) = it.evidence.as_ref().filter(|evidence| evidence.note.is_none()) else { return };
    let Some(level) = evidence.level.number() else { return };
    let span = document.tree().map(|tree| tree.at(["evidence", "level"]).span);
    diagnostics.push(
        Diagnostic::new(
            Code::EvidenceNote,
            &document.path,
            span,
            format!("the level of evidence is {level}, and nothing says why"),
        )
        .help("add `note` beside it: who gave the level, and what it rests on; or write `level: unrated`"),
    );
}
