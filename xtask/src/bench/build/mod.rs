//! `cargo xtask bench build`: what building a site costs, beside Hugo and beside a plain copy of the files.

mod measure;
mod report;

use super::options::Options;
use super::{corpus, goodhelp, hugo, machine};
use crate::files;
use crate::install::{self, PYTHON, WORD_LIST};

pub fn run(options: Options) -> Result<(), String> {
    install::ensure(&[&PYTHON, &WORD_LIST])?;
    files::make_folder(&corpus::folder())?;
    let programs = measure::Programs { goodhelp: goodhelp(&options)?, hugo: hugo::install()? };
    let machine = machine();
    let sizes: Result<Vec<_>, _> = options.sizes.iter().map(|&pages| programs.measure(pages, options.runs)).collect();
    let report = report::markdown(&sizes?, &machine);
    print!("{report}");
    files::write(&corpus::folder().join("build.md"), report)
}
