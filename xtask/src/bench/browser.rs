//! The scripts that measure in a browser.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde::de::DeserializeOwned;

use crate::process::{command, root, succeeded};

/// Where the scripts and the packages that they need lie.
pub fn scripts() -> PathBuf {
    root().join("bench/browser")
}

/// Runs a script with this on its input, and reads what it prints as JSON.
pub fn script<T: DeserializeOwned>(name: &str, arguments: &[&Path], input: &serde_json::Value) -> Result<T, String> {
    let mut call = command("node");
    call.arg(scripts().join(name)).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
    let failed = |error: std::io::Error| format!("{name}: {error}");
    let mut child = call.spawn().map_err(failed)?;
    // A script reads all its input before it prints, so this cannot wait for ever. One that ends early says why itself.
    let written = child.stdin.take().map(|mut pipe| pipe.write_all(input.to_string().as_bytes()));
    let output = child.wait_with_output().map_err(failed)?;
    succeeded(&call, output.status)?;
    written.transpose().map_err(failed)?;
    serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("{name} printed something else than it should: {error}"))
}
