//! Names everything that a publish works on.

use super::PublishError;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// The output folder and the names beside it, all in the same existing folder, whose own path has no symbolic links.
pub(super) struct Place {
    /// The output folder as people gave it, for messages.
    pub(super) shown: PathBuf,
    /// The folder that all others are in.
    pub(super) parent: PathBuf,
    /// The output folder.
    pub(super) out: PathBuf,
    /// Where the new site is laid out and the former one is removed: never anything that is still needed.
    pub(super) stage: PathBuf,
    /// Where the former site waits when the two cannot change places in one step: always whole.
    pub(super) old: PathBuf,
    /// The lock.
    pub(super) lock: PathBuf,
}

impl Place {
    /// The place of an output folder, whose parents are created where they are missing; an error when it has no name or
    /// holds the folder `protected` or the current folder.
    pub(super) fn find(out: &Path, protected: &Path) -> Result<Place, PublishError> {
        let name = out.file_name().ok_or_else(|| PublishError::NoName(out.to_owned()))?;
        let given = match out.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        fs::create_dir_all(given).map_err(PublishError::system("Could not create the folder", given))?;
        let parent = fs::canonicalize(given).map_err(PublishError::system("Could not find the folder", given))?;
        let place = Place {
            shown: out.to_owned(),
            out: parent.join(name),
            stage: beside(&parent, name, ".stage"),
            old: beside(&parent, name, ".old"),
            lock: beside(&parent, name, ".lock"),
            parent,
        };
        place.protect(protected)?;
        // Whoever stands in a folder that is replaced, stands in one that is gone.
        if let Ok(current) = std::env::current_dir() {
            place.protect(&current)?;
        }
        Ok(place)
    }

    fn protect(&self, folder: &Path) -> Result<(), PublishError> {
        let real = fs::canonicalize(folder).map_err(PublishError::system("Could not find the folder", folder))?;
        // Once more for the folder itself: on a file system that ignores case it may be written in another way.
        let out = fs::canonicalize(&self.out);
        if real.starts_with(out.as_ref().unwrap_or(&self.out)) {
            return Err(PublishError::Protected { out: self.shown.clone(), holds: folder.to_owned() });
        }
        Ok(())
    }
}

fn beside(parent: &Path, name: &OsStr, ending: &str) -> PathBuf {
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(name);
    hidden.push(ending);
    parent.join(hidden)
}
