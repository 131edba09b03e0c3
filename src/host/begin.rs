//! Writing the first files of a site.

use super::Disk;
use crate::source::FilePath;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Why a site was not begun.
#[derive(Debug)]
pub enum BeginError {
    /// These files are there already.
    AreThere(Vec<FilePath>),
    /// The system refused; what was written is gone again, but for these files.
    Refused(io::Error, Vec<PathBuf>),
}

/// Whether files can be written into a folder: none of them is there yet.
///
/// # Errors
/// Where one is.
pub fn may_begin(folder: &Path, files: &BTreeMap<FilePath, Vec<u8>>) -> Result<(), BeginError> {
    let is_there = |path: &&FilePath| folder.join(path.as_str()).symlink_metadata().is_ok();
    let there: Vec<FilePath> = files.keys().filter(is_there).cloned().collect();
    if there.is_empty() { Ok(()) } else { Err(BeginError::AreThere(there)) }
}

/// Writes files into a folder, which may not be there yet: all of them or none, and none over what is there.
///
/// # Errors
/// Where one of them is there already, before anything is written; or where the system refuses.
pub fn begin(folder: &Path, files: &BTreeMap<FilePath, Vec<u8>>) -> Result<(), BeginError> {
    may_begin(folder, files)?;
    let is_new = folder.symlink_metadata().is_err();
    let refused = |error| BeginError::Refused(error, Vec::new());
    fs::create_dir_all(folder).map_err(refused)?;
    let disk = Disk::new(folder).map_err(refused)?;
    let mut written: Vec<&FilePath> = Vec::new();
    for (path, bytes) in files {
        match disk.create_bytes(path, bytes, false) {
            Ok(()) => written.push(path),
            Err(error) => return Err(BeginError::Refused(error, take_back(&disk, &written, is_new))),
        }
    }
    Ok(())
}

/// Takes away what was written, and gives what could not be.
fn take_back(disk: &Disk, written: &[&FilePath], is_new: bool) -> Vec<PathBuf> {
    let mut left = Vec::new();
    for path in written {
        let place = disk.root().join(path.as_str());
        if fs::remove_file(&place).is_err() {
            left.push(place);
            continue;
        }
        // Folders that hold something else stay.
        let mut folder = place.parent();
        while let Some(empty) = folder.filter(|it| *it != disk.root() && fs::remove_dir(it).is_ok()) {
            folder = empty.parent();
        }
    }
    if is_new {
        let _ = fs::remove_dir(disk.root());
    }
    left
}
