//! What a build keeps for the next one: parsed files by their content, pages and pictures by everything that they
//! depend on. Nothing has to be told what changed; what the next build does not ask for is dropped.

use super::Index;
use crate::parse::{ParseTask, Parsed};
use crate::render::{self, Hash, hash};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Results of earlier builds of one site.
#[derive(Default)]
pub struct Cache {
    keeps: bool,
    /// Of this configuration: another one may know other fields and languages.
    parsed: Mutex<Generations<Arc<Parsed>>>,
    bytes: Mutex<Generations<Arc<[u8]>>>,
    index: Index,
}

struct Generations<T> {
    former: HashMap<Hash, T>,
    current: HashMap<Hash, T>,
}

impl<T> Default for Generations<T> {
    fn default() -> Self {
        Generations { former: HashMap::new(), current: HashMap::new() }
    }
}

impl<T: Clone> Generations<T> {
    fn get(&mut self, key: &Hash) -> Option<T> {
        if let Some(kept) = self.former.remove(key) {
            self.current.insert(*key, kept);
        }
        self.current.get(key).cloned()
    }

    fn end(&mut self) {
        self.former = std::mem::take(&mut self.current);
    }
}

impl Cache {
    /// A cache for a program that builds again and again.
    pub fn new() -> Self {
        Cache { keeps: true, ..Cache::default() }
    }

    /// A cache that keeps nothing, for a single build.
    pub fn none() -> Self {
        Cache::default()
    }

    /// The document of a file, read again only where it changed.
    pub(super) fn parsed(&self, task: &ParseTask, read: &(dyn Fn(&ParseTask) -> Parsed + Sync)) -> Arc<Parsed> {
        if !self.keeps {
            return Arc::new(read(task));
        }
        let layer = [task.layer as u8];
        let key = hash(&[&task.settings, task.path.as_str().as_bytes(), &layer, &task.bytes]);
        if let Some(kept) = lock(&self.parsed).get(&key) {
            return kept;
        }
        let parsed = Arc::new(read(task));
        lock(&self.parsed).current.insert(key, parsed.clone());
        parsed
    }

    /// The index as it was made last.
    pub(super) fn index(&mut self) -> &mut Index {
        &mut self.index
    }

    /// Drops what this build did not ask for.
    pub(super) fn end_of_build(&mut self) {
        lock(&self.parsed).end();
        lock(&self.bytes).end();
    }
}

impl render::Cache for Cache {
    fn bytes(&self, key: &dyn Fn() -> Hash, make: &mut dyn FnMut() -> Option<Arc<[u8]>>) -> Option<Arc<[u8]>> {
        if !self.keeps {
            return make();
        }
        let key = key();
        if let Some(kept) = lock(&self.bytes).get(&key) {
            return Some(kept);
        }
        let bytes = make()?;
        lock(&self.bytes).current.insert(key, bytes.clone());
        Some(bytes)
    }
}

/// The lock of a map: a thread that panicked while holding it leaves at worst a missing entry behind.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
