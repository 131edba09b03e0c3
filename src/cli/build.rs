//! `goodhelp build`

use super::progress::Progress;
use super::{Call, PROBLEMS, WELL, report};
use crate::brand::Look;
use crate::build::{Cache, Stage, build_watched};
use crate::diag::Diagnostics;
use crate::host::{Host, Stopwatch};
use crate::parse::{self, Schemas};
use crate::source::Snapshot;
use anyhow::Result;
use std::cell::RefCell;
use std::path::PathBuf;
use std::time::Duration;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The folder to write to.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The day on which to decide what has expired or is due; today where it is not given.
    #[arg(long, value_name = "DATE")]
    date: Option<jiff::civil::Date>,
    /// Say how long each stage took.
    #[arg(long)]
    timings: bool,
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    let whole = Stopwatch::start();
    let disk = call.disk()?;
    let snapshot = call.snapshot(&disk, arguments.date);
    let stages: RefCell<Vec<(&str, Duration)>> = RefCell::new(vec![("load", Duration::ZERO)]);
    let progress = Progress::new(call.quiet);
    let watch = |stage: Stage| {
        stages.borrow_mut().push((stage.name(), whole.elapsed()));
        progress.stage(stage);
    };
    let built = build_watched(&snapshot, &mut Cache::without_suggestions(), &watch);
    progress.end();
    report::diagnostics(&built, &snapshot);
    if built.diagnostics.has_errors() {
        let counts = report::counts(&built).unwrap_or_default();
        report::line(&format!("{counts}: nothing was written, and the former site is as it was"));
        return Ok(PROBLEMS);
    }
    stages.borrow_mut().push(("publish", whole.elapsed()));
    let out = arguments.out.clone().unwrap_or_else(|| disk.root().join("public"));
    let published = disk.publish(&out, &built.output)?;
    if let Some(look) = look(&snapshot).filter(|_| !call.quiet) {
        report::line(&format!("brand: {look}"));
    }
    if arguments.timings {
        timings(&stages.into_inner(), whole.elapsed());
    }
    if !call.quiet {
        let warnings = report::counts(&built).map_or_else(String::new, |counts| format!(", {counts}"));
        report::line(&format!(
            "{} in {}: {} written, {} unchanged, {} removed, {:.2} s{warnings}",
            report::plural(built.pages, "page"),
            out.display(),
            report::plural(published.written, "file"),
            published.unchanged,
            published.removed,
            whole.elapsed().as_secs_f64(),
        ));
    }
    Ok(WELL)
}

/// What became of the colours of the site's brand, if it has one.
fn look(snapshot: &Snapshot) -> Option<String> {
    let config = parse::parse_config(snapshot, &Schemas::new(&[]), &mut Diagnostics::default())?;
    Some(Look::of(config.brand.as_ref()?)?.in_words())
}

fn timings(stages: &[(&str, Duration)], end: Duration) {
    let ends = stages.iter().skip(1).map(|(_, begin)| *begin).chain([end]);
    for ((name, begin), end) in stages.iter().zip(ends) {
        report::line(&format!("{name:>8} {:>9.1} ms", (end - *begin).as_secs_f64() * 1000.0));
    }
}
