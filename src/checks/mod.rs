//! Checks of a linked site, one file each. A check sees the site and reports; it changes nothing.

mod alternative_text;
mod broken_config;
mod duplicate_anchor;
mod empty_link;
mod figure_name;
mod ground;
mod heading_order;
pub mod language;
mod people;
mod raw_html;
mod read;
mod readers;
mod settle;
mod strategy;
pub mod to_do;
mod tool;
mod truth;
pub mod whole;

pub use people::{hide_names, personal_problem};
pub use read::{Done, Linked, ReadAll, Reader};

use crate::diag::{Code, Diagnostic, Diagnostics, Severity};
use crate::parse::{Alone, Document};
use crate::site::Site;
use crate::source::{FilePath, LayerKind, Snapshot};
use language::{Each, Kept};
use std::sync::Arc;
use whole::CheckWhole;

/// Runs every check, and settles what of all that was found so far is reported. `whole` runs those of the site as a whole;
/// `kept` has what the checks of language found before; `each` runs them over many documents.
pub fn check(
    site: &Site,
    snapshot: &Snapshot,
    whole: Option<CheckWhole>,
    kept: &mut Kept,
    each: Each,
    diagnostics: &mut Diagnostics,
) {
    for document in site.all_documents() {
        found_alone(document, &|code| kept.wants_in(&document.path, code, site), diagnostics);
        raw_html::check(document, site.config().raw_html, diagnostics);
    }
    to_do::check(site, snapshot, diagnostics);
    if let Some(check) = whole {
        check(site, snapshot, diagnostics);
    }
    people::check(site, diagnostics);
    strategy::check(site, diagnostics);
    truth::check(site, snapshot, kept, diagnostics);
    language::check(site, snapshot, kept, each, diagnostics);
    let wants = |file: &FilePath, code| kept.wants_in(file, code, site) && whole::is_made(code, whole, snapshot);
    settle::settle(site.config(), site.all_documents(), &wants, diagnostics);
}

/// Adds what can be said of a document without anything else. Most documents are those of the build before: what is worse
/// than a suggestion, or wanted, is kept with them.
fn found_alone(document: &Document, wants: &dyn Fn(Code) -> bool, diagnostics: &mut Diagnostics) {
    let is_wanted = |it: &Diagnostic| it.severity < Severity::Suggestion || wants(it.code);
    let checked = document.checked.get_or_init(|| {
        let (found, others): (Vec<_>, Vec<_>) = alone(document).into_iter().partition(|it| is_wanted(it));
        Alone { found, left_out: others.iter().map(|it| it.code).collect() }
    });
    if checked.left_out.iter().any(|code| wants(*code)) {
        diagnostics.extend(alone(document));
    } else {
        diagnostics.extend(checked.found.iter().cloned());
    }
}

/// What can be said of a document without anything else.
fn alone(document: &Document) -> Vec<Arc<Diagnostic>> {
    let mut diagnostics = Diagnostics::default();
    alternative_text::check(document, &mut diagnostics);
    duplicate_anchor::check(document, &mut diagnostics);
    empty_link::check(document, &mut diagnostics);
    figure_name::check(document, &mut diagnostics);
    ground::check(document, &mut diagnostics);
    heading_order::check(document, &mut diagnostics);
    strategy::alone(document, &mut diagnostics);
    tool::check(document, &mut diagnostics);
    // Nobody can mend what comes from the core.
    if document.layer == LayerKind::Site {
        readers::alone(document, &mut diagnostics);
        truth::alone(document, &mut diagnostics);
    }
    diagnostics.into_iter().collect()
}
