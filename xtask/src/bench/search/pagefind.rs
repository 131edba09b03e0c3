//! Pagefind, on the pages that goodhelp built.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::bench::cost::Cost;
use crate::files;
use crate::process::{command, printed};

pub const VERSION: &str = "1.6.0";

/// The program in the npm package, as `bench/browser/package.json` pins it.
pub fn program(scripts: &Path) -> PathBuf {
    scripts.join("node_modules/@pagefind/linux-x64/bin/pagefind_extended")
}

/// Indexes the pages below `site` into `bundle`, which is not there yet.
pub fn index(program: &Path, site: &Path, bundle: &Path) -> Result<Cost, String> {
    let mut call = command(program);
    call.arg("--site").arg(site).arg("--output-path").arg(bundle);
    Cost::of(&mut call, "pagefind")
}

/// Removes from a bundle what a page does not need that asks Pagefind by a script of its own.
pub fn strip(bundle: &Path) -> Result<(), String> {
    for path in files::entries(bundle)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.contains("-ui.") || name.starts_with("pagefind-highlight") {
            files::remove(&path)?;
        }
    }
    Ok(())
}

/// Copies the pages of a built site to `copy` with the attributes that Pagefind's guide recommends, so that it works on
/// what goodhelp's own index holds: the main part of each page that has an entry, not the lists; and the sectors as a
/// filter. `source` is the folder that the site was built from. Returns how many pages have an entry.
pub fn prepare(goodhelp: &Path, source: &Path, site: &Path, copy: &Path) -> Result<usize, String> {
    let mut count = 0;
    let entries = entries(goodhelp, source)?;
    for path in files::below(site)? {
        if path.extension().is_none_or(|extension| extension != "html") {
            continue;
        }
        let inside = path.strip_prefix(site).expect("the file is below the site");
        let page = fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let address = format!("/{}", inside.to_string_lossy().trim_end_matches("index.html"));
        let indexed = entries.contains(&address);
        count += usize::from(indexed);
        let page = if indexed { marked(&page) } else { page };
        let target = copy.join(inside);
        files::make_folder(target.parent().expect("a file lies in a folder"))?;
        files::write(&target, page)?;
    }
    Ok(count)
}

/// The addresses of the pages that goodhelp's index knows.
fn entries(goodhelp: &Path, source: &Path) -> Result<BTreeSet<String>, String> {
    #[derive(Deserialize)]
    struct Answer {
        hits: Vec<Hit>,
    }
    #[derive(Deserialize)]
    struct Hit {
        url: String,
    }
    let mut call = command(goodhelp);
    call.arg("--root").arg(source).args(["search", "--limit", "10000000", "--format", "json"]);
    let answer: Answer = serde_json::from_str(&printed(&mut call)?).map_err(|error| error.to_string())?;
    // A part of a page has the page's address with `#part` after it.
    Ok(answer.hits.iter().map(|hit| hit.url.split('#').next().unwrap_or_default().to_owned()).collect())
}

/// The page with Pagefind's attributes.
fn marked(page: &str) -> String {
    let Some((head, main)) = page.split_once("<main ") else { return page.to_owned() };
    let sectors: BTreeMap<&str, ()> = main
        .split("href=\"/sectors/")
        .skip(1)
        .filter_map(|after| after.split_once("/\"").map(|(sector, _)| (sector, ())))
        .filter(|(sector, ())| sector.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'))
        .collect();
    let filters: String = sectors
        .keys()
        .map(|sector| format!("<meta data-pagefind-filter=\"sector[content]\" content=\"{sector}\">\n"))
        .collect();
    let head = head.replacen("</head>", &format!("{filters}</head>"), 1);
    format!("{head}<main data-pagefind-body {main}")
}

#[cfg(test)]
mod tests {
    use super::{VERSION, marked};
    use crate::process::root;

    #[test]
    fn the_version_is_the_one_that_is_installed() {
        let package = std::fs::read_to_string(root().join("bench/browser/package.json")).unwrap();
        assert!(package.contains(&format!("\"@pagefind/linux-x64\": \"{VERSION}\"")), "{package}");
    }

    #[test]
    fn a_page_is_marked_with_its_sectors() {
        let page = "<head></head><body><main id=m><a href=\"/sectors/digital/\">Digital</a> <a href=\"/sectors/digital/\">\
                    again</a> <a href=\"/sectors/\">All</a></main></body>";
        let marked = marked(page);
        assert!(marked.contains("<main data-pagefind-body id=m>"), "{marked}");
        assert_eq!(marked.matches("data-pagefind-filter").count(), 1, "{marked}");
        assert!(
            marked.contains("<meta data-pagefind-filter=\"sector[content]\" content=\"digital\">\n</head>"),
            "{marked}"
        );
    }
}
