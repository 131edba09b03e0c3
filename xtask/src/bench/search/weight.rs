//! How many bytes the files of a search have.

use std::path::{Path, PathBuf};

use crate::bench::weight::{self, Weight};
use crate::files;

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
            // The form for writers has scripts and a module of its own, on its own pages.
            inside.starts_with(start) && inside.ends_with(end) && !inside.contains("/contribute/")
        };
        built.iter().filter(fits).cloned().collect()
    };
    let scripts = below("assets/scripts.", ".js");
    let module = below("assets/scripts.", ".wasm");
    let suggestions = below("search/suggestions.", ".json");
    let index = below("search/index.", ".bin");
    let groups = [scripts, module, suggestions, index, files::below(bundle)?];
    let [scripts, module, suggestions, index, pagefind] = weight::weigh(&groups)?;
    Ok(Weights { scripts, module, suggestions, index, pagefind })
}
