//! Changes several files of a site, all of them or none.

use super::Disk;
use crate::source::{Change, FilePath};
use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Where files are laid aside meanwhile: on the same file system, and hidden, so that no build reads it.
const ASIDE: &str = ".goodhelp-change";

/// Why files were not changed. Except after the last two, all are as before.
#[derive(Debug)]
pub enum ChangeError {
    /// A former change was interrupted, and what it laid aside is still there.
    Interrupted(PathBuf),
    /// A file is another one than when it was read.
    Meanwhile(FilePath),
    /// A file is a symbolic link or no file at all: what it leads to would stay.
    NoFile(FilePath),
    /// The system did not let it happen.
    System(PathBuf, io::Error),
    /// Not all files could be put back; where those are that could not.
    HalfDone(PathBuf, io::Error),
    /// Everything was changed, but what the files were is still laid aside.
    LeftBehind(PathBuf, io::Error),
}

impl fmt::Display for ChangeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            ChangeError::Interrupted(aside) => write!(
                f,
                "{} is left of a change that was interrupted, so nothing was changed\nhelp: look at the files in it: those \
                 whose names begin with `old` are as they were before; put back what you need and delete the folder",
                aside.display()
            ),
            ChangeError::Meanwhile(path) => {
                write!(f, "{path} was changed meanwhile, so nothing was changed\nhelp: try again")
            }
            ChangeError::NoFile(path) => write!(
                f,
                "{path} is a symbolic link or no file, so nothing was changed\nhelp: put the file itself there"
            ),
            ChangeError::System(path, error) => write!(f, "{}: {error}; nothing was changed", path.display()),
            ChangeError::HalfDone(aside, error) => write!(
                f,
                "the files could not all be changed, nor all be put back: {error}\nhelp: {} has those that are missing",
                aside.display()
            ),
            ChangeError::LeftBehind(aside, error) => write!(
                f,
                "all files were changed, but {} still has what they were: {error}\nhelp: delete that folder",
                aside.display()
            ),
        }
    }
}

impl std::error::Error for ChangeError {}

impl Disk {
    /// Changes files, all or none.
    ///
    /// # Errors
    /// Where a file is not as it was read, or the system does not let it happen.
    pub fn change(&self, changes: &[Change]) -> Result<(), ChangeError> {
        let aside = self.root().join(ASIDE);
        let failed = |path: &Path| {
            let path = path.to_path_buf();
            move |error| ChangeError::System(path, error)
        };
        match fs::create_dir(&aside) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(ChangeError::Interrupted(aside)),
            made => made.map_err(failed(&aside))?,
        }
        let mut moved = Vec::new();
        let all: Vec<One> =
            changes.iter().enumerate().map(|(number, it)| One::new(self.root(), &aside, number, it)).collect();
        let done = all
            .iter()
            .try_for_each(One::stage)
            .and_then(|()| all.iter().try_for_each(|one| one.swap(&mut moved).map_err(failed(&one.place))));
        if let Err(error) = done {
            // The last move first.
            for (from, to) in moved.iter().rev() {
                if let Err(error) = fs::rename(to, from) {
                    return Err(ChangeError::HalfDone(aside, error));
                }
            }
            let _ = fs::remove_dir_all(&aside);
            return Err(error);
        }
        fs::remove_dir_all(&aside).map_err(|error| ChangeError::LeftBehind(aside, error))?;
        // The folder of a story that had pictures of its own. It stays where anything is left in it.
        for one in all.iter().filter(|one| one.change.after.is_none()) {
            let _ = one.place.parent().map(fs::remove_dir);
        }
        Ok(())
    }
}

/// One change, with where the file is and where it is laid aside.
struct One<'a> {
    change: &'a Change,
    place: PathBuf,
    new: PathBuf,
    old: PathBuf,
}

impl<'a> One<'a> {
    fn new(root: &Path, aside: &Path, number: usize, change: &'a Change) -> One<'a> {
        let name = change.path.name();
        let (new, old) = (aside.join(format!("new-{number}-{name}")), aside.join(format!("old-{number}-{name}")));
        One { change, place: root.join(change.path.as_str()), new, old }
    }

    /// Looks whether the file is as it was read, and writes what it is to be.
    fn stage(&self) -> Result<(), ChangeError> {
        let failed = |error| ChangeError::System(self.place.clone(), error);
        let about = match fs::symlink_metadata(&self.place) {
            Ok(about) if !about.is_file() => return Err(ChangeError::NoFile(self.change.path.clone())),
            Ok(about) => Some(about),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(failed(error)),
        };
        let is_same = match (&about, &self.change.before) {
            (None, None) => true,
            (Some(_), Some(before)) => fs::read(&self.place).map_err(failed)?[..] == before[..],
            // What was too large to be read is not looked at either.
            (Some(_), None) => self.change.after.is_none(),
            (None, Some(_)) => false,
        };
        if !is_same {
            return Err(ChangeError::Meanwhile(self.change.path.clone()));
        }
        let Some(after) = &self.change.after else { return Ok(()) };
        let write = || {
            let mut file = OpenOptions::new().write(true).create_new(true).open(&self.new)?;
            file.write_all(after)?;
            if let Some(about) = about {
                fs::set_permissions(&self.new, about.permissions())?;
            }
            file.sync_all()
        };
        write().map_err(failed)
    }

    /// Puts the new file in the place of the old one, and notes each move.
    fn swap(&self, moved: &mut Vec<(PathBuf, PathBuf)>) -> io::Result<()> {
        let mut rename = |from: &Path, to: &Path| {
            fs::rename(from, to)?;
            moved.push((from.to_path_buf(), to.to_path_buf()));
            io::Result::Ok(())
        };
        if self.place.symlink_metadata().is_ok() {
            rename(&self.place, &self.old)?;
        }
        if self.change.after.is_some() {
            if let Some(folder) = self.place.parent() {
                fs::create_dir_all(folder)?;
            }
            rename(&self.new, &self.place)?;
        }
        Ok(())
    }
}
