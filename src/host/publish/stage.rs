//! Lays out the new site beside the output folder.

use super::former::Former;
use super::place::Place;
use super::spread::spread;
use super::{Files, Folders, PublishError};
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Writes all files into the stage, which must not exist yet; an error of the system leaves it half done.
///
/// A file that is the same in the former site is linked from there instead, and so keeps its modification time.
pub(super) fn build(place: &Place, files: &Files, folders: &Folders, former: &Former) -> Result<(), PublishError> {
    let create =
        |folder: &Path| fs::create_dir(folder).map_err(PublishError::system("Could not create the folder", folder));
    create(&place.stage)?;
    for folder in folders {
        create(&place.stage.join(folder))?;
    }
    let each: Vec<_> = files.iter().zip(&former.same).collect();
    spread(&each, |((path, bytes), same)| {
        let staged = place.stage.join(path);
        // Not every file system has links, and a system may allow them for one's own files alone.
        if **same && fs::hard_link(place.out.join(path), &staged).is_ok() {
            return Ok(());
        }
        write(&staged, bytes).map_err(PublishError::system("Could not write the file", &staged))
    })?;
    Ok(())
}

/// Never over another file: on a file system that ignores case, two paths could be the same file.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(bytes)
}

/// Removes whatever is at the name of the stage, if anything is.
pub(super) fn remove(place: &Place) -> io::Result<()> {
    let removed = match fs::symlink_metadata(&place.stage) {
        Ok(about) if about.is_dir() => fs::remove_dir_all(&place.stage),
        Ok(_) => fs::remove_file(&place.stage),
        Err(error) => Err(error),
    };
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}
