//! `cargo xtask bench build`: what building a site costs, beside Hugo and beside a plain copy of the files.

mod measure;
mod report;

use super::options::Options;
use super::{machine, programs};

pub fn run(options: Options) -> Result<(), String> {
    let programs = programs(&options)?;
    let machine = machine();
    let sizes: Result<Vec<_>, _> =
        options.sizes.iter().map(|&pages| measure::size(&programs, pages, options.runs)).collect();
    super::report("build.md", report::markdown(&sizes?, &machine))
}
