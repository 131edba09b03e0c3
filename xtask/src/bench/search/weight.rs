//! How many bytes the files of a search have.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::browser;
use crate::files;

/// Bytes of one or more files.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq)]
pub struct Weight {
    pub files: u64,
    pub raw: u64,
    pub gzip: u64,
    pub brotli: u64,
}

/// The files of goodhelp's search.
pub struct Weights {
    /// What every page loads or loads on the way to the first results.
    pub scripts: Weight,
    /// The WebAssembly module.
    pub module: Weight,
    /// The suggestions, of all languages together.
    pub suggestions: Weight,
    pub index: Weight,
    /// All that Pagefind wrote, without its ready-made interfaces.
    pub pagefind: Weight,
}

/// Weighs what was built below `site`, and Pagefind's `bundle`.
pub fn weigh(site: &Path, bundle: &Path) -> Result<Weights, String> {
    let built = files::below(site)?;
    let below = |start: &str, end: &str| -> Vec<PathBuf> {
        let fits = |path: &&PathBuf| {
            let inside = path.strip_prefix(site).unwrap_or(path).to_string_lossy();
            inside.starts_with(start) && inside.ends_with(end)
        };
        built.iter().filter(fits).cloned().collect()
    };
    let scripts = below("assets/scripts.", ".js");
    let module = below("assets/scripts.", ".wasm");
    let suggestions = below("search/suggestions.", ".json");
    let index = below("search/index.", ".bin");
    let groups = [scripts, module, suggestions, index, files::below(bundle)?];
    let weights: [Weight; 5] = browser::script("weigh.mjs", &[], &serde_json::json!(groups))?;
    let [scripts, module, suggestions, index, pagefind] = weights;
    Ok(Weights { scripts, module, suggestions, index, pagefind })
}
