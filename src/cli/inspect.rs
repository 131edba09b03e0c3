//! `goodhelp inspect PAGE`

use super::{Call, PROBLEMS, WELL, report};
use crate::build::{self, Build, Cache, Linked};
use crate::diag::{Diagnostics, did_you_mean};
use crate::parse;
use crate::render::{Inspected, Output};
use crate::site::Site;
use crate::source::FilePath;
use crate::view::Pages;
use anyhow::{Result, bail};
use rayon::prelude::*;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The page: its address (`/case-studies/groundswell/`) or its file (`case-studies/groundswell.md`).
    #[arg(value_name = "PAGE")]
    page: String,
    /// The day on which to decide what has expired or is due; today where it is not given.
    #[arg(long, value_name = "DATE")]
    date: Option<jiff::civil::Date>,
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    let disk = call.disk()?;
    let snapshot = call.snapshot(&disk, arguments.date);
    let mut diagnostics = Diagnostics::default();
    let cache = Cache::without_suggestions();
    let Linked { site, private } = build::linked(&snapshot, &cache, &mut diagnostics, &|_| {});
    let wanted = address(&site, &arguments.page);
    let found = build::with_pages(&site, &snapshot, &cache, &mut diagnostics, &|_| {}, |pages| inspect(pages, &wanted));
    match found {
        Some(json) => report::out(&(json? + "\n")),
        None => {
            let built = Build { output: Output::new(), diagnostics: diagnostics.sorted(), private, pages: 0 };
            report::diagnostics(&built, &snapshot);
            return Ok(PROBLEMS);
        }
    }
    Ok(WELL)
}

/// What the template of the page at an address gets, as JSON.
fn inspect(pages: &Pages, wanted: &str) -> Result<String> {
    if let Some((language, page)) = pages.pages().find_any(|(_, page)| page.address == wanted) {
        let shared = pages.shared();
        let text = serde_json::to_string(&page)?;
        let shown = pages.cards(language).iter().filter(|(hash, _)| text.contains(&*hash.0));
        let cards = shown.map(|(hash, card)| (&*hash.0, &**card)).collect();
        return Ok(serde_json::to_string_pretty(&Inspected { page: &page, cards, site: &shared[language] })?);
    }
    let known: Vec<String> = pages.pages().map(|(_, page)| page.address).collect();
    let near = did_you_mean(wanted, known.iter().map(String::as_str));
    let near = near.map_or_else(String::new, |near| format!("\nhelp: did you mean {near}?"));
    bail!("there is no page {wanted}{near}")
}

/// The address that a person means: an address with or without its slashes, or a file of the site.
fn address(site: &Site, page: &str) -> String {
    if let Some(content) = parse::content_path(&FilePath::new(page.trim_start_matches("./"))) {
        return site.address_of(&content);
    }
    let inner = page.trim_matches('/');
    match inner {
        "" => "/".into(),
        file if file.ends_with(".html") => format!("/{file}"),
        inner => format!("/{inner}/"),
    }
}
