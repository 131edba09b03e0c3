//! The made-up sites: the same words for each program, in the form that it reads.

use std::path::PathBuf;

use crate::files;
use crate::process::{command, root, run, target};

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
}

impl Site {
    /// Made anew each time, so that a change of the generator or of Hugo's templates is never missed.
    pub fn make(pages: usize, flavour: Flavour) -> Result<Self, String> {
        let folder = folder().join(format!("{}-{pages}", flavour.name()));
        files::remove(&folder)?;
        let mut corpus = command("python3");
        corpus.args(["bench/corpus.py", "--flavour", flavour.name(), "--n", &pages.to_string(), "--out"]).arg(&folder);
        run(&mut corpus)?;
        if flavour == Flavour::Hugo {
            run(command("cp").arg("-r").arg(root().join("bench/peers/hugo/.")).arg(&folder))?;
        }
        let source = files::entries(&folder)?;
        Ok(Site { folder, source })
    }

    /// Where a build writes.
    pub fn output(&self) -> PathBuf {
        self.folder.join("public")
    }

    /// Removes the output, and any cache that a build left beside it: every measured build starts from nothing.
    pub fn clean(&self) -> Result<(), String> {
        for path in files::entries(&self.folder)? {
            if !self.source.contains(&path) {
                files::remove(&path)?;
            }
        }
        Ok(())
    }
}

/// Where all that measuring needs and leaves lies.
pub fn folder() -> PathBuf {
    target().join("bench")
}
