//! `goodhelp check`

use super::{Call, PROBLEMS, WELL, report};
use crate::build::{Cache, build};
use crate::diag::{self, Format};
use anyhow::Result;
use std::io::IsTerminal;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// How to write what is wrong.
    #[arg(long, value_enum, default_value = "human")]
    format: FormatName,
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
    /// SARIF 2.1.0 for code scanning.
    Sarif,
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    let disk = call.disk()?;
    let snapshot = call.snapshot(&disk, arguments.date);
    let built = build(&snapshot, &mut Cache::none());
    let format = match arguments.format {
        FormatName::Human => Format::Human(report::style(std::io::stdout().is_terminal())),
        FormatName::Json => Format::Json,
        FormatName::Github => Format::Github,
        FormatName::Sarif => Format::Sarif,
    };
    report::out(&diag::render(format, &built.diagnostics, &snapshot, &built.private));
    if !call.quiet {
        let counts = report::counts(&built).unwrap_or_else(|| "nothing is wrong".into());
        report::line(&counts);
    }
    Ok(if built.diagnostics.has_errors() { PROBLEMS } else { WELL })
}
