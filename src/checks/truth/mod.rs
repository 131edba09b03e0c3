//! What is claimed can be followed up: figures, levels of evidence, days of review, sections, licences.

mod duplicate;
mod evidence_note;
mod figure;
mod licence;
mod review;
mod sections;

use crate::checks::language::Kept;
use crate::diag::{Code, Diagnostics};
use crate::parse::Document;
use crate::site::Site;
use crate::source::{LayerKind, Snapshot, Span};

/// What can be said of one of the site's own texts without anything else.
pub(super) fn alone(document: &Document, diagnostics: &mut Diagnostics) {
    evidence_note::check(document, diagnostics);
    figure::check(document, diagnostics);
    sections::check(document, diagnostics);
}

/// What can be said of the site's own texts together, or on this day. `kept` knows what anybody wants to know.
pub(super) fn check(site: &Site, snapshot: &Snapshot, kept: &Kept, diagnostics: &mut Diagnostics) {
    for document in site.all_documents().filter(|it| it.layer == LayerKind::Site) {
        review::check(document, site.date(), diagnostics);
    }
    licence::check(site, snapshot, &|file| kept.wants_in(file, Code::MissingLicence, site), diagnostics);
    if kept.wants(Code::NearDuplicate, site) {
        duplicate::check(site, diagnostics);
    }
}

/// The place of a field at the left edge of the front matter; none where it is not written so. The whole tree would have to
/// be read again, and thousands of texts may be due at once.
fn line_of(document: &Document, field: &str) -> Option<Span> {
    let yaml = document.yaml?;
    let text = document.text().get(yaml.range())?;
    let mut at = yaml.range().start;
    for line in text.split_inclusive('\n') {
        if line.strip_prefix(field).is_some_and(|rest| rest.trim_start().starts_with(':')) {
            return Some(Span::new(at, at + line.trim_end().len()));
        }
        at += line.len();
    }
    None
}
