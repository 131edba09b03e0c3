//! Tells whether the output folder may be replaced.

use super::place::Place;
use super::{Files, PublishError};
use serde::Deserialize;
use std::fs;
use std::io;
use std::path::Path;

/// The file by which an output folder is known again.
const MANIFEST: &str = "manifest.json";
/// What the name of its generator starts with.
const GENERATOR: &str = "goodhelp";

/// Whether there is an output folder; an error when what is there must not be replaced.
pub(super) fn check(place: &Place) -> Result<bool, PublishError> {
    let read = |error| PublishError::system("Could not read", &place.out)(error);
    let about = match fs::symlink_metadata(&place.out) {
        Ok(about) => about,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(read(error)),
    };
    if !about.is_dir() {
        return Err(PublishError::NotAFolder(place.shown.clone()));
    }
    if device(&place.out).map_err(read)? != device(&place.parent).map_err(read)? {
        return Err(PublishError::MountPoint(place.shown.clone()));
    }
    // A branch for a web host is often checked out here, manifest and all, and its history would be removed.
    let repository = place.out.join(".git");
    if fs::symlink_metadata(&repository).is_ok() {
        return Err(PublishError::Protected { out: place.shown.clone(), holds: repository });
    }
    if is_ours(&place.out) || is_empty(&place.out).map_err(read)? {
        return Ok(true);
    }
    Err(PublishError::Foreign(place.shown.clone()))
}

/// An error when the files would make a folder that the next publish refuses to replace.
pub(super) fn check_manifest(files: &Files) -> Result<(), PublishError> {
    match files.get(MANIFEST) {
        Some(bytes) if names_us(bytes) => Ok(()),
        _ => Err(PublishError::NoManifest),
    }
}

/// Whether a folder holds what an earlier publish put there.
pub(super) fn is_ours(folder: &Path) -> bool {
    let manifest = folder.join(MANIFEST);
    // Opening something else than a file could wait for ever.
    let is_file = fs::symlink_metadata(&manifest).is_ok_and(|about| about.is_file());
    is_file && fs::read(&manifest).is_ok_and(|bytes| names_us(&bytes))
}

fn names_us(manifest: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Manifest {
        generator: String,
    }
    serde_json::from_slice::<Manifest>(manifest).is_ok_and(|manifest| manifest.generator.starts_with(GENERATOR))
}

/// Whether nothing is in a folder, which is also so when it has just gone.
pub(super) fn is_empty(folder: &Path) -> io::Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

/// The number of the device that a folder is on, which differs from that of the folder around it at a mount point. A folder
/// that is mounted from the same device is found out by the swap.
#[cfg(unix)]
pub(super) fn device(folder: &Path) -> io::Result<u64> {
    use std::os::unix::fs::MetadataExt;
    Ok(fs::symlink_metadata(folder)?.dev())
}

#[cfg(not(unix))]
pub(super) fn device(_: &Path) -> io::Result<u64> {
    Ok(0)
}
