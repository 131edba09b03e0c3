//! `cargo xtask bench check`: what checking texts costs, all of a site at once and one of them at each keystroke.

mod checkers;
mod desk;
mod report;
mod texts;

use std::path::Path;

use super::browser::scripts;
use super::options::Options;
use super::{corpus, goodhelp, machine};
use crate::install::{self, CHROMIUM, NPM, PYTHON, WORD_LIST};
use crate::{files, npm};
use checkers::Checker;
use texts::{Checked, Texts};

pub fn run(options: Options) -> Result<(), String> {
    install::ensure(&[&PYTHON, &WORD_LIST, &NPM, &CHROMIUM])?;
    files::make_folder(&corpus::folder())?;
    npm::install(&scripts())?;
    npm::install(&checkers::folder())?;
    let program = goodhelp(&options)?;
    let machine = machine();
    let desk = desk::measure(&program)?;
    let checked = checked(&program, &options)?;
    let peers = checkers::versions()?;
    super::report("check.md", report::markdown(&checked, &desk, &peers, &machine))
}

/// This handbook first, then the made-up sites, the smallest first.
fn checked(goodhelp: &Path, options: &Options) -> Result<Vec<Checked>, String> {
    let checkers = Checker::all(goodhelp);
    let mut checked = vec![Texts::handbook().check(&checkers, options.runs)?];
    for &pages in &options.sizes {
        checked.push(Texts::made_up(pages)?.check(&checkers, options.runs)?);
    }
    Ok(checked)
}
