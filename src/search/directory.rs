//! A bundle as the directory that tantivy reads. Nothing is ever written to it.

use super::bundle::Bundle;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    DirectoryLock, FileHandle, FileSlice, Lock, OwnedBytes, WatchCallback, WatchHandle, WritePtr,
};
use tantivy::{Directory, HasLen};

/// The name of tantivy's file about its segments, in its directory and in a bundle.
pub(super) const META: &str = "meta.json";
/// The section of a bundle with every word as it is written.
pub(super) const WORDS: &str = "words";

/// A bundle, read by tantivy.
#[derive(Debug, Clone)]
pub(super) struct BundleDirectory(pub Bundle);

/// A section of a bundle, as tantivy reads one.
pub(super) fn section(bundle: &Bundle, name: &str) -> Option<FileSlice> {
    let range = bundle.range(name)?;
    Some(FileSlice::new(Arc::new(SectionFile { bundle: bundle.clone(), range })))
}

/// A section of a bundle, as a file.
#[derive(Debug)]
struct SectionFile {
    bundle: Bundle,
    range: Range<usize>,
}

impl HasLen for SectionFile {
    fn len(&self) -> usize {
        self.range.len()
    }
}

impl FileHandle for SectionFile {
    fn read_bytes(&self, range: Range<usize>) -> io::Result<OwnedBytes> {
        let within = self.range.start + range.start..self.range.start + range.end;
        match within.end <= self.range.end {
            true => self.bundle.bytes(within),
            false => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }
}

impl BundleDirectory {
    fn open(&self, path: &Path) -> Result<SectionFile, OpenReadError> {
        let is_meta = path == Path::new(META);
        let name = if is_meta { Some(META) } else { path.extension().and_then(|ending| ending.to_str()) };
        match name.and_then(|name| self.0.range(name)) {
            Some(range) => Ok(SectionFile { bundle: self.0.clone(), range }),
            None => Err(OpenReadError::FileDoesNotExist(path.to_path_buf())),
        }
    }
}

impl Directory for BundleDirectory {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        Ok(Arc::new(self.open(path)?))
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        Ok(self.open(path).is_ok())
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        let file = self.open(path)?;
        let bytes = file.read_bytes(0..file.len());
        bytes.map(|bytes| bytes.to_vec()).map_err(|error| OpenReadError::wrap_io_error(error, path.to_path_buf()))
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        Err(DeleteError::FileDoesNotExist(path.to_path_buf()))
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        Err(OpenWriteError::FileAlreadyExists(PathBuf::from(path)))
    }

    fn atomic_write(&self, _: &Path, _: &[u8]) -> io::Result<()> {
        Err(io::ErrorKind::ReadOnlyFilesystem.into())
    }

    fn sync_directory(&self) -> io::Result<()> {
        Ok(())
    }

    /// Nobody writes, so there is nothing to wait for.
    fn acquire_lock(&self, _: &Lock) -> Result<DirectoryLock, LockError> {
        Ok(DirectoryLock::from(Box::new(())))
    }

    fn watch(&self, _: WatchCallback) -> tantivy::Result<WatchHandle> {
        Ok(WatchHandle::empty())
    }
}
