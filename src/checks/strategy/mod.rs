//! A strategy holds together: what is promised has somebody and a day, what is measured has a start and an end, and all of it
//! fits on one sheet.

mod commitments;
mod involved;
mod measures;
mod priorities;
mod readings;
mod sheet;
mod units;

use crate::diag::Diagnostics;
use crate::model::FrontMatter;
use crate::model::strategy::Strategy;
use crate::parse::{Document, Node};
use crate::site::Site;
use crate::source::{LayerKind, Span};

/// A strategy with its document and the places in it.
struct Told<'a> {
    document: &'a Document,
    strategy: &'a Strategy,
    tree: Node,
}

impl Told<'_> {
    /// The place of a field, by names and numbers.
    fn span(&self, path: &[&str]) -> Span {
        self.tree.at(path.iter().copied()).span
    }
}

fn told(document: &Document) -> Option<Told<'_>> {
    let Some(FrontMatter::Strategy(strategy)) = &document.front else { return None };
    Some(Told { document, strategy, tree: document.tree()? })
}

/// What can be said of a document without anything else.
pub(super) fn alone(document: &Document, diagnostics: &mut Diagnostics) {
    let Some(told) = told(document) else { return };
    priorities::check(&told, diagnostics);
    units::check(&told, diagnostics);
    readings::duplicates(&told, diagnostics);
    // Nobody can mend what comes from the core.
    if document.layer == LayerKind::Site {
        commitments::check(&told, diagnostics);
        measures::check(&told, diagnostics);
        readings::order(&told, diagnostics);
        involved::check(&told, diagnostics);
        sheet::check(&told, diagnostics);
    }
}

/// What can be said of a site's own strategies on this day.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for document in site.all_documents().filter(|it| it.layer == LayerKind::Site) {
        if let Some(told) = told(document) {
            commitments::late(&told, site.date(), diagnostics);
            readings::future(&told, site.date(), diagnostics);
        }
    }
}
