//! The files that search needs.

use crate::render::{Content, Output};
use crate::search::{self, Indexer, Said};
use crate::site::Site;

/// The index of a site as it was made last.
#[derive(Default)]
pub struct Index {
    indexer: Indexer,
}

impl Index {
    /// An index that is made again and again.
    pub fn new() -> Index {
        Index { indexer: Indexer::new() }
    }

    /// Makes the index of a site, where its texts are others than the last time.
    pub fn make(&mut self, site: &Site) {
        self.indexer.index(site);
    }

    /// The files of search: the index that was made last, what the box suggests in the theme's words, and where all of it
    /// is.
    pub fn files(&self, site: &Site, said: &Said) -> Output {
        let files = search::files(site, self.indexer.bytes(), said);
        files.into_iter().map(|(path, bytes)| (path, Content::from(bytes))).collect()
    }
}
