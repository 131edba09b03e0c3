//! The npm packages that a folder's lock file names.

use std::fs;
use std::path::Path;

use crate::files;
use crate::process::{command, run};

/// Installs them into `node_modules` of the folder. Nothing is fetched while what was installed last is what the lock
/// file says.
pub fn install(folder: &Path) -> Result<(), String> {
    let lock = folder.join("package-lock.json");
    let lock = fs::read(&lock).map_err(|error| format!("cannot read {}: {error}", lock.display()))?;
    let installed = folder.join("node_modules/.installed-from");
    if fs::read(&installed).is_ok_and(|bytes| bytes == lock) {
        return Ok(());
    }
    // Install scripts would fetch what the machine has or a step installs: a Java, a browser.
    run(command("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder))?;
    files::write(&installed, lock)
}
