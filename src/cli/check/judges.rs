//! `--config-from`: what judges a contribution comes from a commit that the contribution cannot change.

use crate::host::git::{GitError, Repository};
use crate::source::{File, FilePath};
use std::collections::{BTreeMap, BTreeSet};

/// What says which checks there are and how bad they are. Everything else that is read is content.
const JUDGES: [&str; 2] = [crate::parse::CONFIG, "styles"];

/// Whether a file is one of those.
pub(super) fn is_judge(path: &FilePath) -> bool {
    JUDGES
        .iter()
        .any(|judge| path.as_str().strip_prefix(judge).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// Puts the judges of a commit in place of those of the site, and gives a line about each that differs.
///
/// # Errors
/// Where git does not know the commit, or cannot read it.
pub(super) fn put_back(
    files: &mut BTreeMap<FilePath, File>,
    repository: &Repository,
    name: &str,
) -> Result<Vec<String>, GitError> {
    let commit = repository.commit(name)?;
    let wanted = repository.files(&commit, &JUDGES)?;
    let own: BTreeMap<FilePath, File> = files.extract_if(.., |path, _| is_judge(path)).collect();
    let name = name.escape_debug();
    let paths: BTreeSet<&FilePath> = own.keys().chain(wanted.keys()).collect();
    let note = |path: &&FilePath| {
        let shown = path.as_str().escape_debug();
        match (own.get(*path), wanted.get(*path)) {
            (own, wanted) if own == wanted => None,
            (Some(_), Some(_)) => Some(format!("{shown} differs from that of {name}; that of {name} is used")),
            (Some(_), None) => Some(format!("{shown} is not in {name}; it is left out")),
            (None, _) => Some(format!("{shown} is gone; that of {name} is used")),
        }
    };
    let notes = paths.iter().filter_map(note).collect();
    files.extend(wanted);
    Ok(notes)
}
