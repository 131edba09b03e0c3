//! `cargo xtask bench serve`: how long a saved change takes until its bytes are served, beside `hugo server`.

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
    let report = report::markdown(&sizes?, options.runs, &machine);
    print!("{report}");
    files::write(&corpus::folder().join("serve.md"), report)
}
