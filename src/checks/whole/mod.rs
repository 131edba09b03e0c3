//! Checks of a site as a whole: of one text that somebody writes in a form they have nothing to say, and the module for
//! browsers does without them.

mod accessibility_facts;
mod accessibility_statement;
mod answers;
mod storage;
mod translations;
mod underneath;

pub use answers::addresses;
pub use translations::NOT_REVIEWED;

use super::to_do;
use crate::diag::{Code, Diagnostics};
use crate::site::Site;
use crate::source::Snapshot;

/// Runs the checks of a site as a whole: [`check`], or none of them.
pub type CheckWhole = fn(&Site, &Snapshot, &mut Diagnostics);

/// Reports what is wrong with a site as a whole.
pub fn check(site: &Site, snapshot: &Snapshot, diagnostics: &mut Diagnostics) {
    accessibility_statement::check(site, snapshot, diagnostics);
    storage::check(snapshot, diagnostics);
    translations::check(site, snapshot, diagnostics);
    underneath::check(site, snapshot, diagnostics);
    answers::check(site, snapshot, diagnostics);
}

/// What these checks report, and no other.
pub const CODES: [Code; 10] = [
    Code::AccessibilityStatement,
    Code::ChangedUnderneath,
    Code::DeadLink,
    Code::MovedLink,
    Code::TranslationDiffers,
    Code::TranslationOutdated,
    Code::UnsaidStorage,
    Code::Untranslated,
    Code::WelshDuty,
    Code::WordsUnreviewed,
];

/// Whether a check has been made: of one that has not, nobody knows what is silenced in vain.
pub(super) fn is_made(code: Code, whole: Option<CheckWhole>, snapshot: &Snapshot) -> bool {
    // Only those who asked other sites know anything of them.
    let is_asked = !matches!(code, Code::DeadLink | Code::MovedLink) || snapshot.answers().is_some();
    is_asked && (whole.is_some() || !CODES.contains(&code))
}
