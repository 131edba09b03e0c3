//! The measurements as Markdown, with what they are to reach.

mod at_once;
mod writing;

use super::desk::Desk;
use super::texts::Checked;

/// The whole report. `peers` are the packages of the peers, `machine` is a sentence about where it was measured.
pub fn markdown(checked: &[Checked], desk: &Desk, peers: &str, machine: &str) -> String {
    let parts = ["# Checking".to_owned(), machine.to_owned(), at_once::section(checked, peers), writing::section(desk)];
    parts.join("\n\n") + "\n"
}
