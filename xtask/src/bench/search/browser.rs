//! The scripts that measure in a browser, and what they print.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::process::{command, root, succeeded};

/// Where the scripts and the packages that they need lie.
pub fn scripts() -> PathBuf {
    root().join("bench/browser")
}

/// What asking one question cost a reader.
#[derive(Debug, Deserialize)]
pub struct Asked {
    /// What sort of question: `two` words, one `word`, `half` a word, a `slip`, a `phrase`, with a `filter`.
    pub sort: String,
    /// How many results there are.
    pub total: u64,
    /// From asking to having the first ten results.
    pub milliseconds: f64,
    pub requests: f64,
    pub gzip: f64,
    pub brotli: f64,
}

/// All that was asked of one program.
#[derive(Debug, Deserialize)]
pub struct Visits {
    /// The first question of each of some visits.
    pub first: Vec<Asked>,
    /// Every question after the first of one visit.
    pub later: Vec<Asked>,
    /// The same again several times, with all bytes there.
    pub again: Vec<Asked>,
}

#[derive(Debug, Deserialize)]
pub struct Both {
    /// Until goodhelp's box suggests something, the scripts of every page included. Pagefind has nothing of the kind.
    pub suggestion: Vec<Asked>,
    pub goodhelp: Visits,
    pub pagefind: Visits,
}

/// Asks goodhelp and Pagefind the questions in turns.
pub fn measure(site: &Path, bundle: &Path, questions: &str) -> Result<Both, String> {
    script("measure.mjs", &[site, bundle], &serde_json::from_str(questions).map_err(|error| error.to_string())?)
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
