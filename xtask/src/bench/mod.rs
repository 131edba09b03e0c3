//! `cargo xtask bench build`, `check`, `search` and `serve`: what goodhelp costs, beside other programs in the same run.

mod browser;
mod build;
mod check;
mod corpus;
mod cost;
mod hugo;
mod options;
mod rusage;
mod search;
mod serve;
mod stats;
mod text;
mod weight;

use std::path::PathBuf;

use self::options::Options;
use crate::install::{self, PYTHON, WORD_LIST};
use crate::process::{cargo, run as run_command, target};
use crate::{Failure, files};

pub fn run(words: &[&str]) -> Result<(), Failure> {
    type Bench = fn(Options) -> Result<(), String>;
    let (bench, runs, options): (Bench, usize, &[&str]) = match words {
        ["build", options @ ..] => (build::run, 5, options),
        ["check", options @ ..] => (check::run, 5, options),
        ["search", options @ ..] => (search::run, 3, options),
        ["serve", options @ ..] => (serve::run, 5, options),
        [] => return Err(Failure::Call("which bench?".into())),
        [other, ..] => return Err(Failure::Call(format!("there is no bench `{other}`"))),
    };
    let options = Options::parse(&format!("bench {}", words[0]), runs, options).map_err(Failure::Call)?;
    let measured = bench(options);
    corpus::tidy().and(measured).map_err(Failure::Work)
}

/// The programs that are measured side by side.
struct Programs {
    goodhelp: PathBuf,
    hugo: PathBuf,
}

/// Installs what measuring beside Hugo needs.
fn programs(options: &Options) -> Result<Programs, String> {
    install::ensure(&[&PYTHON, &WORD_LIST])?;
    files::make_folder(&corpus::folder())?;
    Ok(Programs { goodhelp: goodhelp(options)?, hugo: hugo::install()? })
}

/// Shows a report, and keeps it under a name.
fn report(name: &str, report: String) -> Result<(), String> {
    print!("{report}");
    files::write(&corpus::folder().join(name), report)
}

/// The program that the options name, or a fresh release build.
fn goodhelp(options: &Options) -> Result<PathBuf, String> {
    if let Some(binary) = &options.binary {
        return Ok(binary.clone());
    }
    run_command(&mut cargo(&["build", "--release", "--package", "goodhelp"]))?;
    Ok(target().join("release/goodhelp"))
}

/// Where it was measured, and how busy that was: absolute times say little without it.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or("unknown");
    format!("Measured on {cores} cores, with a load of {load} when it began.")
}
