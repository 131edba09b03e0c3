//! One size: each program in turn, several times.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use super::corpus::{Flavour, Site, folder};
use super::rusage;
use crate::files;
use crate::process::{command, run, succeeded};

/// What one run of one program cost.
pub struct Cost {
    /// Seconds from its start to its end.
    pub wall: f64,
    /// Seconds of processor time, in user and kernel mode.
    pub cpu: f64,
    /// MiB of memory at its peak. Never less than this task's own few, which the kernel counts from before the program
    /// replaced it; only the figure of `cp` is that small.
    pub peak: f64,
}

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

pub struct Programs {
    pub goodhelp: PathBuf,
    pub hugo: PathBuf,
}

impl Programs {
    pub fn measure(&self, pages: usize, runs: usize) -> Result<Size, String> {
        eprintln!("{pages} pages: making the sites");
        let goodhelp_site = Site::make(pages, Flavour::Goodhelp)?;
        let hugo_site = Site::make(pages, Flavour::Hugo)?;
        let copied = folder().join(format!("copy-{pages}"));
        let (mut goodhelp, mut hugo, mut copy) = (Vec::new(), Vec::new(), Vec::new());
        // Run 0 warms the disk's cache and does not count.
        for number in 0..=runs {
            eprintln!("{pages} pages: run {number} of {runs}");
            goodhelp_site.clean()?;
            let mut call = command(&self.goodhelp);
            call.arg("--root").arg(&goodhelp_site.folder).args(["build", "--out"]).arg(goodhelp_site.output());
            goodhelp.push(cost(&mut call, "goodhelp")?);

            hugo_site.clean()?;
            let mut call = command(&self.hugo);
            // Hugo's cache would lie in the home folder, where nothing empties it.
            call.arg("--source").arg(&hugo_site.folder).arg("--cacheDir").arg(hugo_site.folder.join(".cache"));
            call.arg("--destination").arg(hugo_site.output());
            hugo.push(cost(&mut call, "hugo")?);

            files::remove(&copied)?;
            copy.push(cost(command("cp").arg("-r").arg(goodhelp_site.output()).arg(&copied), "copy")?);
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
}

/// Runs the program to its end. What it prints goes to a file, which costs it less than a terminal would.
fn cost(call: &mut Command, name: &str) -> Result<Cost, String> {
    let log = folder().join(format!("{name}.log"));
    let open = || File::create(&log).map_err(|error| format!("cannot write {}: {error}", log.display()));
    let printed = open()?;
    call.stderr(printed.try_clone().map_err(|error| error.to_string())?).stdout(printed);
    // The program before may have left the kernel files to write to the disk: its time, not this one's.
    run(&mut command("sync"))?;
    let begun = Instant::now();
    let child = call.spawn().map_err(|error| format!("cannot start {name}: {error}"))?;
    let (status, usage) = rusage::wait(child).map_err(|error| format!("cannot wait for {name}: {error}"))?;
    let wall = begun.elapsed().as_secs_f64();
    succeeded(call, status).map_err(|error| format!("{error}; what it printed is in {}", log.display()))?;
    Ok(Cost { wall, cpu: usage.cpu.as_secs_f64(), peak: usage.peak as f64 / MIB })
}

const MIB: f64 = 1024.0 * 1024.0;

fn written(output: &Path) -> Result<Written, String> {
    let paths = files::below(output)?;
    let pages = paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "html")).count();
    let bytes: u64 = paths.iter().filter_map(|path| path.metadata().ok()).map(|file| file.len()).sum();
    Ok(Written { pages, files: paths.len(), mib: bytes as f64 / MIB })
}
