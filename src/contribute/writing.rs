//! One text of a site while it is being written: what every check says of it, each time it changes.

use super::surroundings::Surroundings;
use crate::checks::language::Kept;
use crate::checks::{Linked, Reader};
use crate::diag::{Diagnostics, PrivateSpans};
use crate::parse::{ParseTask, Parsed};
use crate::site::{Linker, Site};
use crate::source::{Change, FilePath, Snapshot};
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

/// A site in which a text is written.
pub struct Writing {
    surroundings: Surroundings,
    snapshot: Snapshot,
    linker: Linker,
    language: Kept,
    parsed: RefCell<HashMap<FilePath, (ParseTask, Arc<Parsed>)>>,
}

/// What the checks say of a text.
pub struct Checked {
    /// The site with the text in it.
    pub site: Arc<Site>,
    /// The files of it.
    pub snapshot: Snapshot,
    /// What is said of the text alone, in the stable order.
    pub diagnostics: Diagnostics,
    /// What no message may show.
    pub private: PrivateSpans,
}

impl Writing {
    /// Writing within these surroundings, on a day.
    pub fn new(surroundings: Surroundings, date: jiff::civil::Date) -> Writing {
        let snapshot = surroundings.snapshot(date);
        let (linker, language) = (Linker::default(), Kept::default());
        Writing { surroundings, snapshot, linker, language, parsed: RefCell::default() }
    }

    /// Checks a text at a path of the site, as `goodhelp check` does where it stands in a file there.
    pub fn check(&mut self, path: &FilePath, text: &str) -> Checked {
        let change = Change { path: path.clone(), before: None, after: Some(text.as_bytes().into()) };
        let snapshot = self.snapshot.with(&[change]);
        let mut found = Diagnostics::default();
        let reader = Reader {
            read_all: &|tasks, read| self.surroundings.read(&mut self.parsed.borrow_mut(), tasks, path, read),
            linker: &mut self.linker,
            language: &mut self.language,
            each: &|documents, find| documents.iter().map(|document| find(document)).collect(),
            watch: &|_| {},
        };
        let Linked { site, private } = reader.read(&snapshot, &mut found);
        let diagnostics = found.only(|diagnostic| diagnostic.file == *path).sorted();
        Checked { site, snapshot, diagnostics, private }
    }
}

impl Surroundings {
    /// The documents of files, each read once; of the others it is known what they are like.
    fn read(
        &self,
        kept: &mut HashMap<FilePath, (ParseTask, Arc<Parsed>)>,
        tasks: Vec<ParseTask>,
        written: &FilePath,
        read: &(dyn Fn(&ParseTask) -> Parsed + Sync),
    ) -> Vec<Arc<Parsed>> {
        let each = tasks.into_iter().map(|task| {
            if let Some((_, parsed)) = kept.get(&task.path).filter(|(known, _)| *known == task) {
                return parsed.clone();
            }
            let parsed = Arc::new(read(&task));
            if task.path != *written
                && let Some(sketch) = self.sketch(&task.path)
            {
                // Nobody has looked at it yet.
                let _ = parsed.document.sketch.set(sketch.clone());
            }
            kept.insert(task.path.clone(), (task, parsed.clone()));
            parsed
        });
        each.collect()
    }
}
