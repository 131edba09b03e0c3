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
const READ: [&str; 4] = ["goodhelp.toml", "content", "case-studies", "themes"];
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

    fn read(&self, entry: &DirEntry) -> Option<(FilePath, File)> {
        let relative = entry.path().strip_prefix(&self.root).ok()?;
        let Some(text) = relative.to_str() else {
            let path = FilePath::new(&relative.to_string_lossy().replace('\\', "/"));
            return Some((path, File::Unreadable("its name is not UTF-8".into())));
        };
        let path = FilePath::new(&text.replace(std::path::MAIN_SEPARATOR, "/"));
        let file =
            if entry.path_is_symlink() { self.follow(entry.path(), &path) } else { read_file(entry.path(), &path) };
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
            let start = self.root.join(name);
            if start.symlink_metadata().is_err() {
                continue;
            }
            // `walkdir` would follow a link at the start of its walk.
            if start.is_symlink() && start.is_dir() {
                files.insert(FilePath::new(name), File::BadLink);
                continue;
            }
            let walk = WalkDir::new(&start).sort_by_file_name().into_iter().filter_entry(|entry| !is_hidden(entry));
            for entry in walk {
                match entry {
                    Ok(entry) if entry.file_type().is_dir() => {}
                    Ok(entry) => entries.push(entry),
                    Err(error) => {
                        let path =
                            error.path().and_then(|path| path.strip_prefix(&self.root).ok()).unwrap_or(Path::new(name));
                        let path = FilePath::new(&path.to_string_lossy().replace('\\', "/"));
                        let why = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
                        files.insert(path, File::Unreadable(why));
                    }
                }
            }
        }
        files.par_extend(entries.par_iter().filter_map(|entry| self.read(entry)));
        files
    }

    fn today(&self) -> jiff::civil::Date {
        jiff::Zoned::now().date()
    }

    fn publish(&self, out: &Path, output: &Output) -> Result<Published, PublishError> {
        publish::publish(out, &self.root, output)
    }
}

/// Files of editors and systems: hidden ones and backups.
fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    entry.depth() > 0 && (name.starts_with('.') || name.ends_with('~'))
}

fn read_file(place: &Path, path: &FilePath) -> File {
    let limit =
        if LARGE.contains(&path.extension().to_lowercase().as_str()) { MAX_PICTURE_BYTES } else { MAX_TEXT_BYTES };
    match fs::metadata(place) {
        Ok(metadata) if !metadata.is_file() => File::Unreadable("it is no regular file".into()),
        Ok(metadata) if metadata.len() > limit => File::TooLarge(metadata.len()),
        Ok(_) => {
            fs::read(place).map_or_else(|error| File::Unreadable(error.to_string()), |bytes| File::Bytes(bytes.into()))
        }
        Err(error) => File::Unreadable(error.to_string()),
    }
}
