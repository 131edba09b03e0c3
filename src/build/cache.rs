//! What a build keeps for the next one: parsed files by their content, pages and pictures by everything that they
//! depend on, and what the last good build saw and drew. Nothing has to be told what changed; what the next build does not
//! ask for is dropped.

use super::Index;
use super::former::Former;
use crate::checks::language::{Find, Finding, Kept};
use crate::diag::{Diagnostics, Severity};
use crate::parse::{Document, ParseTask, Parsed};
use crate::render::{self, Content, Hash, Packer, Theme};
use crate::site::Linker;
use crate::source::FilePath;
use rayon::prelude::*;
use std::collections::{BTreeSet, HashMap};
use std::hash::Hash as Key;
use std::sync::{Arc, Mutex, PoisonError};

/// Results of earlier builds of one site.
#[derive(Default)]
pub struct Cache {
    keeps: bool,
    /// In the order of paths, as the tasks are.
    parsed: Mutex<Vec<(ParseTask, Arc<Parsed>)>>,
    contents: Mutex<Generations<Hash, Content>>,
    packer: Mutex<Arc<Packer>>,
    theme: Mutex<Option<KeptTheme>>,
    linker: Mutex<Linker>,
    language: Mutex<Kept>,
    former: Mutex<Option<Former>>,
    index: Index,
}

/// A theme with what was wrong with it, by everything that it was read from.
struct KeptTheme {
    key: Hash,
    theme: Arc<Theme>,
    problems: Diagnostics,
}

struct Generations<K, T> {
    former: HashMap<K, T>,
    current: HashMap<K, T>,
}

impl<K, T> Default for Generations<K, T> {
    fn default() -> Self {
        Generations { former: HashMap::new(), current: HashMap::new() }
    }
}

impl<K: Key + Eq, T> Generations<K, T> {
    fn get(&mut self, key: &K) -> Option<&T> {
        if let Some((key, kept)) = self.former.remove_entry(key) {
            self.current.insert(key, kept);
        }
        self.current.get(key)
    }

    fn remove(&mut self, key: &K) {
        self.former.remove(key);
        self.current.remove(key);
    }

    fn end(&mut self) {
        self.former = std::mem::take(&mut self.current);
    }
}

impl Cache {
    /// A cache for a program that builds again and again.
    pub fn new() -> Self {
        Cache { keeps: true, index: Index::new(), ..Cache::default() }
    }

    /// The same for somebody who works on files one after another: what is suggested is about these alone.
    pub fn for_work() -> Self {
        Cache { language: Mutex::new(Kept::about_work()), ..Cache::new() }
    }

    /// Somebody works on these files.
    pub fn work_on(&self, files: &BTreeSet<FilePath>) {
        self.language().work_on(files);
    }

    /// A cache that keeps nothing, for a single build.
    pub fn none() -> Self {
        Cache::default()
    }

    /// A cache that keeps nothing, for a single build that nobody wants suggestions from.
    pub fn without_suggestions() -> Self {
        Cache { language: Mutex::new(Kept::without_suggestions()), ..Cache::default() }
    }

    /// The documents of files, in their order; read again are those alone that changed, or whose reading depends on
    /// something that did.
    pub(super) fn parsed(
        &self,
        tasks: Vec<ParseTask>,
        read: &(dyn Fn(&ParseTask) -> Parsed + Sync),
    ) -> Vec<Arc<Parsed>> {
        if !self.keeps {
            return tasks.par_iter().map(|task| Arc::new(read(task))).collect();
        }
        let mut kept = lock(&self.parsed);
        let known = known(&kept, &tasks);
        let parsed: Vec<Arc<Parsed>> = (tasks.par_iter().zip(known))
            .map(|(task, known)| known.cloned().unwrap_or_else(|| Arc::new(read(task))))
            .collect();
        *kept = tasks.into_iter().zip(parsed.iter().cloned()).collect();
        parsed
    }

    /// A theme, read again only where anything of it changed; with what is wrong with it.
    pub(super) fn theme(&self, key: Hash, read: impl FnOnce(&mut Diagnostics) -> Theme) -> (Arc<Theme>, Diagnostics) {
        let mut kept = lock(&self.theme);
        if let Some(kept) = kept.as_ref().filter(|kept| kept.key == key) {
            kept.theme.words().forget_wanting();
            return (kept.theme.clone(), kept.problems.clone());
        }
        // Pages of another theme are not like those of this one.
        *lock(&self.packer) = Arc::default();
        let mut problems = Diagnostics::default();
        let theme = Arc::new(read(&mut problems));
        if self.keeps {
            *kept = Some(KeptTheme { key, theme: theme.clone(), problems: problems.clone() });
        }
        (theme, problems)
    }

    /// What links sites, and remembers the last one.
    pub(super) fn linker(&self) -> std::sync::MutexGuard<'_, Linker> {
        lock(&self.linker)
    }

    /// What the rules of language found the last time.
    pub(super) fn language(&self) -> std::sync::MutexGuard<'_, Kept> {
        lock(&self.language)
    }

    /// Takes what the last good build saw and drew.
    pub(super) fn take_former(&self) -> Option<Former> {
        lock(&self.former).take()
    }

    /// Keeps what a good build saw and drew.
    pub(super) fn keep_former(&self, former: Former) {
        if self.keeps {
            *lock(&self.former) = Some(former);
        }
    }

    /// Takes the index as it was made last.
    pub(super) fn take_index(&mut self) -> Index {
        std::mem::take(&mut self.index)
    }

    /// Keeps the index for the next time.
    pub(super) fn keep_index(&mut self, index: Index) {
        if self.keeps {
            self.index = index;
        }
    }

    /// Drops what this build, which asked for everything that it needs, did not ask for.
    pub(super) fn drop_unused(&self) {
        lock(&self.contents).end();
    }
}

impl render::Cache for Cache {
    fn content(&self, key: &dyn Fn() -> Hash, make: &mut dyn FnMut() -> Option<Content>) -> Option<Content> {
        if !self.keeps {
            return make();
        }
        let key = key();
        if let Some(kept) = lock(&self.contents).get(&key) {
            return Some(kept.clone());
        }
        let content = make()?;
        lock(&self.contents).current.insert(key, content.clone());
        Some(content)
    }

    fn page(&self, html: String) -> Content {
        match self.keeps {
            true => lock(&self.packer).clone().pack(html.as_bytes()),
            false => html.into_bytes().into(),
        }
    }

    fn keeps(&self) -> bool {
        self.keeps
    }

    fn forget(&self, key: &Hash) {
        lock(&self.contents).remove(key);
    }
}

/// Runs the rules of language over documents, on all threads.
pub(super) fn on_all_threads(documents: &[(&Document, Severity)], find: Find) -> Vec<Arc<[Finding]>> {
    documents.par_iter().map(|(document, least)| find(document, *least)).collect()
}

/// What is kept of each task, or of none; both in the order of their paths.
fn known<'a>(kept: &'a [(ParseTask, Arc<Parsed>)], tasks: &[ParseTask]) -> Vec<Option<&'a Arc<Parsed>>> {
    let mut kept = kept.iter().peekable();
    let of = |task: &ParseTask| {
        let is_before = |known: &ParseTask| {
            known.path != task.path && known.path < task.path || known.path == task.path && known.layer < task.layer
        };
        while kept.next_if(|(known, _)| is_before(known)).is_some() {}
        let (known, parsed) = kept.peek()?;
        (known == task).then_some(parsed)
    };
    tasks.iter().map(of).collect()
}

/// The lock of a map: a thread that panicked while holding it leaves at worst a missing entry behind.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
