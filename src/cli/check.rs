//! `goodhelp check`

use super::{Call, PROBLEMS, WELL, report};
use crate::build::{Cache, build};
use crate::diag::{self, Format};
use anyhow::Result;
use std::io::IsTerminal;
use std::path::{Component, Path};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// How to write what is wrong.
    #[arg(long, value_enum, default_value = "human")]
    format: FormatName,
    /// Where the files of this folder are shown on the web, so that `markdown` can link to them.
    #[arg(long, value_name = "ADDRESS", value_parser = web_address)]
    files_at: Option<String>,
    /// The day on which to decide what has expired or is due; today where it is not given.
    #[arg(long, value_name = "DATE")]
    date: Option<jiff::civil::Date>,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum FormatName {
    /// For people.
    Human,
    /// For programs.
    Json,
    /// Annotations for GitHub's workflow log.
    Github,
    /// A summary to read on the web.
    Markdown,
    /// SARIF 2.1.0 for code scanning.
    Sarif,
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    let disk = call.disk()?;
    let snapshot = call.snapshot(&disk, arguments.date);
    let mut built = build(&snapshot, &mut Cache::none());
    built.diagnostics.set_place(folder(&call.root), arguments.files_at.clone());
    let format = match arguments.format {
        FormatName::Human => Format::Human(report::style(std::io::stdout().is_terminal())),
        FormatName::Json => Format::Json,
        FormatName::Github => Format::Github,
        FormatName::Markdown => Format::Markdown,
        FormatName::Sarif => Format::Sarif,
    };
    report::out(&diag::render(format, &built.diagnostics, &snapshot, &built.private));
    if !call.quiet {
        let counts = report::counts(&built).unwrap_or_else(|| "nothing is wrong".into());
        report::line(&counts);
    }
    Ok(if built.diagnostics.has_errors() { PROBLEMS } else { WELL })
}

/// An address without a slash at its end.
fn web_address(text: &str) -> Result<String, String> {
    let url = url::Url::parse(text).map_err(|error| error.to_string())?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("it has to begin with https://".into());
    }
    Ok(url.as_str().trim_end_matches('/').to_string())
}

/// The folder of the site as seen from here, with a slash at its end; empty where it is here or elsewhere.
fn folder(root: &Path) -> String {
    let mut folder = String::new();
    for part in root.components() {
        match part {
            Component::CurDir => {}
            Component::Normal(name) => folder.extend([name.to_string_lossy().as_ref(), "/"]),
            _ => return String::new(),
        }
    }
    folder
}
