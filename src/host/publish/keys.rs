//! Checks the paths of the files once more, and finds their folders.

use super::{Files, Folders, PublishError};
use std::path::{Component, Path};

/// The folders of all files; an error for the first path that could leave the output folder or that cannot be a file.
pub(super) fn folders(files: &Files) -> Result<Folders<'_>, PublishError> {
    let mut folders = Folders::new();
    for path in files.keys() {
        if let Some(problem) = problem(path) {
            return Err(PublishError::BadPath { path: path.clone(), problem });
        }
        let mut rest = path.as_str();
        while let Some((folder, _)) = rest.rsplit_once('/') {
            // Where a folder is known, so are those that it stands in.
            if !folders.insert(folder) {
                break;
            }
            rest = folder;
        }
    }
    match folders.iter().find(|folder| files.contains_key(**folder)) {
        Some(both) => Err(PublishError::BadPath { path: both.to_string(), problem: "is also that of a folder" }),
        None => Ok(folders),
    }
}

/// What is wrong with a path.
fn problem(path: &str) -> Option<&'static str> {
    if path.is_empty() {
        return Some("is empty");
    }
    if path.contains(['\\', '\0']) {
        return Some("has a backslash or a null character");
    }
    if path.starts_with('/') {
        return Some("is absolute");
    }
    for part in path.split('/') {
        match part {
            "" => return Some("has an empty part"),
            "." | ".." => return Some("has a part `.` or `..`"),
            _ => {}
        }
    }
    // What the system itself sees may be more, like the drive in `C:a` on Windows.
    let plain = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    (!plain).then_some("is absolute")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(paths: &[&str]) -> Files {
        paths.iter().map(|path| (path.to_string(), Vec::new().into())).collect()
    }

    #[test]
    fn folders_come_after_those_that_they_stand_in() {
        let files = files(&["a-b/x", "a/b/c/x", "a/b/y", "x"]);
        assert_eq!(folders(&files).unwrap().into_iter().collect::<Vec<_>>(), ["a", "a-b", "a/b", "a/b/c"]);
    }

    #[test]
    fn a_folder_cannot_be_a_file_too() {
        assert!(
            matches!(folders(&files(&["a", "a-b", "a/b/c"])), Err(PublishError::BadPath { path, .. }) if path == "a")
        );
    }
}
