//! Writing one file of a site.

use super::Disk;
use crate::source::FilePath;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

impl Disk {
    /// Writes a file of the site, whole or not at all, with the folders that it needs. One that is there already stays as
    /// it is, unless it is to be replaced.
    ///
    /// # Errors
    /// `AlreadyExists` where there is one; `InvalidInput` where a folder on the way is a symbolic link; else what the
    /// system says.
    pub fn create(&self, path: &FilePath, text: &str, replace: bool) -> io::Result<()> {
        self.create_bytes(path, text.as_bytes(), replace)
    }

    /// The same of a file that may be no text.
    ///
    /// # Errors
    /// As of [`Disk::create`].
    pub fn create_bytes(&self, path: &FilePath, bytes: &[u8], replace: bool) -> io::Result<()> {
        let mut folder = self.root().to_path_buf();
        for part in path.folder().split('/').filter(|part| !part.is_empty()) {
            folder.push(part);
            if folder.is_symlink() {
                let message = format!("{} is a symbolic link", folder.display());
                return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
            }
        }
        fs::create_dir_all(&folder)?;
        let mut file = unfinished(&folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        let place = folder.join(path.name());
        match replace {
            true => file.persist(place),
            false => file.persist_noclobber(place),
        }
        .map_err(|error| error.error)?;
        Ok(())
    }
}

/// A file beside the place where it will stand; it goes away if it is not finished. Its name begins with a dot, so that a
/// build that runs meanwhile does not see it.
fn unfinished(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".goodhelp-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any editor would have it: the system takes away what the user's mask says.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}
