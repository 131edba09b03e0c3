//! From a [`Site`] to [`Pages`]: everything that a template may see, and nothing else.

mod body;
mod cards;
mod content;
mod entries;
mod feed;
mod json_ld;
mod lists;
pub mod markdown;
mod order;
mod page;
mod picture;
mod records;
mod shared;
mod viewer;
mod words;

pub use content::*;
pub use feed::{Feed, FeedItem};
pub use page::*;
pub use picture::{PictureTask, Pictures, Variant};
pub use records::Record;
pub use shared::policy;
pub use words::{Words, WordsProblem};

use crate::diag::Diagnostics;
use crate::site::{EntryId, Site, alias_targets};
use crate::source::Snapshot;
use order::Order;
use rayon::prelude::*;
use std::sync::Arc;
use viewer::Viewer;

/// A site, seen. Pages are made one by one when they are asked for and need not all be there at once.
pub struct Pages<'a> {
    site: &'a Site,
    pictures: &'a Pictures,
    viewers: Vec<Viewer<'a>>,
}

/// Sees a site. `pictures` has been read from the same site.
pub fn view<'a>(site: &'a Site, pictures: &'a Pictures, words: &'a Words) -> Pages<'a> {
    let viewer = |language| Viewer::new(site, pictures, words, language, Order::new(site, language, words));
    Pages { site, pictures, viewers: (0..words.count()).into_par_iter().map(viewer).collect() }
}

impl Pages<'_> {
    /// Every page, with the number of its language, in no order.
    pub fn pages(&self) -> impl ParallelIterator<Item = (usize, Page)> {
        let first = &self.viewers[0];
        let others =
            [Task::NotFound].into_par_iter().chain(alias_targets(self.site).into_par_iter().map(Task::Redirect));
        let others = others.map(move |task| match task {
            Task::NotFound => (0, first.not_found()),
            Task::Redirect((alias, to)) => (0, first.redirect(&alias, &to)),
        });
        let own = self.viewers.par_iter().flat_map(|viewer| {
            let entries: Vec<EntryId> = self.site.entries().map(|(number, _)| number).collect();
            let entries = entries.into_par_iter().flat_map_iter(|number| viewer.entry_pages(number));
            let lists = viewer.lists().into_par_iter().flat_map_iter(|list| viewer.list_pages(list));
            entries.chain(lists).map(|page| (viewer.language, page))
        });
        own.chain(others)
    }

    /// The cards of a language, by its number. The same card may be there twice.
    pub fn cards(&self, language: usize) -> &[(CardHash, Arc<Card>)] {
        &self.viewers[language].cards
    }

    /// What the pages of each language share, in the order of the site's languages.
    pub fn shared(&self) -> Vec<Shared> {
        self.viewers.iter().map(Viewer::shared).collect()
    }

    /// The feed of each language.
    pub fn feeds(&self) -> Vec<Feed> {
        self.viewers.iter().map(Viewer::feed).collect()
    }

    /// The case studies as data, each made when it is asked for; none for those that may not be handed on.
    pub fn records(&self) -> impl IndexedParallelIterator<Item = Option<Record>> {
        self.viewers[0].records()
    }

    /// The pictures to write.
    pub fn pictures(&self) -> Vec<PictureTask> {
        self.pictures.tasks()
    }

    /// The base address, without a slash at its end.
    pub fn base_address(&self) -> String {
        self.site.config().base_address()
    }
}

enum Task {
    NotFound,
    Redirect((String, String)),
}

/// Reads the pictures of a site: their size and whether they can be shown.
pub fn pictures(site: &Site, snapshot: &Snapshot, diagnostics: &mut Diagnostics) -> Pictures {
    Pictures::read(site, snapshot, diagnostics)
}

impl Default for Body {
    fn default() -> Self {
        Body { html: Arc::from(""), figures: Vec::new(), contents: Vec::new() }
    }
}
