//! What one run of a program costs.

use std::fs::File;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use super::corpus::folder;
use super::rusage;
use super::stats::Spread;
use crate::process::{command, run, succeeded};

pub const MIB: f64 = 1024.0 * 1024.0;

/// One run of one program.
#[derive(Clone, Copy)]
pub struct Cost {
    /// Seconds from its start to its end.
    pub wall: f64,
    /// Seconds of processor time, in user and kernel mode.
    pub cpu: f64,
    /// MiB of memory at its peak. Never less than this task's own few, which the kernel counts from before the program
    /// replaced it; only the figure of `cp` is that small.
    pub peak: f64,
}

/// A part of a cost.
pub type Measure = fn(&Cost) -> f64;

pub const WALL: Measure = |cost| cost.wall;
pub const CPU: Measure = |cost| cost.cpu;
pub const PEAK: Measure = |cost| cost.peak;

impl Cost {
    /// Runs the program to its end. What it prints goes to the file `name`.log, which costs it less than a terminal
    /// would.
    pub fn of(call: &mut Command, name: &str) -> Result<Cost, String> {
        let log = folder().join(format!("{name}.log"));
        let printed = file(&log)?;
        let errors = printed.try_clone().map_err(|error| error.to_string())?;
        call.stderr(errors).stdout(printed);
        // The program before may have left the kernel files to write to the disk: its time, not this one's.
        run(&mut command("sync"))?;
        let begun = Instant::now();
        let child = call.spawn().map_err(|error| format!("cannot start {name}: {error}"))?;
        let (status, usage) = rusage::wait(child).map_err(|error| format!("cannot wait for {name}: {error}"))?;
        let wall = begun.elapsed().as_secs_f64();
        succeeded(call, status).map_err(|error| format!("{error}; what it printed is in {}", log.display()))?;
        Ok(Cost { wall, cpu: usage.cpu.as_secs_f64(), peak: usage.peak as f64 / MIB })
    }
}

/// A measure of several runs. There is at least one.
pub fn spread(costs: &[Cost], measure: Measure) -> Spread {
    Spread::of(costs.iter().map(measure))
}

/// The ratios of the runs that followed each other.
pub fn ratio(above: &[Cost], below: &[Cost], measure: Measure) -> Spread {
    Spread::of_ratios(above.iter().map(measure), below.iter().map(measure))
}

fn file(path: &Path) -> Result<File, String> {
    File::create(path).map_err(|error| format!("cannot write {}: {error}", path.display()))
}
