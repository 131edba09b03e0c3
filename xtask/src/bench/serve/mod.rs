//! `cargo xtask bench serve`: how long a saved change takes until its bytes are served, beside `hugo server`.

mod measure;
mod report;

use super::options::Options;
use super::{machine, programs};

pub fn run(options: Options) -> Result<(), String> {
    let programs = programs(&options)?;
    let machine = machine();
    let sizes: Result<Vec<_>, _> =
        options.sizes.iter().map(|&pages| measure::size(&programs, pages, options.runs)).collect();
    super::report("serve.md", report::markdown(&sizes?, options.runs, &machine))
}
