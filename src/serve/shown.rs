//! What the server shows: one whole site, exchanged for the next one at once.

use super::http::Rules;
use crate::render::{Content, Output};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// A whole site, with what is wrong with the newer one that is not shown because of that.
#[derive(Default)]
pub struct Shown {
    /// Grows whenever pages or problems change.
    pub number: u64,
    /// The path of the site's base address, with a slash at both ends.
    pub base_path: String,
    /// The files.
    pub files: Output,
    /// The headers that hosts are asked to send.
    pub rules: Rules,
    /// What keeps newer texts from being shown.
    pub problems: Vec<Problem>,
    /// The tags of files that were asked for.
    pub tags: Tags,
}

/// Something that is wrong, as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Problem {
    /// What is wrong, in a sentence.
    pub message: String,
    /// The file, with line and column where they are known.
    pub place: String,
    /// The whole message with its extract, as a terminal shows it.
    pub text: String,
}

impl Shown {
    /// The bytes of a file.
    pub fn file(&self, path: &str) -> Option<Arc<[u8]>> {
        self.files.get(path).map(Content::shared)
    }
}

/// Tags of files by their path, each made when it is asked for first.
#[derive(Default)]
pub struct Tags(Mutex<HashMap<String, Arc<str>>>);

impl Tags {
    /// The tag of a path, made by `make` the first time.
    pub fn of(&self, path: &str, make: impl FnOnce() -> String) -> Arc<str> {
        if let Some(known) = self.lock().get(path) {
            return known.clone();
        }
        let tag: Arc<str> = make().into();
        self.lock().insert(path.to_string(), tag.clone());
        tag
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<str>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
