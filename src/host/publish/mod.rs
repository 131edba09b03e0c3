//! Publishes a set of files to an output folder: whole or not at all.
//!
//! The files are laid out in a sibling folder, the stage, which then changes places with the output folder in one step.
//! A run that fails or is killed leaves the former site as it was. Losing power is another matter: nothing is forced onto
//! the disk, so that a site published in the last seconds before may have empty files; the next run compares bytes and
//! mends them.
//!
//! Beside an output folder `public` these names are used: `.public.stage` for the stage and then for the former site
//! until it is removed, `.public.old` for the former site where the two cannot change places in one step, and
//! `.public.lock`, which stays.

mod error;
mod former;
mod keys;
mod lock;
mod own;
mod place;
mod spread;
mod stage;
mod swap;

pub use error::PublishError;

use former::Former;
use place::Place;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// What a publish did, in numbers of files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Published {
    /// New, or with other bytes than before.
    pub written: usize,
    /// With the same bytes as before; they keep their modification time where the file system has hard links.
    pub unchanged: usize,
    /// In the former site alone.
    pub removed: usize,
}

/// The bytes by their paths, which are relative to the output folder and have `/` between their parts.
type Files = BTreeMap<String, Arc<[u8]>>;
/// All folders that the files stand in, each after the one that it stands in itself.
type Folders<'a> = BTreeSet<&'a str>;

/// Makes the folder `out` hold exactly `files`, and tells how many of them were written.
///
/// `out` may be missing, as may its parents, or be empty, or hold what an earlier publish put there; files that people
/// added to it since are removed. `protected` is the folder of the sources, which has to exist: neither it nor a folder
/// around it is ever replaced, nor is the current folder.
///
/// The files must include a `manifest.json` with a `generator` that starts with `goodhelp`, by which the next publish
/// knows the folder again. A file that has not changed is linked from the former site, and where nothing has changed,
/// nothing is touched.
///
/// # Errors
///
/// When a path is not safe, when `out` is not a folder that may be replaced, when another publish to the same folder is
/// running, and when the system refuses to write. `out` is then as before and the stage is gone; the one exception is
/// [`PublishError::SetAside`].
pub fn publish(out: &Path, protected: &Path, files: &Files) -> Result<Published, PublishError> {
    let folders = keys::folders(files)?;
    own::check_manifest(files)?;
    let place = Place::find(out, protected)?;
    // Before the lock, so that a refusal leaves no file beside a folder of somebody else, and again under it, because only
    // then does the answer stay true.
    own::check(&place)?;
    let _lock = lock::Lock::take(&place)?;
    swap::tidy(&place)?;
    let exists = own::check(&place)?;
    let former = if exists { Former::compare(&place, files, &folders)? } else { Former::missing(files) };
    let published = former.published();
    if former.is_current() {
        return Ok(published);
    }
    let done = stage::build(&place, files, &folders, &former).and_then(|()| swap::swap(&place, exists));
    // Now the stage is the former site, or after an error what there is of the new one. The next run tries again where it
    // cannot be removed, so that this is no error.
    let _ = stage::remove(&place);
    done.map(|()| published)
}
