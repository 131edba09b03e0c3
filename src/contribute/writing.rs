//! One text of a site while it is being written: what every check says of it, each time it changes.

use super::filled::{Filled, FilledFile};
use super::label::Words;
use super::preview::{Preview, preview};
use super::problem::{Problem, problems};
use super::read::{Reading, read_form};
use super::surroundings::Surroundings;
use super::vocabulary::Vocabulary;
use crate::checks::language::Kept;
use crate::checks::{Linked, Reader};
use crate::diag::{Diagnostics, PrivateSpans};
use crate::parse::{ParseTask, Parsed, Schemas};
use crate::site::{Linker, Site};
use crate::source::{Change, FilePath, Snapshot};
use serde::Serialize;
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
    /// The site without the text.
    site: Option<Arc<Site>>,
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

/// What comes of a form.
#[derive(Debug, Serialize)]
pub struct Told {
    /// The file.
    #[serde(flatten)]
    pub file: FilledFile,
    /// Whether it is about somebody's life, so that it must not leave the device by a public way.
    pub tells: bool,
    /// What is said of it.
    pub problems: Vec<Problem>,
}

impl Writing {
    /// Writing within these surroundings, on a day.
    pub fn new(surroundings: Surroundings, date: jiff::civil::Date) -> Writing {
        let snapshot = surroundings.snapshot(date);
        let (linker, language) = (Linker::default(), Kept::default());
        Writing { surroundings, snapshot, linker, language, parsed: RefCell::default(), site: None }
    }

    /// Checks a text at a path of the site, as `goodhelp check` does where it stands in a file there.
    pub fn check(&mut self, path: &FilePath, text: &str) -> Checked {
        let change = Change { path: path.clone(), before: None, after: Some(text.as_bytes().into()) };
        let snapshot = self.snapshot.with(&[change]);
        let mut found = Diagnostics::default();
        let Linked { site, private } = self.read(&snapshot, Some(path), &mut found);
        let diagnostics = found.only(|diagnostic| diagnostic.file == *path).sorted();
        Checked { site, snapshot, diagnostics, private }
    }

    /// The file of a form, and what is said of it.
    pub fn tell(&mut self, filled: &Filled) -> Told {
        let site = self.site();
        let file = filled.file(&site.config().extra);
        let checked = self.check(&file.path, &file.text);
        let persons = filled.front.get("persons").and_then(|persons| persons.as_str());
        let document = checked.site.all_documents().find(|document| document.path == file.path);
        let tells = persons.is_some_and(|persons| persons != "none")
            || document.is_some_and(|document| !document.personal.is_empty() || !document.private.is_empty());
        let problems = problems(&file, &checked);
        Told { file, tells, problems }
    }

    /// A form from a file of the site, or from a filled-in text form where there is no path.
    pub fn open(&mut self, path: Option<&FilePath>, text: &str) -> Option<Filled> {
        if let Some(path) = path {
            return Filled::read(path, text);
        }
        let site = self.site();
        let words: Vec<_> = self
            .surroundings
            .words()
            .iter()
            .map(|said| |id: &str, with: &[(&str, &str)]| said.word(id, with))
            .collect();
        let languages: Vec<&Words> = words.iter().map(|words| words as &Words).collect();
        let config = site.config();
        let reading = Reading {
            extra: &config.extra,
            schemas: &Schemas::new(&config.extra),
            contact: config.contact.as_ref().map(|address| address.as_str()),
            vocabulary: &Vocabulary::of(&site).with_answers(&languages),
            languages: &languages,
        };
        let imported = read_form(&FilePath::new("form.txt"), text, None, &reading);
        let id = imported.id.unwrap_or_default();
        let path =
            FilePath::new(&format!("{}/{}.md", imported.kind.folder(), if id.is_empty() { "unnamed" } else { &id }));
        let filled = Filled::read(&path, &imported.text?)?;
        Some(Filled { id, ..filled })
    }

    /// What a field can name, with the names that people know.
    pub fn names(&mut self, to: &str) -> Vec<Named> {
        let vocabulary = Vocabulary::of(&self.site());
        let named = |(id, name): (&str, &str)| Named { id: id.into(), name: name.into() };
        vocabulary.list(to).map(named).collect()
    }

    /// What a form will look like.
    pub fn preview(&mut self, filled: &Filled) -> Preview {
        let file = filled.file(&self.site().config().extra);
        let checked = self.check(&file.path, &file.text);
        preview(&file, &checked.site, self.surroundings.words().first())
    }

    /// The site without the text.
    fn site(&mut self) -> Arc<Site> {
        if let Some(site) = &self.site {
            return site.clone();
        }
        let snapshot = self.snapshot.clone();
        let site = self.read(&snapshot, None, &mut Diagnostics::default()).site;
        self.site = Some(site.clone());
        site
    }

    fn read(&mut self, snapshot: &Snapshot, written: Option<&FilePath>, found: &mut Diagnostics) -> Linked {
        let reader = Reader {
            read_all: &|tasks, read| self.surroundings.read(&mut self.parsed.borrow_mut(), tasks, written, read),
            linker: &mut self.linker,
            language: &mut self.language,
            each: &|documents, find| documents.iter().map(|(document, least)| find(document, *least)).collect(),
            whole: None,
            watch: &|_| {},
        };
        reader.read(snapshot, found)
    }
}

/// Something that a field can name.
#[derive(Debug, Serialize)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

impl Surroundings {
    /// The documents of files, each read once; of the others it is known what they are like.
    fn read(
        &self,
        kept: &mut HashMap<FilePath, (ParseTask, Arc<Parsed>)>,
        tasks: Vec<ParseTask>,
        written: Option<&FilePath>,
        read: &(dyn Fn(&ParseTask) -> Parsed + Sync),
    ) -> Vec<Arc<Parsed>> {
        let each = tasks.into_iter().map(|task| {
            if let Some((_, parsed)) = kept.get(&task.path).filter(|(known, _)| *known == task) {
                return parsed.clone();
            }
            let parsed = Arc::new(read(&task));
            if Some(&task.path) != written
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
