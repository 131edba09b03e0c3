//! The texts of a site, checked by each program in turn, several times.

use std::path::PathBuf;

use super::checkers::Checker;
use crate::bench::corpus::{self, Flavour, Site};
use crate::bench::cost::Cost;
use crate::files;
use crate::process::root;

pub struct Texts {
    name: String,
    /// The folder of the site.
    pub root: PathBuf,
    /// Those of its folders that have texts.
    pub folders: Vec<PathBuf>,
}

/// Texts that were checked. The runs with the same number followed each other.
pub struct Checked {
    pub name: String,
    /// How many files of Markdown there are.
    pub files: usize,
    /// Of each program that can check so many, goodhelp first.
    pub series: Vec<Series>,
}

/// What a program showed on the texts.
pub struct Series {
    pub name: &'static str,
    pub costs: Vec<Cost>,
    /// How many things it said.
    pub said: usize,
}

impl Texts {
    /// Those of this repository.
    pub fn handbook() -> Self {
        let folders = ["content", "case-studies"].map(|folder| root().join(folder));
        Texts { name: "this handbook".into(), root: root().to_owned(), folders: folders.into() }
    }

    /// A made-up site with so many case studies.
    pub fn made_up(pages: usize) -> Result<Self, String> {
        eprintln!("{pages} pages: making the site");
        let root = Site::make(pages, Flavour::Goodhelp)?.folder;
        Ok(Texts { name: format!("{pages} made up"), folders: vec![root.clone()], root })
    }

    /// Has the programs check them in turns, so many times.
    pub fn check(self, checkers: &[Checker], runs: usize) -> Result<Checked, String> {
        let files = self.files()?;
        let checkers: Vec<&Checker> = checkers.iter().filter(|checker| files <= checker.most).collect();
        let mut costs = vec![Vec::new(); checkers.len()];
        // Run 0 warms the disk's cache and does not count.
        for number in 0..=runs {
            eprintln!("Texts, {}: run {number} of {runs}", self.name);
            for (checker, costs) in checkers.iter().zip(&mut costs) {
                let cost = Cost::of(&mut checker.call(&self), checker.name)?;
                if number > 0 {
                    costs.push(cost);
                }
            }
        }
        let series = checkers.into_iter().zip(costs).map(|(checker, costs)| {
            let printed = files::read_text(&corpus::folder().join(format!("{}.log", checker.name)))?;
            Ok(Series { name: checker.name, costs, said: (checker.said)(&printed)? })
        });
        Ok(Checked { files, series: series.collect::<Result<_, String>>()?, name: self.name })
    }

    fn files(&self) -> Result<usize, String> {
        let mut count = 0;
        for folder in &self.folders {
            let is_text = |path: &&PathBuf| path.extension().is_some_and(|extension| extension == "md");
            count += files::below(folder)?.iter().filter(is_text).count();
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_handbook_has_texts_in_both_folders() {
        let texts = Texts::handbook();
        assert!(texts.folders.iter().all(|folder| folder.is_dir()), "{:?}", texts.folders);
        assert!(texts.files().unwrap() > 100);
    }
}
