//! From a [`Site`] to [`Pages`]: everything that a template may see, and nothing else.

mod body;
mod cards;
mod chart;
mod content;
mod entries;
mod feed;
mod json_ld;
mod lists;
mod numbers;
mod order;
mod page;
mod picture;
mod records;
mod seen;
mod shared;
mod strategies;
mod viewer;
mod words;

pub use chart::{
    Amount, ChartPart, LabelPart, MarkKind, MarkPart, NARROW, SMALL, Size, Thousands, TickPart, WIDE, Written, chart,
};
pub use content::*;
pub use feed::{Feed, FeedItem};
pub use page::*;
pub use picture::{PictureTask, Pictures, Variant};
pub use records::Record;
pub use seen::{Differences, Seen};
pub use shared::policy;
pub use strategies::{StrategyRecord, Taken, taken};
pub use words::{Words, WordsProblem};

use crate::diag::Diagnostics;
use crate::model::Kind;
use crate::site::{Changes, EntryId, Reads, Site, aliases};
use crate::source::Snapshot;
use lists::ListTask;
use rayon::prelude::*;
use seen::SeenLanguage;
use std::sync::Arc;
use viewer::Viewer;

/// A site, seen. Pages are made one by one when they are asked for and need not all be there at once.
pub struct Pages<'a> {
    site: &'a Site,
    pictures: &'a Pictures,
    /// One for each language, then one for each frame.
    viewers: Vec<Viewer<'a>>,
}

/// Something that is made at one time: the pages of an entry or of a list in a language, or those that belong to neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Task {
    /// The number of the view.
    pub view: usize,
    what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum What {
    Entry(EntryId),
    List(ListTask),
    /// What was withdrawn.
    Withdrawn,
    Redirects,
    NotFound,
}

/// Sees a site. `pictures` has been read from the same site. With what was seen before and what has changed since, only
/// that is seen anew.
pub fn view<'a>(
    site: &'a Site,
    pictures: &'a Pictures,
    words: &'a Words,
    former: Option<(&Changes, &Seen)>,
) -> Pages<'a> {
    let viewer = |(number, view): (usize, View)| {
        let former = former.and_then(|(changes, seen)| Some((changes, seen.0.get(number)?)));
        Viewer::new(site, pictures, words, view, former)
    };
    Pages { site, pictures, viewers: views(site).into_par_iter().enumerate().map(viewer).collect() }
}

/// A way to see a site, by the numbers of its languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct View {
    /// The language of texts and words.
    pub language: usize,
    /// The language below whose address its pages stand. In a frame it is another one.
    pub place: usize,
}

/// Every way to see a site: in each of its languages, then with what is there in a language alone in a frame of each other one.
pub fn views(site: &Site) -> Vec<View> {
    let languages = || 0..site.languages().count();
    let framed =
        site.originals().iter().flat_map(|language| languages().map(|place| View { language: *language, place }));
    let own = languages().map(|language| View { language, place: language });
    own.chain(framed.filter(|view| view.language != view.place)).collect()
}

