//! The measurements as Markdown, with what they are to reach.

mod costs;
mod found;
mod sent;

use super::handbook::Handbook;
use super::pagefind;
use super::size::Size;
use crate::bench::hugo;

/// The whole report. `machine` is a sentence about where it was measured.
pub fn markdown(handbook: &Handbook, sizes: &[Size], machine: &str) -> String {
    let parts = [
        "# Searching beside Pagefind".to_owned(),
        format!(
            "{machine} Pagefind {}, Hugo {}. Medians, with the least and the most in brackets.",
            pagefind::VERSION,
            hugo::VERSION
        ),
        found::section(handbook),
        sent::section(sizes, handbook),
        costs::section(sizes),
    ];
    parts.join("\n\n") + "\n"
}
