//! Where whole sites are put up, one in place of the other.

use super::http::Rules;
use super::shown::{Problem, Shown};
use crate::render::{Manifest, Output};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

/// Puts up what is shown.
pub struct Board {
    sender: watch::Sender<Arc<Shown>>,
    parts: Mutex<Parts>,
}

#[derive(Default)]
struct Parts {
    /// Counts the sites that were shown.
    generation: u64,
    base_path: String,
    pages: Output,
    /// The files for search, those of a former site until those of this one are there.
    index: Output,
    manifest: Manifest,
    problems: Vec<Problem>,
}

impl Board {
    /// A board with nothing on it.
    pub fn new(sender: watch::Sender<Arc<Shown>>) -> Board {
        let parts = Parts { base_path: "/".into(), ..Parts::default() };
        Board { sender, parts: Mutex::new(parts) }
    }

    /// The path of the site's base address.
    pub fn base_path(&self) -> String {
        self.lock().base_path.clone()
    }

    /// Shows pages, with the former index, and gives their generation.
    pub fn show(&self, base_path: String, pages: Output) -> u64 {
        let mut parts = self.lock();
        parts.generation += 1;
        parts.base_path = base_path;
        parts.pages = pages;
        parts.problems.clear();
        let files = parts.files();
        self.put_up(&parts, files, true);
        parts.generation
    }

    /// Shows the last good site, and what keeps the newer one from being shown.
    pub fn refuse(&self, problems: Vec<Problem>) {
        let mut parts = self.lock();
        if parts.problems != problems {
            parts.problems = problems;
            let files = self.sender.borrow().files.clone();
            self.put_up(&parts, files, true);
        }
    }

    /// Adds the index to the pages of its generation, and the manifest of everything. False where there are newer pages.
    pub fn complete(&self, generation: u64, index: Output) -> bool {
        let mut parts = self.lock();
        if parts.generation != generation {
            return false;
        }
        parts.index = index;
        let mut files = parts.files();
        parts.manifest.add_to(&mut files);
        self.put_up(&parts, files, false);
        true
    }

    fn put_up(&self, parts: &Parts, files: Output, news: bool) {
        let rules =
            files.get("_headers").map(|file| Rules::read(&String::from_utf8_lossy(&file.bytes()))).unwrap_or_default();
        let number = self.sender.borrow().number + u64::from(news);
        self.sender.send_replace(Arc::new(Shown {
            number,
            base_path: parts.base_path.clone(),
            files,
            rules,
            problems: parts.problems.clone(),
            ..Shown::default()
        }));
    }

    fn lock(&self) -> MutexGuard<'_, Parts> {
        self.parts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Parts {
    fn files(&self) -> Output {
        let mut files = self.pages.clone();
        files.extend(self.index.iter().map(|(path, content)| (path.clone(), content.clone())));
        files
    }
}
