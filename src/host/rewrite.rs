//! Puts a new text in place of a file of a site, whole or not at all.

use super::Disk;
use crate::source::FilePath;
use std::fmt;
use std::fs;
use std::io::{self, Write};
use tempfile::Builder;

impl Disk {
    /// Writes a text over a file that still holds what was read from it: beside it first, then into its place.
    ///
    /// # Errors
    /// Where the file is a link or stands behind one, where it is not as it was, or where the system does not let it happen;
    /// the file is then as it was.
    pub fn rewrite(&self, path: &FilePath, before: &[u8], after: &[u8]) -> Result<(), RewriteError> {
        let place = self.root().join(path.as_str());
        // What a link points at may be no part of the site, and be something else by now.
        if place.canonicalize().map_err(RewriteError::System)? != place || !place.is_file() {
            return Err(RewriteError::Link);
        }
        let (folder, about) = (place.parent().unwrap_or(self.root()), fs::metadata(&place)?);
        // Its name begins with a dot: whoever reads or watches the site passes it by.
        let mut beside = Builder::new().prefix(".goodhelp-").tempfile_in(folder)?;
        beside.write_all(after)?;
        beside.as_file().set_permissions(about.permissions())?;
        beside.as_file().sync_all()?;
        if fs::read(&place)? != before {
            return Err(RewriteError::Changed);
        }
        beside.persist(&place).map_err(|error| RewriteError::System(error.error))?;
        Ok(())
    }
}

/// Why a file was not written.
#[derive(Debug)]
pub enum RewriteError {
    /// It is a symbolic link, or stands in a folder that is one.
    Link,
    /// It is not as it was when it was read.
    Changed,
    /// The system did not let it happen.
    System(io::Error),
}

impl From<io::Error> for RewriteError {
    fn from(error: io::Error) -> Self {
        RewriteError::System(error)
    }
}

impl std::error::Error for RewriteError {}

impl fmt::Display for RewriteError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            RewriteError::Link => f.write_str("it is a symbolic link, or stands behind one: mend the file itself"),
            RewriteError::Changed => f.write_str("it was changed in the meantime: run the check again"),
            RewriteError::System(error) => error.fmt(f),
        }
    }
}
