//! A site in a folder on disk.

use super::Host;
use super::publish::{self, PublishError, Published};
use crate::render::Output;
use crate::source::{File, FilePath, MAX_PICTURE_BYTES, MAX_TEXT_BYTES};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// What of a site's folder is read.
pub(super) const READ: [&str; 6] = ["goodhelp.toml", "content", "case-studies", "styles", "themes", "inherited"];
/// Endings of files that are pictures, fonts and the like, which may be larger than texts.
const LARGE: [&str; 11] = ["png", "jpg", "jpeg", "webp", "gif", "svg", "woff2", "ico", "wasm", "pdf", "bin"];

/// A site in a folder.
#[derive(Debug, Clone)]
pub struct Disk {
    root: PathBuf,
}

impl Disk {
    /// The site in a folder.
    ///
    /// # Errors
    /// Where the folder does not exist or cannot be entered.
    pub fn new(root: &Path) -> io::Result<Disk> {
        Ok(Disk { root: root.canonicalize()? })
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Whether the folder is a site: whether it has a `goodhelp.toml`.
    pub fn has_configuration(&self) -> bool {
        self.root.join(READ[0]).symlink_metadata().is_ok()
    }

    /// Everything that is read at and below a path of the site, with what could not be walked.
    pub(super) fn walk(&self, name: &str) -> (Vec<DirEntry>, BTreeMap<FilePath, File>) {
        let mut entries = Vec::new();
        let mut refused = BTreeMap::new();
        let start = self.root.join(name);
        if start.symlink_metadata().is_err() {
            return (entries, refused);
        }
        // `walkdir` would follow a link at the start of its walk.
        if start.is_symlink() && start.is_dir() {
            refused.insert(FilePath::new(name), File::BadLink);
            return (entries, refused);
        }
        for entry in WalkDir::new(&start).sort_by_file_name().into_iter().filter_entry(|entry| !is_hidden(entry)) {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) => entries.push(entry),
                Err(error) => {
                    let path = error.path().and_then(|path| self.relative(path)).unwrap_or(FilePath::new(name));
                    let why = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
                    refused.insert(path, File::Unreadable(why));
                }
            }
        }
        (entries, refused)
    }

    /// The path within the site of a path on disk; `None` where it stands outside.
    pub(super) fn relative(&self, path: &Path) -> Option<FilePath> {
        let relative = path.strip_prefix(&self.root).ok()?;
        Some(FilePath::new(&match relative.to_str() {
            Some(text) => text.replace(std::path::MAIN_SEPARATOR, "/"),
            None => relative.to_string_lossy().replace('\\', "/"),
        }))
    }

    /// Reads a file that a walk found.
    pub(super) fn read(&self, entry: &DirEntry) -> Option<(FilePath, File)> {
        let path = self.relative(entry.path())?;
        let file = if entry.path().to_str().is_none() {
            File::Unreadable("its name is not UTF-8".into())
        } else if entry.path_is_symlink() {
            self.follow(entry.path(), &path)
        } else {
            read_file(entry.path(), &path)
        };
        Some((path, file))
    }

    /// A symbolic link counts as what it points at, if that is a file of the same site.
    fn follow(&self, link: &Path, path: &FilePath) -> File {
        match link.canonicalize() {
            Ok(target) if target.starts_with(&self.root) && target.is_file() => read_file(&target, path),
            _ => File::BadLink,
        }
    }
}

impl Host for Disk {
    fn files(&self) -> BTreeMap<FilePath, File> {
        let mut entries = Vec::new();
        let mut files = BTreeMap::new();
        for name in READ {
            let (found, refused) = self.walk(name);
            entries.extend(found);
            files.extend(refused);
        }
        files.par_extend(entries.par_iter().filter_map(|entry| self.read(entry)));
        files
    }

    fn today(&self) -> jiff::civil::Date {
        super::today()
    }

    fn publish(&self, out: &Path, output: &Output) -> Result<Published, PublishError> {
        let files = output.iter().map(|(path, content)| (path.clone(), content.shared())).collect();
        publish::publish(out, &self.root, &files)
    }
}

/// Files of editors and systems: hidden ones and backups.
fn is_hidden(entry: &DirEntry) -> bool {
    entry.depth() > 0 && is_hidden_name(&entry.file_name().to_string_lossy())
}

/// Whether a file or folder of this name is left out.
pub(super) fn is_hidden_name(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~')
}

/// How many bytes a file of this name may have.
pub(super) fn largest(path: &FilePath) -> u64 {
    if LARGE.contains(&path.extension().to_lowercase().as_str()) { MAX_PICTURE_BYTES } else { MAX_TEXT_BYTES }
}

fn read_file(place: &Path, path: &FilePath) -> File {
    let limit = largest(path);
    match fs::metadata(place) {
        Ok(metadata) if !metadata.is_file() => File::Unreadable("it is no regular file".into()),
        Ok(metadata) if metadata.len() > limit => File::TooLarge(metadata.len()),
        Ok(_) => {
            fs::read(place).map_or_else(|error| File::Unreadable(error.to_string()), |bytes| File::Bytes(bytes.into()))
        }
        Err(error) => File::Unreadable(error.to_string()),
    }
}
