//! `goodhelp preview`

use super::{Call, PROBLEMS, WELL, report};
use crate::build::{Cache, Drawn, draw};
use crate::host::git::Repository;
use crate::host::{self, Disk};
use crate::preview::preview;
use crate::source::FilePath;
use anyhow::{Context, Result};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The files of the site whose pages are shown, for instance `case-studies/groundswell.md`.
    #[arg(value_name = "FILE", required_unless_present = "changed_since")]
    files: Vec<String>,
    /// Show the pages of all files that changed since this work left the branch, tag or commit REF.
    #[arg(long, value_name = "REF")]
    changed_since: Option<String>,
    /// The file to write.
    #[arg(long, value_name = "HTML", default_value = "preview.html")]
    out: PathBuf,
    /// The day on which to decide what has expired; today where it is not given.
    #[arg(long, value_name = "DATE")]
    date: Option<jiff::civil::Date>,
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    let disk = call.disk()?;
    let files = files(arguments, &disk)?;
    if files.is_empty() {
        report::line("nothing has changed");
        return Ok(WELL);
    }
    let snapshot = call.snapshot(&disk, arguments.date);
    let Drawn { site, build, .. } = draw(&snapshot, &mut Cache::without_suggestions(), &|_| {});
    if build.diagnostics.has_errors() {
        report::diagnostics(&build, &snapshot);
        report::line("there is no preview while there are errors");
        return Ok(PROBLEMS);
    }
    let preview = preview(&build.output, &site, &files)?;
    let out = arguments.out.display();
    host::write_file(&arguments.out, preview.html.as_bytes()).with_context(|| format!("{out} cannot be written"))?;
    if !call.quiet {
        report::line(&format!("{} in {out}", report::plural(preview.pages, "page")));
    }
    Ok(WELL)
}

/// The files whose pages are shown.
fn files(arguments: &Arguments, disk: &Disk) -> Result<Vec<FilePath>> {
    let mut files: Vec<FilePath> = arguments.files.iter().map(|file| named(file)).collect();
    if let Some(name) = &arguments.changed_since {
        let repository = Repository::around(disk.root())?;
        files.extend(repository.differing(&repository.parting(&repository.commit(name)?)?)?);
    }
    Ok(files)
}

/// The path within the site that a person means.
fn named(file: &str) -> FilePath {
    FilePath::new(file.replace('\\', "/").trim_start_matches("./"))
}
