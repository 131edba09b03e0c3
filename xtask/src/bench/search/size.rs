//! A made-up site of one size: what making and asking its index costs.

use std::path::PathBuf;

use super::asked::{self, Both};
use super::weight::{self, Weights};
use super::{Programs, pagefind};
use crate::bench::corpus::{self, Flavour, Site, fresh};
use crate::bench::cost::Cost;
use crate::process::command;

/// How many questions of each sort are asked.
const QUESTIONS: usize = 20;

/// The runs with the same number followed each other.
#[derive(Default)]
pub struct Costs {
    /// goodhelp's whole build, search included.
    pub build: Vec<Cost>,
    /// `goodhelp search` for a word: reading the sources, making the index and asking it.
    pub search: Vec<Cost>,
    /// `goodhelp inspect` of a page: reading the sources, which is what the search does before it makes an index.
    pub inspect: Vec<Cost>,
    /// Pagefind on goodhelp's pages.
    pub pagefind: Vec<Cost>,
    /// Hugo's build of the same words.
    pub hugo: Vec<Cost>,
    /// Pagefind on Hugo's pages.
    pub pagefind_on_hugo: Vec<Cost>,
}

pub struct Size {
    /// How many case studies were made up.
    pub pages: usize,
    /// How many pages are in the index: the glossary, places and so on are inherited.
    pub indexed: usize,
    pub costs: Costs,
    pub weights: Weights,
    pub both: Both,
}

pub fn measure(programs: &Programs, pages: usize, runs: usize) -> Result<Size, String> {
    eprintln!("{pages} pages: making the sites");
    let site = Site::make(pages, Flavour::Goodhelp)?;
    let hugo_site = Site::make(pages, Flavour::Hugo)?;
    let copy = fresh(&format!("pagefind-pages-{pages}"))?;
    let mut bundle = PathBuf::new();
    let mut costs = Costs::default();
    let mut indexed = 0;
    // Run 0 warms the disk's cache and does not count.
    for number in 0..=runs {
        eprintln!("{pages} pages: run {number} of {runs}");
        let build = site.build_with_goodhelp(&programs.goodhelp)?;
        if number == 0 {
            indexed = pagefind::prepare(&programs.goodhelp, &site.folder, &site.output(), &copy)?;
        }
        let goodhelp = |arguments: &[&str]| {
            let mut call = command(&programs.goodhelp);
            Cost::of(call.arg("--root").arg(&site.folder).args(arguments), "goodhelp")
        };
        let search = goodhelp(&["search", "purpose"])?;
        let inspect = goodhelp(&["inspect", "/"])?;
        bundle = fresh(&format!("pagefind-bundle-{pages}-{number}"))?;
        let pagefind = pagefind::index(&programs.pagefind, &copy, &bundle)?;
        let hugo = hugo_site.build_with_hugo(&programs.hugo)?;
        let hugo_bundle = fresh(&format!("pagefind-hugo-{pages}-{number}"))?;
        let pagefind_on_hugo = pagefind::index(&programs.pagefind, &hugo_site.output(), &hugo_bundle)?;
        if number > 0 {
            costs.build.push(build);
            costs.search.push(search);
            costs.inspect.push(inspect);
            costs.pagefind.push(pagefind);
            costs.hugo.push(hugo);
            costs.pagefind_on_hugo.push(pagefind_on_hugo);
        }
    }
    pagefind::strip(&bundle)?;
    eprintln!("{pages} pages: asking");
    let both = asked::measure(&site.output(), &bundle, &corpus::questions(pages, QUESTIONS)?)?;
    Ok(Size { pages, indexed, costs, weights: weight::weigh(&site.output(), &bundle)?, both })
}
