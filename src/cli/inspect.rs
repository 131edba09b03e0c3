//! `goodhelp inspect PAGE`

use super::{Call, PROBLEMS, WELL, report};
use crate::build::{self, Build, Cache};
use crate::diag::{Diagnostics, did_you_mean};
use crate::render::Output;
use crate::source::FilePath;
use crate::view::Page;
use crate::{parse, render};
use anyhow::{Result, bail};

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
    let (seen, private) = build::pages(&snapshot, &mut Cache::none(), &mut diagnostics, &|_| {});
    let Some((pages, _)) = seen else {
        let built = Build { output: Output::new(), diagnostics: diagnostics.sorted(), private, pages: 0 };
        report::diagnostics(&built, &snapshot);
        return Ok(PROBLEMS);
    };
    let wanted = address(&arguments.page);
    let Some((language, page)) = pages.pages.iter().find(|(_, page)| page.address == wanted) else {
        let known = pages.pages.iter().map(|(_, page): &(usize, Page)| page.address.as_str());
        let near =
            did_you_mean(&wanted, known).map_or_else(String::new, |near| format!("\nhelp: did you mean {near}?"));
        bail!("there is no page {wanted}{near}");
    };
    let inspected = render::Inspected { page, site: &pages.shared[*language] };
    report::out(&(serde_json::to_string_pretty(&inspected)? + "\n"));
    Ok(WELL)
}

/// The address that a person means: an address with or without its slashes, or a file of the site.
fn address(page: &str) -> String {
    if let Some(content) = parse::content_path(&FilePath::new(page.trim_start_matches("./"))) {
        let address = content.kind.address(&content.id);
        return content.language.map_or(address.clone(), |language| format!("/{language}{address}"));
    }
    let inner = page.trim_matches('/');
    match inner {
        "" => "/".into(),
        file if file.ends_with(".html") => format!("/{file}"),
        inner => format!("/{inner}/"),
    }
}