impl Pages<'_> {
    /// Every page, with the number of its view, in no order.
    pub fn pages(&self) -> impl ParallelIterator<Item = (usize, Page)> {
        let made = |task: Task| self.make(task).into_iter().map(move |page| (task.view, page));
        self.tasks().into_par_iter().flat_map_iter(made)
    }

    /// Everything that is to be made.
    pub fn tasks(&self) -> Vec<Task> {
        let (own, frames) = self.viewers.split_at(self.languages());
        let own = own.iter().enumerate().flat_map(|(view, viewer)| {
            let entries = self.site.entries().map(|(number, _)| What::Entry(number));
            let lists = viewer.lists().into_iter().map(What::List);
            let others = [What::Withdrawn, What::NotFound, What::Redirects];
            entries.chain(lists).chain(others).map(move |what| Task { view, what })
        });
        let framed = frames.iter().enumerate().flat_map(|(number, viewer)| {
            let entries = self.site.entries().map(|(number, _)| What::Entry(number));
            let lists = viewer.framed_lists().into_iter().map(What::List);
            entries.chain(lists).map(move |what| Task { view: self.languages() + number, what })
        });
        own.chain(framed).collect()
    }

    /// How many languages there are.
    fn languages(&self) -> usize {
        self.site.languages().count()
    }

    /// The pages of a task.
    pub fn make(&self, task: Task) -> Vec<Page> {
        let viewer = &self.viewers[task.view];
        let pages = match task.what {
            What::Entry(number) => viewer.entry_pages(number),
            What::List(list) => viewer.list_pages(list),
            What::Withdrawn => viewer.withdrawn_pages(),
            What::NotFound => vec![viewer.not_found()],
            What::Redirects => Reads::of_fronts(|| {
                let own = aliases(self.site).into_iter().filter(|alias| alias.language == task.view);
                own.map(|alias| viewer.redirect(&alias)).collect()
            }),
        };
        match viewer.place == viewer.language {
            true => pages,
            false => pages.into_iter().map(|page| self.viewers[viewer.place].framing(page)).collect(),
        }
    }

    /// What differs from what was seen before, of a site from which this one has these changes.
    pub fn differences<'c>(&self, changes: &'c Changes, former: &Seen) -> Differences<'c> {
        let view = |(viewer, seen): (&Viewer, &SeenLanguage)| {
            let cards = || viewer.cards.all.iter().zip(&seen.cards.all).map(|((now, _), (then, _))| now != then);
            let cards = (!Arc::ptr_eq(&viewer.cards, &seen.cards)).then(|| cards().collect());
            (!Arc::ptr_eq(&viewer.order, &seen.order), cards)
        };
        Differences { changes, views: self.viewers.iter().zip(&former.0).map(view).collect() }
    }

    /// What was seen, for the next time.
    pub fn seen(self) -> Seen {
        let seen = |viewer: Viewer| {
            let Viewer { order, cards, has_register, .. } = viewer;
            SeenLanguage { order, cards, has_register }
        };
        Seen(self.viewers.into_iter().map(seen).collect())
    }

    /// The cards of a view, by its number. The same card may be there twice.
    pub fn cards(&self, view: usize) -> &[(CardHash, Arc<Card>)] {
        &self.viewers[view].cards.all
    }

    /// What the pages of each view share, in their order.
    pub fn shared(&self) -> Vec<Shared> {
        self.viewers.iter().map(Viewer::shared).collect()
    }

    /// The feed of each language.
    pub fn feeds(&self) -> Vec<Feed> {
        self.viewers[..self.languages()].iter().map(Viewer::feed).collect()
    }

    /// The forms for writers, in each language: the path of the file and its text.
    pub fn forms(&self) -> Vec<(String, String)> {
        self.viewers[..self.languages()].iter().flat_map(Viewer::forms).collect()
    }

    /// The files with which pages find examples, in each view: the path of each and its text.
    pub fn finder_files(&self) -> Vec<(String, String)> {
        self.viewers.iter().flat_map(Viewer::finder_files).collect()
    }

    /// What a text is checked against while it is written, as JSON; none where nobody writes on this site.
    pub fn surroundings(&self, snapshot: &Snapshot) -> Option<String> {
        self.viewers[0].surroundings(snapshot)
    }

    /// The kinds of which there are records.
    pub fn recorded(&self) -> Vec<Kind> {
        self.viewers[0].recorded()
    }

    /// The entries of a kind as data, each made when it is asked for; none for those that may not be handed on.
    pub fn records(&self, kind: Kind) -> impl IndexedParallelIterator<Item = Option<Record>> {
        self.viewers[0].records(kind)
    }

    /// What the site is, what it has for machines, and what of it was withdrawn.
    pub fn site_record(&self) -> serde_json::Value {
        self.viewers[0].site_record()
    }

    /// What is made of the path of the base address, every former address with the present one, and the tags of the languages.
    pub fn with_addresses<T>(&self, make: impl FnOnce(&str, &[(String, String)], &[&str]) -> T) -> T {
        let pairs: Vec<_> = aliases(self.site).into_iter().map(|alias| (alias.address, alias.target)).collect();
        let languages: Vec<&str> = self.site.languages().collect();
        make(&self.site.config().base_path(), &pairs, &languages)
    }

    /// The strategies as data, in the order of their ids.
    pub fn strategies(&self) -> Vec<StrategyRecord> {
        self.viewers[0].strategies()
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

/// Reads the pictures of a site: their size and whether they can be shown.
pub fn pictures(site: &Site, snapshot: &Snapshot, diagnostics: &mut Diagnostics) -> Pictures {
    Pictures::read(site, snapshot, diagnostics)
}

impl Default for Body {
    fn default() -> Self {
        Body { html: Arc::from(""), figures: Vec::new(), contents: Vec::new() }
    }
}
