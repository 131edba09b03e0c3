//! A text that somebody writes in a browser, checked there at each keystroke.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::json;

use crate::bench::browser::script;
use crate::bench::corpus::{Flavour, Site, fresh};
use crate::bench::cost::Cost;
use crate::bench::weight::{Weight, weigh};
use crate::files;
use crate::process::{command, root};

/// A complete case study of this handbook, the longest one.
const TEXT: &str = "case-studies/rochdale-good-help.md";
/// How many case studies the made-up site has within which it is written.
pub const PAGES: usize = 1000;
/// With this page a site has forms for writers.
const CONTRIBUTE: &str = "---\ntitle: Contribute\nsummary: How to add a text.\n---\n\nWrite to us.\n";

/// All that was measured in the browser.
pub struct Desk {
    /// The checks as a WebAssembly module.
    pub module: Weight,
    /// The script around it.
    pub script: Weight,
    /// Within this handbook, then within a made-up site.
    pub sites: Vec<Written>,
}

/// A text written within a site.
pub struct Written {
    pub name: String,
    /// What the text is checked against, as the site publishes it.
    pub surroundings: Weight,
    pub usual: Visits,
    /// With a processor six times slower.
    pub slow: Visits,
}

/// What someone waits for who writes, in milliseconds.
#[derive(Debug, Deserialize)]
pub struct Visits {
    /// Of each visit, until the module is there.
    pub started: Vec<f64>,
    /// Of each visit, from there until the surroundings were opened.
    pub opened: Vec<f64>,
    /// Of each visit, what the first check takes, which reads the surroundings.
    pub first: Vec<f64>,
    /// Of one visit, what the check after each keystroke takes.
    pub keystrokes: Vec<f64>,
    /// How many things the last check said.
    pub said: usize,
}

/// Writes within this handbook and within a made-up site.
pub fn measure(goodhelp: &Path) -> Result<Desk, String> {
    eprintln!("The browser: building the sites");
    let handbook = fresh("handbook")?;
    Cost::of(command(goodhelp).args(["build", "--out"]).arg(&handbook), "goodhelp")?;
    let made_up = Site::make_in("with-a-form", PAGES, Flavour::Goodhelp)?;
    let pages = made_up.folder.join("content/pages");
    files::make_folder(&pages)?;
    files::write(&pages.join("contribute.md"), CONTRIBUTE)?;
    made_up.build_with_goodhelp(goodhelp)?;
    let made_up = made_up.output();
    let groups = [
        vec![published(&handbook, "contribute/checks_bg.wasm")?],
        vec![published(&handbook, "contribute/checks.js")?],
        vec![published(&handbook, "contribute/site.json")?],
        vec![published(&made_up, "contribute/site.json")?],
    ];
    let [module, script, of_handbook, of_made_up] = weigh(&groups)?;
    let within = |name: &str, site: &Path, surroundings| {
        let (usual, slow) = write(name, site)?;
        Ok::<_, String>(Written { name: name.to_owned(), surroundings, usual, slow })
    };
    let sites = vec![
        within("this handbook", &handbook, of_handbook)?,
        within(&format!("{PAGES} made up"), &made_up, of_made_up)?,
    ];
    Ok(Desk { module, script, sites })
}

/// Writes the text within a built site, at the usual speed and slowly.
fn write(name: &str, site: &Path) -> Result<(Visits, Visits), String> {
    #[derive(Deserialize)]
    struct Both {
        usual: Visits,
        slow: Visits,
    }
    eprintln!("The browser: writing, {name}");
    let text = json!({ "path": TEXT, "text": files::read_text(&root().join(TEXT))? });
    let both: Both = script("desk.mjs", &[site], &text)?;
    Ok((both.usual, both.slow))
}

/// The file of a built site whose path ends like this.
fn published(site: &Path, end: &str) -> Result<PathBuf, String> {
    let found = files::below(site)?.into_iter().find(|path| path.ends_with(end));
    found.ok_or_else(|| format!("goodhelp wrote no {end} into {}", site.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_a_complete_one() {
        let text = files::read_text(&root().join(TEXT)).unwrap();
        assert!(text.contains("\ncompleteness: full\n"), "{text}");
    }

    #[test]
    fn a_site_without_the_module_is_an_error() {
        let error = published(&root().join("content"), "contribute/checks_bg.wasm").unwrap_err();
        assert!(error.starts_with("goodhelp wrote no contribute/checks_bg.wasm into "), "{error}");
    }
}
