//! Nobody's private life is published by mistake. No message repeats what it is about.

mod full_name;
mod personal_data;

pub use personal_data::problem as personal_problem;

use crate::diag::{Code, Diagnostics, PrivateSpans};
use crate::site::Site;
use crate::source::{LayerKind, Snapshot};
use std::collections::BTreeSet;

/// Reports personal data in the site's own texts, and in the tables beside them.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let contact = site.config().contact.as_ref().map(|contact| contact.as_str());
    for document in site.all_documents().filter(|it| it.layer == LayerKind::Site && !it.personal.is_empty()) {
        personal_data::check(document, contact, diagnostics);
    }
    // Several measures, and the translations of a strategy, may name one table.
    let mut seen = BTreeSet::new();
    for document in site.all_documents().filter(|it| it.layer == LayerKind::Site) {
        for table in document.readings.iter().filter(|it| !it.personal.is_empty() && seen.insert(&it.file)) {
            personal_data::check_table(table, contact, diagnostics);
        }
    }
    full_name::check(site, diagnostics);
}

/// Keeps the names that were reported out of every message. Other personal data is kept out whether reported or not; a name
/// must not be before it is known that it is none of an organisation.
pub fn hide_names(diagnostics: &Diagnostics, snapshot: &Snapshot, private: &mut PrivateSpans) {
    for diagnostic in diagnostics.iter().filter(|it| it.code == Code::LikelyName) {
        let Some(span) = diagnostic.span else { continue };
        let text = snapshot.text(diagnostic.file.as_str()).unwrap_or_default();
        private.add(&diagnostic.file, span, text.get(span.range()).unwrap_or_default());
    }
}
