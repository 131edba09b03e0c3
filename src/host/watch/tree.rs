//! The files of a site on disk as they were last seen: only what changed is read again.

use crate::host::disk::{Disk, READ, is_hidden_name};
use crate::source::{File, FilePath};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use walkdir::DirEntry;

/// A file that was changed so shortly before it was read may have been changed again without its time saying so, for
/// some file systems count in whole seconds, or two.
const TOO_FRESH: Duration = Duration::from_secs(3);

/// The files of a site.
pub struct Tree {
    disk: Disk,
    /// Copied where a snapshot still has them.
    files: Arc<BTreeMap<FilePath, File>>,
    stamps: HashMap<FilePath, Stamp>,
}

/// What tells without reading a file that it is the same as before.
#[derive(PartialEq)]
struct Stamp {
    modified: Option<SystemTime>,
    /// The time of the last change of anything, the number of the file and its device, where the system has them.
    system: (i64, i64, u64, u64),
    bytes: u64,
    /// Whether it is a file whose stamp can be trusted.
    trusted: bool,
}

impl Tree {
    /// Reads the files of a site.
    pub fn read(disk: Disk) -> Tree {
        let mut tree = Tree { disk, files: Arc::default(), stamps: HashMap::new() };
        tree.look();
        tree
    }

    /// The files.
    pub fn files(&self) -> &Arc<BTreeMap<FilePath, File>> {
        &self.files
    }

    /// The folder that they stand in.
    pub fn disk(&self) -> &Disk {
        &self.disk
    }

    /// Looks at every file and gives the paths of those that are new, gone or different.
    pub fn look(&mut self) -> BTreeSet<FilePath> {
        READ.into_iter().flat_map(|name| self.look_below(name)).collect()
    }

    /// Looks at the files at and below these paths on disk, and gives the paths of those that are new, gone or different.
    pub fn look_at(&mut self, paths: &BTreeSet<PathBuf>) -> BTreeSet<FilePath> {
        let mut starts: BTreeSet<String> = paths.iter().filter_map(|path| self.start(path)).collect();
        // A link counts as what it points at, which may be any of them.
        starts.extend(self.links());
        let mut changed = BTreeSet::new();
        for start in starts {
            changed.extend(self.look_below(&start));
        }
        changed
    }

    /// Whether what happens at a path on disk may matter.
    pub(super) fn is_of_site(&self, path: &Path) -> bool {
        self.start(path).is_some()
    }

    /// Whether there was a file at or below a path on disk.
    pub(super) fn knows(&self, path: &Path) -> bool {
        self.disk.relative(path).is_some_and(|path| !self.known_below(path.as_str()).is_empty())
    }

    /// Where to look because something happened at a path: there, or at the link that it stands behind.
    fn start(&self, path: &Path) -> Option<String> {
        let path = self.disk.relative(path)?;
        let mut parts = path.as_str().split('/');
        let first = parts.next().filter(|first| READ.contains(first))?;
        let mut start = first.to_string();
        for part in parts {
            if is_hidden_name(part) {
                return None;
            }
            if self.disk.root().join(&start).is_symlink() {
                break;
            }
            start = format!("{start}/{part}");
        }
        Some(start)
    }

    fn links(&self) -> Vec<String> {
        let links = self.stamps.iter().filter(|(_, stamp)| !stamp.trusted && stamp.modified.is_none());
        links.map(|(path, _)| path.as_str().to_string()).collect()
    }

    fn look_below(&mut self, start: &str) -> BTreeSet<FilePath> {
        let (entries, refused) = self.disk.walk(start);
        let mut gone: BTreeSet<FilePath> = self.known_below(start);
        let now = SystemTime::now();
        let looked: Vec<(FilePath, Stamp, Option<File>)> =
            entries.par_iter().filter_map(|entry| self.look_at_entry(entry, now)).collect();
        let mut changed = BTreeSet::new();
        for (path, file) in refused {
            gone.remove(&path);
            self.stamps.remove(&path);
            if self.files.get(&path) != Some(&file) {
                Arc::make_mut(&mut self.files).insert(path.clone(), file);
                changed.insert(path);
            }
        }
        for (path, stamp, file) in looked {
            gone.remove(&path);
            if let Some(file) = file.filter(|file| self.files.get(&path) != Some(file)) {
                Arc::make_mut(&mut self.files).insert(path.clone(), file);
                changed.insert(path.clone());
            }
            self.stamps.insert(path, stamp);
        }
        for path in gone {
            Arc::make_mut(&mut self.files).remove(&path);
            self.stamps.remove(&path);
            changed.insert(path);
        }
        changed
    }

    fn known_below(&self, start: &str) -> BTreeSet<FilePath> {
        let first = FilePath::new(start);
        let inside = format!("{start}/");
        let below = self.files.range(FilePath::new(&inside)..).map(|(path, _)| path);
        let below = below.take_while(|path| path.as_str().starts_with(&inside)).cloned();
        below.chain(self.files.contains_key(&first).then_some(first)).collect()
    }

    /// The stamp of a file, and its bytes where they may differ from those that are known.
    fn look_at_entry(&self, entry: &DirEntry, now: SystemTime) -> Option<(FilePath, Stamp, Option<File>)> {
        let path = self.disk.relative(entry.path())?;
        let stamp = Stamp::of(entry, now);
        if stamp.trusted && self.stamps.get(&path) == Some(&stamp) {
            return Some((path, stamp, None));
        }
        let (path, file) = self.disk.read(entry)?;
        Some((path, stamp, Some(file)))
    }
}

impl Stamp {
    /// The stamp of a file before it is read, so that a change while it is read is seen the next time.
    fn of(entry: &DirEntry, now: SystemTime) -> Stamp {
        let nothing = Stamp { modified: None, system: (0, 0, 0, 0), bytes: 0, trusted: false };
        if entry.path_is_symlink() {
            return nothing;
        }
        let Ok(metadata) = entry.metadata() else { return nothing };
        let modified = metadata.modified().ok();
        let trusted = modified.is_some_and(|at| now.duration_since(at).is_ok_and(|age| age > TOO_FRESH));
        Stamp { modified, system: system(&metadata), bytes: metadata.len(), trusted }
    }
}

#[cfg(unix)]
fn system(metadata: &Metadata) -> (i64, i64, u64, u64) {
    use std::os::unix::fs::MetadataExt;
    (metadata.ctime(), metadata.ctime_nsec(), metadata.ino(), metadata.dev())
}

#[cfg(not(unix))]
fn system(_: &Metadata) -> (i64, i64, u64, u64) {
    (0, 0, 0, 0)
}
