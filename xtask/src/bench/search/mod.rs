//! `cargo xtask bench search`: what searching costs and finds, beside Pagefind on the same site in the same run.

mod asked;
mod handbook;
mod judged;
mod pagefind;
mod report;
mod size;
mod weight;

use std::path::PathBuf;

use super::browser::scripts;
use super::options::Options;
use super::{corpus, goodhelp, hugo, machine};
use crate::install::{self, CHROMIUM, NPM, PYTHON, WORD_LIST};
use crate::{files, npm};

/// The programs that are measured.
struct Programs {
    goodhelp: PathBuf,
    hugo: PathBuf,
    pagefind: PathBuf,
}

pub fn run(options: Options) -> Result<(), String> {
    install::ensure(&[&PYTHON, &WORD_LIST, &NPM, &CHROMIUM])?;
    files::make_folder(&corpus::folder())?;
    npm::install(&scripts())?;
    let programs =
        Programs { goodhelp: goodhelp(&options)?, hugo: hugo::install()?, pagefind: pagefind::program(&scripts()) };
    let machine = machine();
    let handbook = handbook::measure(&programs)?;
    let sizes: Result<Vec<_>, _> =
        options.sizes.iter().map(|&pages| size::measure(&programs, pages, options.runs)).collect();
    let report = report::markdown(&handbook, &sizes?, &machine);
    super::report("search.md", report)
}
