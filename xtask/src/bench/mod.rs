//! `cargo xtask bench build`: what building a site costs, beside Hugo and beside a plain copy of the files.

mod corpus;
mod hugo;
mod measure;
mod report;
mod rusage;
mod stats;

use std::path::PathBuf;

use crate::install::{self, PYTHON, WORD_LIST};
use crate::process::{cargo, root, run as run_command, target};
use crate::{Failure, files};

struct Options {
    sizes: Vec<usize>,
    runs: usize,
    /// A program to measure instead of a fresh release build.
    binary: Option<PathBuf>,
}

pub fn run(options: &[&str]) -> Result<(), Failure> {
    let options = parse(options).map_err(Failure::Call)?;
    install::ensure(&[&PYTHON, &WORD_LIST])?;
    files::make_folder(&corpus::folder())?;
    let programs = measure::Programs {
        goodhelp: match options.binary {
            Some(binary) => binary,
            None => release_build()?,
        },
        hugo: hugo::install()?,
    };
    let machine = machine();
    let sizes: Result<Vec<_>, _> = options.sizes.iter().map(|&pages| programs.measure(pages, options.runs)).collect();
    let report = report::markdown(&sizes?, &machine);
    print!("{report}");
    files::write(&corpus::folder().join("build.md"), report)?;
    Ok(())
}

fn parse(options: &[&str]) -> Result<Options, String> {
    let mut parsed = Options { sizes: vec![100, 1000, 10_000], runs: 5, binary: None };
    let mut options = options.iter();
    while let Some(&option) = options.next() {
        let mut value = || options.next().copied().ok_or(format!("`{option}` needs a value"));
        match option {
            "--sizes" => parsed.sizes = value()?.split(',').map(count).collect::<Result<_, _>>()?,
            "--runs" => parsed.runs = count(value()?)?,
            "--binary" => parsed.binary = Some(root().join(value()?)),
            _ => return Err(format!("`bench build` knows no option `{option}`")),
        }
    }
    parsed.sizes.sort_unstable();
    Ok(parsed)
}

fn count(text: &str) -> Result<usize, String> {
    let count = text.trim().parse().ok().filter(|&count| count > 0);
    count.ok_or(format!("`{text}` should be a whole number above 0"))
}

fn release_build() -> Result<PathBuf, String> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_have_defaults() {
        let options = parse(&[]).unwrap();
        assert_eq!((options.sizes, options.runs), (vec![100, 1000, 10_000], 5));
    }

    #[test]
    fn sizes_come_in_order() {
        assert_eq!(parse(&["--sizes", "1000,100"]).unwrap().sizes, [100, 1000]);
    }

    #[test]
    fn a_wrong_call_says_why() {
        let message = |options: &[&str]| parse(options).err().unwrap();
        assert_eq!(message(&["--runs", "0"]), "`0` should be a whole number above 0");
        assert_eq!(message(&["--runs"]), "`--runs` needs a value");
        assert_eq!(message(&["--size", "1"]), "`bench build` knows no option `--size`");
    }
}
