//! Keeps the site up to date: waits for changes, builds, shows the result; the index for search follows the pages.

use super::board::Board;
use super::shown::{Problem, Shown};
use crate::build::{Build, Cache, Drawn, Index, Stage, draw};
use crate::diag::{Format, Severity, Style, render};
use crate::host::watch::Watch;
use crate::host::{self, Host, Stopwatch};
use crate::search::Said;
use crate::site::Site;
use crate::source::{FilePath, Layer, Snapshot};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use tokio::sync::watch;

/// How many problems the page shows; the terminal shows all.
const MOST_PROBLEMS: usize = 20;

/// What the server has to say to the person who started it.
pub enum Happening<'a> {
    /// A stage of a build begins.
    Stage(Stage),
    /// The site was built.
    Rebuilt(Rebuild<'a>),
    /// The index for search is that of the pages again; how long it took.
    Indexed(Duration),
    /// The system does not tell of changes, so all files are looked at again and again.
    Polling,
}

/// A build because of changes.
pub struct Rebuild<'a> {
    /// The files that changed; none at the first build.
    pub changed: &'a BTreeSet<FilePath>,
    /// What came out, but for the files, which are shown.
    pub build: &'a Build,
    /// What it was made of.
    pub snapshot: &'a Snapshot,
    /// How long it took, from the moment at which the changes were known.
    pub took: Duration,
    /// When each stage began.
    pub stages: Vec<(Stage, Duration)>,
}

type Tell = Arc<dyn Fn(Happening) + Send + Sync>;

/// Builds the site again and again.
pub struct Keeper {
    watch: Watch,
    core: Layer,
    date: Option<jiff::civil::Date>,
    cache: Cache,
    board: Arc<Board>,
    tell: Tell,
    /// Problems that were not shown yet, because a newer build is about to follow.
    held_back: Option<Vec<Problem>>,
    /// Where the sites go whose index is to be made. It ends with the keeper, after the index that it is at.
    indexer: Option<Sender<(u64, Arc<Site>, Said)>>,
}

impl Keeper {
    /// A keeper of the site that is watched, from files of the core and a date, or today.
    pub fn new(
        watch: Watch,
        core: Layer,
        date: Option<jiff::civil::Date>,
        sender: watch::Sender<Arc<Shown>>,
        tell: Tell,
    ) -> Keeper {
        let board = Arc::new(Board::new(sender));
        Keeper { watch, core, date, cache: Cache::for_work(), board, tell, held_back: None, indexer: None }
    }

    /// Builds for the first time, and gives the path of the site's base address.
    pub fn begin(&mut self) -> String {
        if self.watch.polls() {
            (self.tell)(Happening::Polling);
        }
        let (sites, receiver) = channel();
        let (board, tell) = (self.board.clone(), self.tell.clone());
        std::thread::spawn(move || index(&receiver, &board, &tell));
        self.indexer = Some(sites);
        self.build(&BTreeSet::new());
        self.board.base_path()
    }

    /// Builds after every change, until the watch is over.
    pub fn run(mut self) {
        while let Some(changed) = self.watch.next(self.held_back.is_some()) {
            match self.held_back.take() {
                Some(problems) if changed.is_empty() => self.board.refuse(problems),
                _ => self.build(&changed),
            }
        }
    }

    fn build(&mut self, changed: &BTreeSet<FilePath>) {
        let clock = Stopwatch::start();
        let date = self.date.unwrap_or_else(|| self.watch.tree().disk().today());
        let snapshot = host::snapshot_of(self.watch.tree().files().clone(), || self.core.clone(), date);
        let stages = RefCell::new(Vec::new());
        let note = |stage| {
            stages.borrow_mut().push((stage, clock.elapsed()));
            (self.tell)(Happening::Stage(stage));
        };
        self.cache.work_on(changed);
        let Drawn { site, said, mut build } = draw(&snapshot, &mut self.cache, &note);
        if build.diagnostics.has_errors() {
            let problems = problems(&build, &snapshot);
            // Half of a checkout is often wrong; the other half is about to come.
            if self.watch.has_more() {
                self.held_back = Some(problems);
            } else {
                self.board.refuse(problems);
            }
        } else {
            let generation = self.board.show(site.config().base_path(), std::mem::take(&mut build.output));
            if let Some(sites) = &self.indexer {
                let _ = sites.send((generation, site, said));
            }
        }
        let took = clock.elapsed();
        let stages = stages.into_inner();
        (self.tell)(Happening::Rebuilt(Rebuild { changed, build: &build, snapshot: &snapshot, took, stages }));
        self.watch.done();
    }
}

/// Makes the index of the newest site that is there, until there are no more.
fn index(sites: &Receiver<(u64, Arc<Site>, Said)>, board: &Board, tell: &Tell) {
    let mut index = Index::new();
    while let Ok(mut newest) = sites.recv() {
        while let Ok(newer) = sites.try_recv() {
            newest = newer;
        }
        let clock = Stopwatch::start();
        let (generation, site, said) = newest;
        index.make(&site);
        let files = index.files(&site, &said);
        drop(site);
        if board.complete(generation, files) {
            tell(Happening::Indexed(clock.elapsed()));
        }
    }
}

/// The errors of a build, for the page.
fn problems(build: &Build, snapshot: &Snapshot) -> Vec<Problem> {
    let errors = build.diagnostics.shared().iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    let problem = |diagnostic: &std::sync::Arc<crate::diag::Diagnostic>| {
        let alone = build.diagnostics.alone(diagnostic.clone());
        let text = render(Format::Human(Style::Plain), &alone, snapshot, &build.private);
        // The first two lines say what and where, blanked as everything else.
        let mut lines = text.lines();
        let first = lines.next().unwrap_or_default();
        let message = first.split_once("]: ").map_or(first, |(_, message)| message).to_string();
        let place = lines.find_map(|line| line.trim_start().strip_prefix("--> ")).unwrap_or_default().to_string();
        Problem { message, place, text: text.trim_end().to_string() }
    };
    errors.take(MOST_PROBLEMS).map(problem).collect()
}
