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

/// Everything that is to be rendered.
pub struct Pages {
    /// What the pages of each language share, in the order of the site's languages.
    pub shared: Vec<Shared>,
    /// The pages, with the number of their language, in the order of their addresses.
    pub pages: Vec<(usize, Page)>,
    /// The feed of each language.
    pub feeds: Vec<Feed>,
    /// The case studies as data.
    pub records: Vec<Record>,
    /// The pictures to write.
    pub pictures: Vec<PictureTask>,
    /// The base address, without a slash at its end.
    pub base_address: String,
}

/// Sees a site. `pictures` has been read from the same site.
pub fn view(site: &Site, pictures: &Pictures, words: &Words) -> Pages {
    let viewers: Vec<Viewer> = (0..words.languages().len())
        .map(|language| Viewer::new(site, pictures, words, language, Order::new(site, language, words)))
        .collect();
    let mut pages: Vec<(usize, Page)> = Vec::new();
    for (language, viewer) in viewers.iter().enumerate() {
        let entries: Vec<EntryId> = site.entries().map(|(number, _)| number).collect();
        let seen: Vec<Vec<Page>> = entries.par_iter().map(|number| viewer.entry_pages(*number)).collect();
        pages.extend(seen.into_iter().flatten().map(|page| (language, page)));
        pages.extend(viewer.lists().into_iter().map(|page| (language, page)));
    }
    let first = &viewers[0];
    pages.push((0, first.not_found()));
    pages.extend(alias_targets(site).into_iter().map(|(alias, to)| (0, first.redirect(&alias, &to))));
    pages.sort_by(|a, b| a.1.address.cmp(&b.1.address));
    Pages {
        shared: viewers.iter().map(Viewer::shared).collect(),
        feeds: viewers.iter().map(Viewer::feed).collect(),
        records: first.records(),
        pictures: pictures.tasks(),
        base_address: site.config().base_address(),
        pages,
    }
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
