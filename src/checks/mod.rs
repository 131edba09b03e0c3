//! Checks of a linked site, one file each. A check sees the site and reports; it changes nothing.

mod accessibility_statement;
mod alternative_text;
mod duplicate_anchor;
mod empty_link;
mod figure_name;
mod ground;
mod heading_order;
mod priorities;
mod raw_html;
mod units;

use crate::diag::Diagnostics;
use crate::site::Site;

/// Runs every check.
pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for document in site.documents() {
        alternative_text::check(document, diagnostics);
        duplicate_anchor::check(document, diagnostics);
        empty_link::check(document, diagnostics);
        figure_name::check(document, diagnostics);
        ground::check(document, diagnostics);
        heading_order::check(document, diagnostics);
        priorities::check(document, diagnostics);
        raw_html::check(document, site.config().raw_html, diagnostics);
        units::check(document, diagnostics);
    }
    accessibility_statement::check(site, diagnostics);
}
