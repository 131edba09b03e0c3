//! What asking in a browser costs.

use std::path::Path;

use serde::Deserialize;

use crate::bench::browser::script;

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
