//! What the system does for the tests, and undoes when they are over.

use std::path::Path;
use std::process::Command;

/// Undoes a change to the system when it goes out of scope, so that also after a failure the folder can be removed.
pub struct Undo(Vec<String>);

impl Drop for Undo {
    fn drop(&mut self) {
        let _ = Command::new(&self.0[0]).args(&self.0[1..]).status();
    }
}

/// Runs a command that needs root; `None` when it does not work and that is expected here.
pub fn as_root(command: &[&str], undo: &[&str]) -> Option<Undo> {
    let output = Command::new(command[0]).args(&command[1..]).output();
    if output.as_ref().is_ok_and(|output| output.status.success()) {
        return Some(Undo(undo.iter().map(|word| word.to_string()).collect()));
    }
    let expected = std::env::var("GOODHELP_NO_MOUNT").is_ok_and(|value| value == "1");
    assert!(expected, "{command:?} did not work: {output:?}; with GOODHELP_NO_MOUNT=1 this is not tested");
    eprintln!("NOT TESTED, because {command:?} is not permitted here");
    None
}

pub fn mount_tmpfs(options: &str, folder: &Path) -> Option<Undo> {
    let folder = folder.to_str().unwrap();
    as_root(&["mount", "-t", "tmpfs", "-o", options, "goodhelp-test", folder], &["umount", folder])
}
