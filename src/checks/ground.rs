//! A text says whether it tells a person's story, and on what ground.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::FrontMatter;
use crate::model::case_study::Completeness;
use crate::model::common::Persons;
use crate::parse::Document;
use crate::source::Span;

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    let Some(front) = &document.front else { return };
    let Some((persons, consent, published_in)) = front.persons() else { return };
    let is_stub = matches!(front, FrontMatter::CaseStudy(it) if it.completeness == Completeness::Stub);
    let report = |code, span: Span, message: &str| Diagnostic::new(code, &document.path, span, message);
    match persons {
        None if is_stub => {}
        None => diagnostics.push(
            report(
                Code::PersonsMissing,
                document.field_span("completeness"),
                "this text does not say whether it tells a person's story",
            )
            .help("add `persons: none`, `persons: published` or `persons: consented`; a story about a person is personal data"),
        ),
        Some(Persons::Consented) if consent.is_none() => diagnostics.push(
            report(Code::GroundMissing, document.field_span("persons"), "`persons: consented` needs `consent`")
                .help("add `consent: { reference: …, scope: [website], expires: 2028-01-31, naming: pseudonym }`"),
        ),
        Some(Persons::Published) if published_in.is_none() => diagnostics.push(
            report(Code::GroundMissing, document.field_span("persons"), "`persons: published` needs `published_in`")
                .help("name the source that tells the story already: `published_in: its-id`"),
        ),
        Some(_) => {}
    }
}
