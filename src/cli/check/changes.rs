//! `--changed-since`: of everything that is found, what somebody who changed some files wants to know.

use crate::diag::{Diagnostics, Severity};
use crate::source::FilePath;
use std::collections::BTreeSet;

/// What is said about files that changed, and every error: nothing is published with an error, wherever it stands, and a
/// change breaks others by what it takes away. A problem is about a file also where it points at a place there.
pub(super) fn about(changed: &BTreeSet<FilePath>, all: &Diagnostics) -> Diagnostics {
    all.only(|diagnostic| {
        diagnostic.severity == Severity::Error
            || changed.contains(&diagnostic.file)
            || diagnostic.labels.iter().any(|label| changed.contains(&label.file))
    })
}
