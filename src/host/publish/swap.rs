//! Puts the new site in place of the former one, and clears up after runs that were killed.

use super::place::Place;
use super::{PublishError, own, stage};
use std::fs;
use std::io;
use std::path::Path;

/// Puts back a former site that a killed run had set aside, and removes what else such a run left; an error when the
/// system refuses.
pub(super) fn tidy(place: &Place) -> Result<(), PublishError> {
    let clear = || stage::remove(place).map_err(PublishError::system("Could not remove", &place.stage));
    clear()?;
    // Somebody may have a folder of that name for a reason of their own.
    if !is_set_aside(&place.old) {
        return Ok(());
    }
    if fs::symlink_metadata(&place.out).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
        let put_back = fs::rename(&place.old, &place.out);
        return put_back.map_err(PublishError::system("Could not put back the former site from", &place.old));
    }
    // Under the name of the stage first: what is at the name of a former site is always whole.
    fs::rename(&place.old, &place.stage).map_err(PublishError::system("Could not remove", &place.old))?;
    clear()
}

fn is_set_aside(old: &Path) -> bool {
    let is_folder = fs::symlink_metadata(old).is_ok_and(|about| about.is_dir());
    is_folder && (own::is_ours(old) || own::is_empty(old).unwrap_or(false))
}

/// Makes the stage the output folder. Where that exists, it becomes the stage; on an error nothing has changed, except
/// after [`PublishError::SetAside`].
pub(super) fn swap(place: &Place, exists: bool) -> Result<(), PublishError> {
    if !exists {
        return fs::rename(&place.stage, &place.out).map_err(|error| refused(place, error));
    }
    match exchange(&place.stage, &place.out) {
        Ok(true) => Ok(()),
        Ok(false) => swap_in_steps(place),
        Err(error) => Err(refused(place, error)),
    }
}

/// Lets two folders change places in one step; `false` where the file system or the whole system cannot.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

/// For a moment there is no output folder; a run that is killed just then leaves the former site at the name from which
/// [`tidy`] puts it back.
fn swap_in_steps(place: &Place) -> Result<(), PublishError> {
    fs::rename(&place.out, &place.old).map_err(|error| refused(place, error))?;
    if let Err(error) = fs::rename(&place.stage, &place.out) {
        return Err(match fs::rename(&place.old, &place.out) {
            Ok(()) => refused(place, error),
            Err(_) => PublishError::SetAside { out: place.shown.clone(), old: place.old.clone(), error },
        });
    }
    // Under the name of the stage it is removed; where that fails, by the next run.
    let _ = fs::rename(&place.old, &place.stage);
    Ok(())
}

fn refused(place: &Place, error: io::Error) -> PublishError {
    match error.kind() {
        io::ErrorKind::ResourceBusy => PublishError::MountPoint(place.shown.clone()),
        _ => PublishError::Swap { out: place.shown.clone(), error },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A place with a former site and a staged one, each a file with one word.
    fn place(root: &Path) -> Place {
        let place = Place::find(&root.join("public"), root.join("content").as_path());
        let place = place.unwrap_or_else(|error| panic!("{error}"));
        for (folder, word) in [(&place.out, "former"), (&place.stage, "new")] {
            fs::create_dir(folder).unwrap();
            fs::write(folder.join("manifest.json"), format!(r#"{{"generator": "goodhelp", "word": "{word}"}}"#))
                .unwrap();
        }
        place
    }

    fn word(folder: &Path) -> &'static str {
        let text = fs::read_to_string(folder.join("manifest.json")).unwrap();
        if text.contains("former") { "former" } else { "new" }
    }

    fn root() -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("content")).unwrap();
        root
    }

    #[test]
    fn both_ways_end_alike() {
        for swap in [swap_in_steps, |place: &Place| swap(place, true)] {
            let root = root();
            let place = place(root.path());
            swap(&place).unwrap();
            assert_eq!((word(&place.out), word(&place.stage)), ("new", "former"));
            assert!(!place.old.exists());
        }
    }

    #[test]
    fn the_former_site_is_put_back_when_the_second_step_fails() {
        let root = root();
        let place = place(root.path());
        fs::remove_dir_all(&place.stage).unwrap();
        assert!(matches!(swap_in_steps(&place), Err(PublishError::Swap { .. })));
        assert_eq!(word(&place.out), "former");
        assert!(!place.old.exists());
    }

    #[test]
    fn a_former_site_beside_a_new_one_is_removed() {
        let root = root();
        let place = place(root.path());
        fs::rename(&place.out, &place.old).unwrap();
        fs::rename(&place.stage, &place.out).unwrap();
        tidy(&place).unwrap();
        assert_eq!(word(&place.out), "new");
        assert!(!place.old.exists() && !place.stage.exists());
    }

    #[test]
    fn a_folder_of_somebody_else_stays() {
        let root = root();
        let place = place(root.path());
        fs::create_dir(&place.old).unwrap();
        fs::write(place.old.join("letter.txt"), "dear").unwrap();
        tidy(&place).unwrap();
        assert!(place.old.join("letter.txt").exists());
        fs::create_dir(&place.stage).unwrap();
        assert!(matches!(swap_in_steps(&place), Err(PublishError::Swap { .. })));
        assert_eq!(word(&place.out), "former");
    }
}
