//! Every reader can follow: link text that says where it leads, tables with heads, words in small letters.

mod capitals;
mod near_link;
mod table_head;
mod vague_link;

use crate::diag::Diagnostics;
use crate::parse::Document;

/// What can be said of one of the site's own texts.
pub(super) fn alone(document: &Document, diagnostics: &mut Diagnostics) {
    capitals::check(document, diagnostics);
    near_link::check(document, diagnostics);
    table_head::check(document, diagnostics);
    vague_link::check(document, diagnostics);
}
