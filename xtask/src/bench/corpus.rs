//! The made-up sites: the same words for each program, in the form that it reads.

use std::cell::Cell;
use std::path::{Path, PathBuf};

use super::cost::Cost;
use crate::files;
use crate::process::{command, printed, root, run, target};

/// How the folders of output begin.
const OUTPUT: &str = "public-";

#[derive(Clone, Copy, PartialEq)]
pub enum Flavour {
    Goodhelp,
    Hugo,
}

impl Flavour {
    pub fn name(self) -> &'static str {
        match self {
            Flavour::Goodhelp => "goodhelp",
            Flavour::Hugo => "hugo",
        }
    }
}

/// A site's folder, which only a build adds to.
pub struct Site {
    pub folder: PathBuf,
    /// What lay in the folder before any build.
    source: Vec<PathBuf>,
    /// How many builds there were.
    builds: Cell<usize>,
}

impl Site {
    /// Made anew each time, so that a change of the generator or of Hugo's templates is never missed.
    pub fn make(pages: usize, flavour: Flavour) -> Result<Self, String> {
        Site::make_in(&format!("{}-{pages}", flavour.name()), pages, flavour)
    }

    /// The same in a folder of this name, for a site that is to be changed.
    pub fn make_in(name: &str, pages: usize, flavour: Flavour) -> Result<Self, String> {
        let folder = fresh(name)?;
        let mut corpus = command("python3");
        corpus.args(["bench/corpus.py", "--flavour", flavour.name(), "--n", &pages.to_string(), "--out"]).arg(&folder);
        run(&mut corpus)?;
        if flavour == Flavour::Hugo {
            run(command("cp").arg("-r").arg(root().join("bench/peers/hugo/.")).arg(&folder))?;
        }
        let source = files::entries(&folder)?;
        Ok(Site { folder, source, builds: Cell::new(0) })
    }

    /// Where the last build wrote. Each has a folder of its own, and none is removed before all is measured: for some
    /// minutes after many files were deleted, ext4 takes many times longer to make new ones.
    pub fn output(&self) -> PathBuf {
        self.folder.join(format!("{OUTPUT}{}", self.builds.get()))
    }

    /// Builds it from nothing.
    pub fn build_with_goodhelp(&self, goodhelp: &Path) -> Result<Cost, String> {
        self.begin()?;
        let mut call = command(goodhelp);
        call.arg("--root").arg(&self.folder).args(["build", "--out"]).arg(self.output());
        Cost::of(&mut call, "goodhelp")
    }

    /// Builds it from nothing.
    pub fn build_with_hugo(&self, hugo: &Path) -> Result<Cost, String> {
        self.begin()?;
        let mut call = command(hugo);
        // Hugo's cache would lie in the home folder, where nothing empties it.
        call.arg("--source").arg(&self.folder).arg("--cacheDir").arg(self.folder.join(".cache"));
        call.arg("--destination").arg(self.output());
        Cost::of(&mut call, "hugo")
    }

    /// Takes the next folder for the output, and removes any cache that a build left beside it: every measured build
    /// starts from nothing.
    fn begin(&self) -> Result<(), String> {
        self.builds.set(self.builds.get() + 1);
        for path in files::entries(&self.folder)? {
            let is_output = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(OUTPUT));
            if !is_output && !self.source.contains(&path) {
                files::remove(&path)?;
            }
        }
        Ok(())
    }
}

/// Questions that a site of so many pages answers, as JSON: `count` of each sort.
pub fn questions(pages: usize, count: usize) -> Result<String, String> {
    let numbers = [pages.to_string(), count.to_string()];
    printed(command("python3").args(["bench/corpus.py", "--n", &numbers[0], "--queries", &numbers[1]]))
}

/// A folder of this name that was never there before, for what is measured now.
pub fn fresh(name: &str) -> Result<PathBuf, String> {
    let measured = measured().join(std::process::id().to_string());
    files::make_folder(&measured)?;
    Ok(measured.join(name))
}

/// Removes all that was only there to be measured.
pub fn tidy() -> Result<(), String> {
    files::remove(&measured())
}

fn measured() -> PathBuf {
    folder().join("measured")
}

/// Where all that measuring needs and leaves lies.
pub fn folder() -> PathBuf {
    target().join("bench")
}
