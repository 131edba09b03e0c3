//! The files that search needs.

use crate::render::{Hash, Output};
use crate::search;
use crate::site::Site;
use std::sync::Arc;

/// The index of a site as it was made last.
#[derive(Default)]
pub struct Index {
    key: Option<Hash>,
    files: Output,
}

impl Index {
    /// The files of the index of a site, made anew where the site's texts are others than the last time. The index has its
    /// hash in its name.
    pub fn of(&mut self, site: &Site) -> &Output {
        let described = search::describe(site);
        let key = search::key(&described);
        if self.key != Some(key) {
            let bytes: Arc<[u8]> = search::index(&described).into();
            self.files = Output::from([(search::file_name(&bytes), bytes)]);
            self.key = Some(key);
        }
        &self.files
    }
}
