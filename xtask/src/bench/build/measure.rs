//! One size: each program in turn, several times.

use std::path::{Path, PathBuf};

use crate::bench::Programs;
use crate::bench::corpus::{Flavour, Site, fresh};
use crate::bench::cost::{Cost, MIB};
use crate::files;
use crate::process::command;

/// What a program left in its output folder: whether two of them did a comparable amount of work.
pub struct Written {
    pub pages: usize,
    pub files: usize,
    pub mib: f64,
}

/// A program at one size.
pub struct Series {
    pub costs: Vec<Cost>,
    pub written: Written,
}

/// All programs at one size. The runs with the same number followed each other.
pub struct Size {
    pub pages: usize,
    pub goodhelp: Series,
    pub hugo: Series,
    /// `cp -r` of goodhelp's output: what writing so many files costs a program that does nothing else.
    pub copy: Series,
}

/// Builds sites of so many pages, so many times.
pub fn size(programs: &Programs, pages: usize, runs: usize) -> Result<Size, String> {
    eprintln!("{pages} pages: making the sites");
    let goodhelp_site = Site::make(pages, Flavour::Goodhelp)?;
    let hugo_site = Site::make(pages, Flavour::Hugo)?;
    let (mut goodhelp, mut hugo, mut copy) = (Vec::new(), Vec::new(), Vec::new());
    let mut copied = PathBuf::new();
    // Run 0 warms the disk's cache and does not count.
    for number in 0..=runs {
        eprintln!("{pages} pages: run {number} of {runs}");
        goodhelp.push(goodhelp_site.build_with_goodhelp(&programs.goodhelp)?);
        hugo.push(hugo_site.build_with_hugo(&programs.hugo)?);
        copied = fresh(&format!("copy-{pages}-{number}"))?;
        copy.push(Cost::of(command("cp").arg("-r").arg(goodhelp_site.output()).arg(&copied), "copy")?);
    }
    let series = |mut costs: Vec<Cost>, output: &Path| {
        costs.remove(0);
        Ok::<_, String>(Series { costs, written: written(output)? })
    };
    Ok(Size {
        pages,
        goodhelp: series(goodhelp, &goodhelp_site.output())?,
        hugo: series(hugo, &hugo_site.output())?,
        copy: series(copy, &copied)?,
    })
}

fn written(output: &Path) -> Result<Written, String> {
    let paths = files::below(output)?;
    let pages = paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "html")).count();
    let bytes: u64 = paths.iter().filter_map(|path| path.metadata().ok()).map(|file| file.len()).sum();
    Ok(Written { pages, files: paths.len(), mib: bytes as f64 / MIB })
}
