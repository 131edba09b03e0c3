//! The files that search needs.

use crate::render::{Hash, Output};
use crate::search::{self, Said};
use crate::site::Site;
use std::sync::Arc;

/// The index of a site as it was made last.
#[derive(Default)]
pub struct Index {
    key: Option<Hash>,
    bytes: Arc<[u8]>,
}

impl Index {
    /// Makes the index of a site, where its texts are others than the last time.
    pub fn make(&mut self, site: &Site) {
        let described = search::describe(site);
        let key = search::key(&described);
        if self.key != Some(key) {
            self.bytes = search::index(&described).into();
            self.key = Some(key);
        }
    }

    /// The files of search: the index that was made last, what the box suggests in the theme's words, and where all of it
    /// is.
    pub fn files(&self, site: &Site, said: &Said) -> Output {
        search::files(site, self.bytes.clone(), said).into_iter().collect()
    }
}
