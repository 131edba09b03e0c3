//! What was drawn, for the next time.

use super::{Cache, Content, Hash, Listed, Output};
use crate::diag::Diagnostic;
use crate::site::Reads;
use crate::view::{Differences, Task};
use rayon::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;

/// What was drawn of a whole site, with what of the site it was made from. A copy shares all that is the same.
#[derive(Clone, Default)]
pub struct Kept {
    /// The hashes of what all pages of each language share.
    pub(super) shared: Vec<Hash>,
    pub(super) tasks: Arc<Vec<Task>>,
    /// What was made of each task.
    pub(super) made: imbl::Vector<Arc<Made>>,
    /// All pages.
    pub(super) pages: Output,
    /// The files for machines.
    pub(super) machines: Vec<(String, Content)>,
}

/// What was made of a task.
pub(super) struct Made {
    /// What of the site it was made from.
    pub reads: Reads,
    pub drawn: Vec<Drawn>,
}

/// A page that was drawn.
pub(super) struct Drawn {
    pub path: String,
    pub key: Option<Hash>,
    pub content: Option<Content>,
    pub listed: Option<Listed>,
    pub problem: Option<Diagnostic>,
}

impl Kept {
    /// What is made of tasks.
    pub(super) fn of(shared: Vec<Hash>, tasks: Vec<Task>, make: impl Fn(Task) -> Made + Sync) -> Kept {
        let made: Vec<Arc<Made>> = tasks.par_iter().map(|task| Arc::new(make(*task))).collect();
        let pages = made.iter().flat_map(|made| &made.drawn).filter_map(Drawn::file).collect();
        Kept { shared, tasks: tasks.into(), made: made.into(), pages, machines: Vec::new() }
    }

    /// Makes again what differences concern. Pages that are no longer as they were leave the cache.
    pub(super) fn make_again(
        &mut self,
        differences: &Differences,
        make: impl Fn(Task) -> Made + Sync,
        cache: &dyn Cache,
    ) {
        let concerned = |number: &usize| differences.concern(&self.made[*number].reads, self.tasks[*number].view);
        let concerned: Vec<usize> = (0..self.tasks.len()).into_par_iter().filter(concerned).collect();
        let again: Vec<(usize, Made)> =
            concerned.into_par_iter().map(|number| (number, make(self.tasks[number]))).collect();
        let keys = |made: &Made| made.drawn.iter().filter_map(|page| page.key).collect::<HashSet<Hash>>();
        for (number, now) in &again {
            let then = &self.made[*number];
            keys(then).difference(&keys(now)).for_each(|key| cache.forget(key));
            then.drawn.iter().for_each(|page| _ = self.pages.remove(&page.path));
        }
        for (number, now) in again {
            self.pages.extend(now.drawn.iter().filter_map(Drawn::file));
            self.made.set(number, Arc::new(now));
        }
    }
}

impl Drawn {
    /// Its file, if it could be drawn.
    fn file(&self) -> Option<(String, Content)> {
        Some((self.path.clone(), self.content.as_ref()?.clone()))
    }
}
