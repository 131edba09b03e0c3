//! Checks of a linked site, one file each. A check sees the site and reports; it changes nothing.

mod accessibility_statement;
mod alternative_text;
mod answers;
mod duplicate_anchor;
mod empty_link;
mod figure_name;
mod ground;
mod heading_order;
pub mod language;
mod people;
mod priorities;
mod raw_html;
mod read;
mod readers;
mod settle;
mod truth;
mod units;

pub use answers::addresses;
pub use people::hide_names;
pub use read::{Done, Linked, ReadAll, Reader};

use crate::diag::{Diagnostic, Diagnostics};
use crate::parse::Document;
use crate::site::Site;
use crate::source::{FilePath, LayerKind, Snapshot};
use language::{Each, Kept};
use std::sync::Arc;

/// Runs every check, and settles what of all that was found so far is reported. `kept` has what the checks of language found
/// before; `each` runs them over many documents.
pub fn check(site: &Site, snapshot: &Snapshot, kept: &mut Kept, each: Each, diagnostics: &mut Diagnostics) {
    for document in site.documents() {
        // Most documents are those of the build before.
        diagnostics.extend(document.checked.get_or_init(|| alone(document)).iter().cloned());
        raw_html::check(document, site.config().raw_html, diagnostics);
    }
    accessibility_statement::check(site, diagnostics);
    people::check(site, diagnostics);
    let wants = |code| kept.wants(code, site);
    truth::check(site, snapshot, &wants, diagnostics);
    language::check(site, snapshot, kept, each, diagnostics);
    answers::check(site, snapshot, diagnostics);
    let wants = |file: &FilePath, code| kept.wants_in(file, code, site) && answers::is_asked(code, snapshot);
    settle::settle(site, &wants, diagnostics);
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
    priorities::check(document, &mut diagnostics);
    units::check(document, &mut diagnostics);
    // Nobody can mend what comes from the core.
    if document.layer == LayerKind::Site {
        readers::alone(document, &mut diagnostics);
        truth::alone(document, &mut diagnostics);
    }
    diagnostics.into_iter().collect()
}
