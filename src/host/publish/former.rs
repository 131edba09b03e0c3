//! Finds out what the new site has in common with the former one.

use super::place::Place;
use super::spread::spread;
use super::{Files, Folders, PublishError, Published, own};
use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The former site, seen from the new one.
pub(super) struct Former {
    /// For each of the new files in their order, whether it is there with the same bytes.
    pub(super) same: Vec<bool>,
    /// How many files are there that the new site lacks.
    removed: usize,
    /// Whether it has the same folders.
    same_folders: bool,
}

impl Former {
    /// No former site.
    pub(super) fn missing(files: &Files) -> Former {
        Former { same: vec![false; files.len()], removed: 0, same_folders: false }
    }

    /// The one in the output folder; an error when a folder in it cannot be listed or is a
    /// mount point.
    pub(super) fn compare(place: &Place, files: &Files, folders: &Folders) -> Result<Former, PublishError> {
        let there = Listing::read(place)?;
        let new: Vec<_> = files.iter().collect();
        let same = spread(&new, |(path, bytes)| {
            let is_file = there.files.get(path.as_str()).copied().unwrap_or(false);
            // One that cannot be read is written anew.
            Ok(is_file && has_bytes(&place.out.join(path), bytes).unwrap_or(false))
        })?;
        let removed = there.files.keys().filter(|path| !files.contains_key(*path)).count();
        let same_folders = there.folders.len() == folders.len()
            && there.folders.iter().all(|folder| folders.contains(folder.as_str()));
        Ok(Former { same, removed, same_folders })
    }

    /// What a publish over it does.
    pub(super) fn published(&self) -> Published {
        let unchanged = self.same.iter().filter(|same| **same).count();
        Published { written: self.same.len() - unchanged, unchanged, removed: self.removed }
    }

    /// Whether it is what the new site would be.
    pub(super) fn is_current(&self) -> bool {
        self.same_folders && self.removed == 0 && self.same.iter().all(|same| *same)
    }
}

/// What a folder has in it at any depth, with `/` between the parts of a path. Nothing in it is opened.
#[derive(Default)]
struct Listing {
    /// All but folders, each with whether it is a plain file.
    files: HashMap<String, bool>,
    folders: HashSet<String>,
}

impl Listing {
    fn read(place: &Place) -> Result<Listing, PublishError> {
        let mut listing = Listing::default();
        let mut waiting = vec![(place.out.clone(), String::new())];
        let device = own::device(&place.out).map_err(PublishError::system("Could not read", &place.out))?;
        while let Some((folder, path)) = waiting.pop() {
            // Removing the former site would remove what is mounted in it.
            if own::device(&folder).map_err(PublishError::system("Could not read", &folder))? != device {
                return Err(PublishError::MountPoint(place.shown.join(path)));
            }
            let inside = listing.add(&folder, &path);
            waiting.extend(inside.map_err(PublishError::system("Could not read", &folder))?);
        }
        Ok(listing)
    }

    /// Adds what is in a folder, and tells which folders are.
    fn add(&mut self, folder: &Path, path: &str) -> io::Result<Vec<(PathBuf, String)>> {
        let mut inside = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            // A name that is not UTF-8 is none of the new ones, and what it is replaced by here hardly is one either.
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let path = if path.is_empty() { name.into_owned() } else { format!("{path}/{name}") };
            let kind = entry.file_type()?;
            if kind.is_dir() {
                self.folders.insert(path.clone());
                inside.push((entry.path(), path));
            } else {
                self.files.insert(path, kind.is_file());
            }
        }
        Ok(inside)
    }
}

/// Whether a file has exactly these bytes. It is read only when it has as many.
fn has_bytes(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = File::open(path)?;
    if file.metadata()?.len() != bytes.len() as u64 {
        return Ok(false);
    }
    let mut buffer = [0; 16 * 1024];
    for expected in bytes.chunks(buffer.len()) {
        let read = &mut buffer[..expected.len()];
        file.read_exact(read)?;
        if read != expected {
            return Ok(false);
        }
    }
    Ok(true)
}
