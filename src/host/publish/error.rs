//! Why nothing was published.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why nothing was published. Except after [`PublishError::SetAside`], the output folder is as before.
#[derive(Debug)]
pub enum PublishError {
    /// The path of a page is not safe, or the same as the path of a folder.
    BadPath {
        /// The path.
        path: String,
        /// What is wrong with it, as the end of a sentence.
        problem: &'static str,
    },
    /// The files have no manifest by which the next publish would know the folder again.
    NoManifest,
    /// The output folder is named in a way that leaves no room beside it, like `/`, `.` or `..`.
    NoName(PathBuf),
    /// The output folder is the folder of the sources or the current folder, or around one of them, or a Git checkout.
    Protected {
        /// The output folder.
        out: PathBuf,
        /// What is in it.
        holds: PathBuf,
    },
    /// There is a file, a symbolic link or something stranger where the output folder should be.
    NotAFolder(PathBuf),
    /// The output folder, or a folder in it, is a mount point: it cannot be renamed, or be removed without what is mounted.
    MountPoint(PathBuf),
    /// The output folder has something in it and was not built by this program.
    Foreign(PathBuf),
    /// Another publish to the same folder is running.
    Running(PathBuf),
    /// The system would not do something that is needed before or while the new site is laid out.
    System {
        /// What was tried, as the beginning of a sentence that goes on with the path.
        tried: &'static str,
        /// With which file or folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// The new site could not be put in place.
    Swap {
        /// The output folder.
        out: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// The new site could not be put in place, and the former one could not be put back either.
    SetAside {
        /// The output folder, which is now missing.
        out: PathBuf,
        /// Where the former site is, whole.
        old: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

impl PublishError {
    /// For `map_err`: what was tried with `path`.
    pub(super) fn system(tried: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| PublishError::System { tried, path: path.to_owned(), error }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            PublishError::BadPath { path, problem } => write!(
                f,
                "The page path `{path}` {problem}, so nothing was published and the former site is untouched. \
                 Give that page another address."
            ),
            PublishError::NoManifest => f.write_str(
                "The new site has no `manifest.json` that names goodhelp as its generator, so nothing was published and \
                 the former site is untouched. This is a mistake in goodhelp; please report it.",
            ),
            PublishError::NoName(out) => write!(
                f,
                "`{}` cannot be the output folder, because the new site is built beside it under a similar name; nothing \
                 was touched. Give a folder with a name, such as `public`.",
                out.display()
            ),
            PublishError::Protected { out, holds } => write!(
                f,
                "`{}` cannot be the output folder, because everything in it is replaced and `{}` would be lost; nothing \
                 was touched. Choose another folder, which has nothing else in it.",
                out.display(),
                holds.display()
            ),
            PublishError::NotAFolder(out) => write!(
                f,
                "`{}` is a file or a symbolic link, not a folder, and was not touched. Remove it or choose another output \
                 folder.",
                out.display()
            ),
            PublishError::MountPoint(out) => write!(
                f,
                "`{}` is a mount point, which cannot be replaced in one step, and was not touched. Unmount it, or choose \
                 another output folder; one inside it, such as `{}`, will do.",
                out.display(),
                out.join("site").display()
            ),
            PublishError::Foreign(out) => write!(
                f,
                "`{}` has files in it that goodhelp did not build, and was not touched. Empty it yourself if nothing in it \
                 is needed, or choose another output folder.",
                out.display()
            ),
            PublishError::Running(out) => write!(
                f,
                "Another build is running that writes to `{}`, so this one published nothing. Wait until it has ended and \
                 build again.",
                out.display()
            ),
            PublishError::System { tried, path, error } => write!(
                f,
                "{tried} `{}`: {error}. The former site is untouched; {} and build again.",
                path.display(),
                remedy(error)
            ),
            PublishError::Swap { out, error } => write!(
                f,
                "The new site could not be put in place as `{0}`: {error}. The former site is untouched; {1} and build \
                 again, or remove `{0}` yourself first.",
                out.display(),
                remedy(error)
            ),
            PublishError::SetAside { out, old, error } => write!(
                f,
                "The new site could not be put in place as `{}`: {error}. The former site is whole in `{}`, and the next \
                 build puts it back; {} and build again.",
                out.display(),
                old.display(),
                remedy(error)
            ),
        }
    }
}

/// What people can do about an error of the system.
fn remedy(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "free some space on the disk",
        io::ErrorKind::PermissionDenied => "make sure that you may write there",
        io::ErrorKind::ReadOnlyFilesystem => "choose an output folder on a disk that may be written to",
        io::ErrorKind::InvalidFilename => "give shorter names",
        _ => "put that right",
    }
}

impl std::error::Error for PublishError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            PublishError::System { error, .. }
            | PublishError::Swap { error, .. }
            | PublishError::SetAside { error, .. } => Some(error),
            _ => None,
        }
    }
}
