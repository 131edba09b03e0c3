//! Folders: what lies in them, and writing with messages that name the file.

use std::fs;
use std::path::{Path, PathBuf};

/// Every file below the folder, at any depth, in a fixed order.
pub fn below(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for path in entries(&folder)? {
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    Ok(files)
}

/// What lies directly in the folder.
pub fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(about("read", folder))?;
    entries.map(|entry| Ok(entry.map_err(about("read", folder))?.path())).collect()
}

pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(about("read", path))
}

pub fn read_text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(about("read", path))
}

pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), String> {
    fs::write(path, bytes).map_err(about("write", path))
}

pub fn make_folder(path: &Path) -> Result<(), String> {
    fs::create_dir_all(path).map_err(about("make", path))
}

/// Removes a file or a folder with all that is in it; that it is not there is well too.
pub fn remove(path: &Path) -> Result<(), String> {
    let folder = path.is_dir() && !path.is_symlink();
    let removed = if folder { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match removed {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(about("remove", path)(error)),
        _ => Ok(()),
    }
}

fn about(verb: &'static str, path: &Path) -> impl Fn(std::io::Error) -> String {
    let path = path.to_owned();
    move |error| format!("cannot {verb} {}: {error}", path.display())
}
